import type { Assessment } from "../../evaluator/answer.js";
import { isTeams } from "../../knowledge/overlay.js";
import type { Ending } from "../endings.js";
import type { GoingStale } from "./outlook.js";
import { addDays } from "./working-days.js";

/** A law's period is no paper that could be renewed: it is told where it turns the verdict. */
const isPeriod = /^[^/#]+\/period\//;

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
	// A fact's id has its source, as a law's period has; sets, thresholds and requirements have none.
	const ending = turns.filter(({ id, what }) => what === "ends" && id.includes("#") && !isPeriod.test(id));
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
