import type { FrameworkOf } from "../knowledge/frameworks.js";
import { contentOf } from "./forms.js";
import type { NameIndex } from "./names.js";
import { type Token, tokenize } from "./tokens.js";
import { stem } from "./words.js";

export type Profile = FrameworkOf<"profile">;

/** A profile by its names, and all that may be picked of it; words as stems. */
export interface ProfileNames {
	readonly framework: Profile;
	readonly called: readonly (readonly string[])[];
	/** By ids that no everyday word is, where there are such, and by names. */
	readonly criteria: readonly {
		readonly id: string;
		readonly unmistakable: readonly (readonly string[])[];
		readonly names: readonly (readonly string[])[];
	}[];
	/** Each name of a tier without the words for tier. */
	readonly tiers: readonly { readonly id: string; readonly says: string }[];
}

export interface PickNames {
	readonly profiles: readonly ProfileNames[];
	/** Ids of criteria that no everyday word is, and the words that they begin with. */
	readonly ids: readonly string[];
	readonly families: ReadonlySet<string>;
}

export const tierWords: ReadonlySet<string> = new Set(
	"tier tiers criteria criterion set niveau niveaux palier paliers echelon critere criteres base de".split(" "),
);

const known = new WeakMap<NameIndex, PickNames>();

export function pickNamesOf(index: NameIndex): PickNames {
	const before = known.get(index);
	if (before) return before;
	const stems = (text: string) => tokenize(text).map((token) => stem(token.key));
	const profiles = index.release.frameworks
		.filter((one): one is Profile => one.kind === "profile")
		.map((framework): ProfileNames => {
			const { id, name, aliases, criteria, tiers = [] } = framework;
			return {
				framework,
				called: [id, name.en, name.fr, ...aliases].map(stems),
				criteria: criteria.map((criterion) => ({
					id: criterion.id,
					unmistakable: /\d/.test(criterion.id) ? [stems(criterion.id)] : [],
					names: [criterion.id, criterion.name.en, criterion.name.fr].map(stems),
				})),
				tiers: tiers.flatMap((tier) =>
					[tier.name.en, tier.name.fr].map((text) => ({ id: tier.id, says: saidOf(tokenize(text), index) })),
				),
			};
		});
	const ids = profiles.flatMap(({ criteria }) =>
		criteria.flatMap(({ id, unmistakable }) => (unmistakable.length > 0 ? [id] : [])),
	);
	const names = { profiles, ids, families: new Set(ids.map((id) => tokenize(id)[0]?.key ?? "")) };
	known.set(index, names);
	return names;
}

/** What words say of a tier: "German" of "base criteria, German tier". */
export function saidOf(tokens: readonly Token[], { places }: NameIndex): string {
	return contentOf(tokens, tierWords, places).plain;
}
