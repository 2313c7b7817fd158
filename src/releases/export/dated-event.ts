import type { SourceWithId } from "../../knowledge/sources.js";
import type { Text } from "../../knowledge/text.js";
import type { Edge } from "./dates-ahead.js";

export type Category = "certificate" | "law" | "demand" | "fact" | "threshold" | "list" | "weights" | "note";

/** Something of a release that begins or ends on its day or later. */
export interface DatedEvent extends Edge {
	/** What it is, whoever says so: two sources of one date are one event. */
	readonly key: string;
	readonly category: Category;
	/** Only announced, so that nothing is decided on it. */
	readonly pending: boolean;
	readonly title: Text;
	readonly statements: readonly Text[];
	readonly sources: readonly SourceWithId[];
}

/** Events of one key as one, with what each source says; by day, then by key. */
export function mergedEvents(events: readonly DatedEvent[]): DatedEvent[] {
	const merged = new Map<string, DatedEvent>();
	for (const event of events) {
		const known = merged.get(event.key);
		merged.set(event.key, known ? together(known, event) : event);
	}
	return [...merged.values()].sort((a, b) =>
		a.first === b.first ? (a.key < b.key ? -1 : 1) : a.first < b.first ? -1 : 1,
	);
}

function together(a: DatedEvent, b: DatedEvent): DatedEvent {
	const isNew = ({ id }: SourceWithId) => a.sources.every((source) => source.id !== id);
	const isSaid = ({ en }: Text) => a.statements.some((statement) => statement.en === en);
	return {
		...a,
		statements: [...a.statements, ...b.statements.filter((statement) => !isSaid(statement))],
		sources: [...a.sources, ...b.sources.filter(isNew)],
	};
}
