import type { Settings } from "./settings.js";

/** What holds of a register where its team has settled nothing else. */
export const usually = {
	zone: "UTC",
	hour: 9,
	workingDays: [1, 2, 3, 4, 5],
	leads: [90, 30, 7],
	overdueAfter: 14,
	digest: 1,
} as const satisfies Settled;

/** When and how a team is reminded, with nothing left open. */
export interface Settled {
	readonly zone: string;
	readonly hour: number;
	readonly workingDays: readonly number[];
	/** Longest first. */
	readonly leads: readonly number[];
	readonly overdueAfter: number;
	/** The weekday of the overview; null: there is none. */
	readonly digest: number | null;
}

export function settledOf({ zone, hour, workingDays, leads, overdueAfter, digest }: Settings): Settled {
	return {
		zone: zone ?? usually.zone,
		hour: hour ?? usually.hour,
		workingDays: workingDays ?? usually.workingDays,
		leads: leads ?? usually.leads,
		overdueAfter: overdueAfter ?? usually.overdueAfter,
		digest: digest === undefined ? usually.digest : digest,
	};
}
