import {
	type CheckQuestion,
	checkQuestionSchema,
	decideOnly,
	type Knowledge,
	outcomes,
	type Verdict,
} from "../../evaluator/index.js";
import { assurances } from "../../knowledge/grades.js";
import { everythingAsked } from "../changes/verdicts.js";
import { csvRecord } from "./csv.js";
import type { Column, Matrix, VerdictTree } from "./shapes.js";

/** Every verdict there may be, the best and surest first; what has no assurance comes last. */
const everyVerdict: readonly Verdict[] = outcomes.flatMap((outcome) =>
	[...assurances, null].map((assurance) => ({ outcome, assurance })),
);

/** The verdicts over offerings × data classes × frameworks, gathered offering by offering. */
export class VerdictMatrix {
	readonly #knowledge: Knowledge;
	readonly #questions: readonly { readonly column: Column; readonly question: CheckQuestion }[];
	/** By offering: places in the list of every verdict. */
	readonly #rows = new Map<string, Uint8Array>();

	constructor(knowledge: Knowledge) {
		this.#knowledge = knowledge;
		this.#questions = everythingAsked(knowledge, knowledge).map((column) => ({
			column,
			question: checkQuestionSchema.parse({
				offering: "any",
				dataClasses: [column.dataClass],
				framework: column.framework,
				home: [column.home],
				asOf: knowledge.release.date,
			}),
		}));
	}

	/** The homes of its questions, in order of code unit. */
	get homes(): string[] {
		return [...new Set(this.#questions.map(({ column }) => column.home))].sort();
	}

	/** How many verdicts were given. */
	get count(): number {
		return this.#rows.size * this.#questions.length;
	}

	/** Decides everything about one offering: its verdicts by class, framework and home, and their lines of the table. */
	decide(offering: string): { readonly tree: VerdictTree; readonly csv: string } {
		const tree: VerdictTree = {};
		const row = new Uint8Array(this.#questions.length);
		let csv = "";
		for (const [index, { column, question }] of this.#questions.entries()) {
			const { outcome, assurance } = decideOnly(this.#knowledge, { ...question, offering });
			const { dataClass, framework, home } = column;
			row[index] = placeOf({ outcome, assurance });
			const frameworks = tree[dataClass] ?? {};
			const homes = frameworks[framework] ?? {};
			tree[dataClass] = frameworks;
			frameworks[framework] = homes;
			homes[home] = { outcome, assurance };
			csv += csvRecord([
				offering,
				dataClass,
				framework,
				home,
				outcome,
				assurance ?? "",
				this.#knowledge.release.version,
			]);
		}
		this.#rows.set(offering, row);
		return { tree, csv };
	}

	/** All that was decided: the verdicts that occur, and for each offering which of them stands in which column. */
	whole(): Omit<Matrix, "schemaVersion" | "knowledge" | "evaluator"> {
		const occurring = [...new Set([...this.#rows.values()].flatMap((row) => [...row]))].sort((a, b) => a - b);
		const cells = new Map(occurring.map((place, cell) => [place, cell]));
		return {
			verdicts: occurring.flatMap((place) => everyVerdict[place] ?? []),
			columns: this.#questions.map(({ column }) => column),
			rows: Object.fromEntries(
				[...this.#rows].map(([offering, row]) => [offering, [...row].map((place) => cells.get(place) ?? 0)]),
			),
		};
	}
}

/** The first line of the table. */
export const matrixHeader = csvRecord([
	"offering",
	"data_class",
	"framework",
	"home",
	"outcome",
	"assurance",
	"knowledge",
]);

function placeOf({ outcome, assurance }: Verdict): number {
	return everyVerdict.findIndex((one) => one.outcome === outcome && one.assurance === assurance);
}
