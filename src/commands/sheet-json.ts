import { z } from "zod";
import type { Text } from "../knowledge/text.js";
import { entriesOf } from "../releases/json-lines.js";
import { type SheetRow, type SheetRows, sheetFault, unreadable } from "./sheet-rows.js";

/** Numbers are answers too, and null is none yet. */
const answerSchema = z
	.union([z.string(), z.number(), z.null()])
	.transform((answer) => (answer === null ? "" : String(answer).trim()));
const itemSchema = z.strictObject({
	criterion: z.string().trim().min(1),
	answer: answerSchema,
	source: z.string().nullish(),
});

/** `{"criterion": "answer"}` or `[{criterion, answer, source?}]`. */
export function rowsOfJson(text: string): SheetRows {
	const read = entriesOf(text);
	if ("wrongAt" in read) {
		const says = { en: "this is no JSON object or list", fr: "ceci n'est ni un objet ni une liste en JSON" };
		return { rows: [], faults: [sheetFault("not-json", read.wrongAt, says, mend)] };
	}
	const all = read.entries.map(({ line, key, value }) => {
		const item = itemSchema.safeParse(key === undefined ? value : { criterion: key, answer: value });
		return { line, row: item.success ? { line, ...item.data } : undefined };
	});
	return {
		rows: all.flatMap(({ row }): SheetRow[] => (row ? [row] : [])),
		faults: all.flatMap(({ line, row }) => (row ? [] : [sheetFault("broken-row", line, unreadable, mend)])),
	};
}

const mend: Text = {
	en: 'write {"criterion": "answer"}, or a list of {"criterion": …, "answer": …, "source": …}',
	fr: 'écrivez {"critère": "réponse"}, ou une liste de {"criterion": …, "answer": …, "source": …}',
};
