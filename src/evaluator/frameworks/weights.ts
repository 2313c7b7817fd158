import { type Day, firstDay, within } from "../../knowledge/dates.js";
import type { FrameworkOf } from "../../knowledge/frameworks.js";

export type Weights = FrameworkOf<"ladders">["weights"][number];

/** The weights that count on a day: of those in force the last that has begun; none before the first. */
export function weightsOn({ weights }: Pick<FrameworkOf<"ladders">, "weights">, day: Day): Weights | null {
	const begun = weights
		.filter(({ from, until }) => within(day, from ?? null, until ?? null) !== "no")
		.map((set) => ({ set, from: set.from ? firstDay(set.from) : "" }))
		.sort((a, b) => (a.from === b.from ? (a.set.id < b.set.id ? -1 : 1) : a.from < b.from ? -1 : 1));
	return begun.at(-1)?.set ?? null;
}
