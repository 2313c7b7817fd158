import type { Assessment } from "../../evaluator/answer.js";
import { isTeams } from "../../knowledge/overlay.js";
import type { Ending } from "../endings.js";
import type { GoingStale } from "./outlook.js";
import { addDays } from "./working-days.js";

/**
 * What a vendor's last assessment rests on and will not rest on for ever, by the knowledge. The team's own papers are
 * known from the register itself.
 */
export function aheadOf({ holdsUntil, stale = [] }: Pick<Assessment, "holdsUntil" | "stale">): {
	readonly endings: readonly Ending[];
	readonly stale: readonly GoingStale[];
} {
	const turns = holdsUntil?.because.filter(({ id }) => !isTeams(id)) ?? [];
	const date = holdsUntil?.date ?? "";
	// A fact's id has its source; laws, sets and periods have none.
	const ending = turns.filter(({ id, what }) => what === "ends" && id.includes("#"));
	const goingStale = turns.filter(({ what }) => what === "stale");
	return {
		endings: ending.map(({ id }) => ({
			kind: id.includes("/service.certifications/") ? "certificate" : "evidence",
			about: id,
			ends: addDays(date, -1),
		})),
		stale: [
			...stale.filter(({ id }) => !isTeams(id)).map(({ id, since }) => ({ about: id, since })),
			...goingStale.map(({ id }) => ({ about: id, since: date })),
		],
	};
}
