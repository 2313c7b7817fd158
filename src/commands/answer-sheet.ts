import { answersTo } from "../evaluator/frameworks/sheet.js";
import type { Framework } from "../knowledge/frameworks.js";
import type { Problem } from "../releases/problem.js";
import { rowsOfCsv } from "./sheet-csv.js";
import { rowsOfJson } from "./sheet-json.js";
import { didYouMean, nearest, type SheetRow, sheetFault } from "./sheet-rows.js";

/** An assessor's sheet: what was answered to which criterion. */
export interface Sheet {
	/** Criterion → answer; a criterion whose answer is left empty is not answered yet. */
	readonly answers: ReadonlyMap<string, string>;
	readonly problems: readonly Problem[];
}

/** Reads an assessor's sheet: JSON where it begins like JSON, else CSV. Every fault is told, each with its line. */
export function readSheet(file: string, text: string, framework: Framework): Sheet {
	const plain = text.replace(/^\ufeff/, "");
	const { rows, faults } = /^\s*[[{]/.test(plain) ? rowsOfJson(plain) : rowsOfCsv(plain);
	const answers = new Map<string, string>();
	const seen = new Map<string, number>();
	const all = [...faults];
	for (const row of rows) {
		const fault = faultOf(row, framework, seen);
		if (fault) all.push(fault);
		else if (row.answer !== "") answers.set(row.criterion, row.answer);
		if (!seen.has(row.criterion)) seen.set(row.criterion, row.line);
	}
	all.sort((a, b) => a.line - b.line);
	return { answers, problems: all.map((fault) => ({ file, ...fault })) };
}

function faultOf({ line, criterion: id, answer }: SheetRow, framework: Framework, seen: ReadonlyMap<string, number>) {
	const criterion = framework.criteria.find((one) => one.id === id);
	if (!criterion) {
		const known = framework.criteria.map((one) => one.id);
		return sheetFault(
			"unknown-criterion",
			line,
			{ en: `${framework.id} has no criterion "${id}"`, fr: `${framework.id} n'a pas de critère « ${id} »` },
			didYouMean(nearest(id, known)),
		);
	}
	const before = seen.get(id);
	if (before !== undefined)
		return sheetFault(
			"duplicate-criterion",
			line,
			{ en: `"${id}" stands on line ${before} already`, fr: `« ${id} » figure déjà à la ligne ${before}` },
			{ en: "keep one of them", fr: "gardez l'une des deux" },
		);
	const known = answersTo(criterion);
	if (answer === "" || known.includes(answer)) return undefined;
	const list = known.join(", ");
	// Of one sign every other is as near.
	const names = answer.length > 1 ? nearest(answer, known) : [];
	const near = didYouMean(names);
	const takes = { en: `it takes: ${list}`, fr: `il se répond par : ${list}` };
	return sheetFault(
		"unknown-answer",
		line,
		{ en: `"${answer}" is no answer to ${id}`, fr: `« ${answer} » n'est pas une réponse à ${id}` },
		names.length > 0 ? { en: `${near.en} (${takes.en})`, fr: `${near.fr} (${takes.fr})` } : takes,
	);
}
