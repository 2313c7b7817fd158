import type { CriterionOf, Framework, FrameworkOf } from "../../knowledge/frameworks.js";

type Profile = FrameworkOf<"profile">;

/** Every name by which something of a framework may be picked, and the criteria that it stands for. */
export function namesToPick(framework: Framework): Map<string, readonly string[]> {
	const tiers = (framework.kind === "profile" && framework.tiers) || [];
	const names = new Map<string, readonly string[]>();
	const name = (part: string, picks: readonly string[]) => {
		names.set(part, picks);
		names.set(`${framework.id}.${part}`, picks);
	};
	for (const { id, picks } of tiers) name(id, picks);
	for (const { id } of framework.criteria) name(id, [id]);
	return names;
}

/** The criteria that picks stand for. */
export function pickedOf(framework: Profile, picks: readonly string[]): ReadonlySet<string> {
	const names = namesToPick(framework);
	return new Set(picks.flatMap((pick) => names.get(pick) ?? []));
}

/** The criteria that meet another wherever they are met, each in turn met by others; itself first. */
export function satisfying({ criteria }: Profile, criterion: CriterionOf<"profile">): CriterionOf<"profile">[] {
	const found = new Set([criterion]);
	for (const one of found) for (const other of criteria) if (other.satisfies?.includes(one.id)) found.add(other);
	return [...found];
}
