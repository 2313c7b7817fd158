import type { Configuration, Context } from "../evaluator/question.js";
import { settle } from "./ask-back.js";
import type { Asked, Draft } from "./draft.js";

/** As what a team buys a service: for which data, with which choices. */
export interface BoughtAs {
	readonly dataClasses: readonly string[];
	readonly configuration: Configuration;
	readonly context: Context;
}

type Partly = { readonly kind: "draft"; readonly draft: Draft } | Asked;

/** The one service that is asked about where the register may say the rest; undefined where there is none, or several. */
export function serviceOf(read: Partly): string | undefined {
	if (read.kind === "draft") return read.draft.intent === "exposure" ? read.draft.offering : undefined;
	const { intent, offerings } = read.draft;
	const [offering] = offerings;
	return intent === "check" && offerings.length === 1 && offering !== null ? offering : undefined;
}

/** Nobody said for which data. */
export function leavesDataOut(read: Partly): boolean {
	return read.kind === "ask" && read.openings.some(({ about, leftOut }) => about === "dataClass" && leftOut);
}

/**
 * What was asked about one service, with what the asker left out of its data, choices and context as the team buys it.
 * Whatever the asker said of them stays; data that was named is another question, of which the register says nothing.
 */
export function fromRegister(read: Partly, bought: BoughtAs): Partly {
	if (serviceOf(read) === undefined || bought.dataClasses.length === 0) return read;
	if (read.kind === "draft") {
		const { draft } = read;
		return draft.intent === "exposure" ? { kind: "draft", draft: { ...draft, ...termsWith(draft, bought, []) } } : read;
	}
	if (!leavesDataOut(read)) return read;
	const { draft, openings } = read;
	return settle(
		{
			...draft,
			dataClasses: [...bought.dataClasses],
			terms: { ...draft.terms, ...termsWith(draft.terms, bought, ["dataClasses"]) },
		},
		openings.filter(({ about, leftOut }) => about !== "dataClass" || !leftOut),
	);
}

type Said = {
	readonly configuration?: Configuration | undefined;
	readonly context?: Context | undefined;
	readonly filledIn?: readonly string[] | undefined;
};

function termsWith(said: Said, bought: BoughtAs, filled: readonly string[]) {
	const configuration = { ...bought.configuration, ...said.configuration };
	const context = { ...bought.context, ...said.context };
	const more = (all: object, own: object = {}) => Object.keys(all).length > Object.keys(own).length;
	const filledIn = [
		...(said.filledIn ?? []),
		...filled,
		...(more(configuration, said.configuration) ? ["configuration"] : []),
		...(more(context, said.context) ? ["context"] : []),
	];
	return { configuration, context, ...(filledIn.length > 0 ? { filledIn } : {}) };
}
