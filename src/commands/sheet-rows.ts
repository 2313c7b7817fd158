import type { Text } from "../knowledge/text.js";
import { typingDistance } from "../questions/typos.js";
import type { Problem } from "../releases/problem.js";

/** One line of an assessor's sheet, as it was written. */
export interface SheetRow {
	readonly line: number;
	readonly criterion: string;
	readonly answer: string;
}

export type SheetFault = Omit<Problem, "file">;

/** What a sheet holds, and what in it cannot be read. */
export interface SheetRows {
	readonly rows: readonly SheetRow[];
	readonly faults: readonly SheetFault[];
}

/** What a sheet may say of a criterion. */
export const sheetColumns: readonly string[] = ["criterion", "answer", "source"];

export function sheetFault(code: string, line: number, says: Text, mend: Text): SheetFault {
	return { code, line, says, mend };
}

export const unreadable: Text = { en: "this row cannot be read", fr: "cette ligne est illisible" };

/** The mend of a name that stands for nothing. */
export function didYouMean(names: readonly string[]): Text {
	if (names.length === 0) return { en: "mend the name", fr: "corrigez le nom" };
	const list = names.map((name) => `"${name}"`).join(", ");
	const liste = names.map((name) => `« ${name} »`).join(", ");
	return { en: `did you mean ${list}?`, fr: `vouliez-vous dire ${liste} ?` };
}

/** The names nearest to what was typed, at most three; none where nothing is near. */
export function nearest(typed: string, names: readonly string[]): string[] {
	const most = Math.max(1, Math.floor(typed.length / 3));
	const near = names
		.map((name) => ({ name, distance: typingDistance(typed.toLowerCase(), name.toLowerCase(), most) }))
		.filter(({ distance }) => distance <= most)
		.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
	return near
		.filter(({ distance }) => distance === near[0]?.distance)
		.slice(0, 3)
		.map(({ name }) => name);
}
