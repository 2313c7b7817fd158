import { type Day, firstDay, lastDay, type PartialDate } from "../../knowledge/dates.js";

/** Where something dated begins or ends. */
export interface Edge {
	readonly what: "begins" | "ends";
	/** As exactly as the source says: of an end, the last day on which it still holds. */
	readonly date: PartialDate;
	/** The days on which it may be, those before the release left out. */
	readonly first: Day;
	readonly last: Day;
}

interface Dated {
	readonly from?: PartialDate | null | undefined;
	readonly until?: PartialDate | null | undefined;
	readonly pending?: boolean | undefined;
}

/** The beginning and the end of something, where they are not over on a day. */
export function edgesAhead({ from, until, pending }: Dated, day: Day): Edge[] {
	const edges: Edge[] = [];
	// What is said to be so since some time of this year has begun; what is only announced for it has not.
	if (from && (firstDay(from) >= day || (pending && lastDay(from) >= day))) edges.push(edge("begins", from, day));
	if (until && lastDay(until) >= day) edges.push(edge("ends", until, day));
	return edges;
}

function edge(what: Edge["what"], date: PartialDate, day: Day): Edge {
	const first = firstDay(date);
	return { what, date, first: first < day ? day : first, last: lastDay(date) };
}
