import type { Demanded, Measured, Standing } from "./module.js";

/** Which of these are met, unmet and open, in the framework's order; what is no must as it is read is left out. */
export function tally(demands: readonly Demanded[], measured: Measured): Record<Standing, string[]> {
	const tallied: Record<Standing, string[]> = { met: [], unmet: [], open: [] };
	for (const demand of demands)
		if (!measured.isEased(demand.id)) tallied[measured.standing(demand.id, demand, demand.aspects)].push(demand.part);
	return tallied;
}
