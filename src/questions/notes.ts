import type { Correction, Opening } from "./draft.js";
import type { NameKind } from "./names.js";
import type { How } from "./resolve.js";
import type { Missing, Named, Scene } from "./scene.js";
import { nearestSubjects } from "./subjects.js";

/** What comes up while a sentence is made into a question: what is open, unknown, or read otherwise than typed. */
export class Notes {
	readonly openings: Opening[] = [];
	readonly unknowns: Missing[] = [];
	readonly corrections: Correction[] = [];
	/** How its names were read: the worst of them. */
	how: How = "exact";
	/** At least one name was found. */
	named = false;

	constructor(readonly scene: Scene) {}

	/** The id of a name; null where it must be chosen, undefined where it is unknown or no name. */
	take(
		about: Exclude<NameKind, "provider"> | "subject",
		{ tokens, resolution }: Named,
		at: number,
	): string | null | undefined {
		const { scene } = this;
		switch (resolution.kind) {
			case "one":
				this.found(resolution.how);
				if (resolution.how !== "exact") this.corrections.push({ from: scene.say(tokens), to: resolution.id });
				return resolution.id;
			case "several":
				this.found(resolution.how);
				this.openings.push({ about, at, among: resolution.ids });
				return null;
			case "none":
				this.unknowns.push(
					about === "subject"
						? scene.missing(about, tokens, () => nearestSubjects(scene, tokens))
						: scene.unnamed(about, tokens),
				);
				return undefined;
			case "nothing":
				return undefined;
		}
	}

	found(how: How): void {
		this.named = true;
		if (how === "mended" || this.how === "exact") this.how = how;
	}
}
