import { textOfPage } from "./page.js";

/** A table of a page: its rows, each its cells, without the head. */
export type Table = readonly (readonly string[])[];

/** The tables of a page under each heading, in order. */
export async function tablesOf(page: string): Promise<Map<string, Table[]>> {
	const found = new Map<string, Table[]>();
	let heading = "";
	let rows: string[][] | undefined;
	for (const line of (await textOfPage(page)).split("\n")) {
		const title = /^#+ (.*)$/.exec(line)?.[1];
		if (title !== undefined) heading = title;
		if (!line.startsWith("|")) {
			if (rows) found.set(heading, [...(found.get(heading) ?? []), rows.slice(2)]);
			rows = undefined;
			continue;
		}
		rows = [
			...(rows ?? []),
			line
				.split("|")
				.slice(1, -1)
				.map((cell) => cell.trim()),
		];
	}
	return found;
}
