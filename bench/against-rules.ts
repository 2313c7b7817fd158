import { assess, decideOnly, explain, Knowledge } from "../src/evaluator/index.js";
import type { Release } from "../src/knowledge/release.js";
import { type Agreement, agreementOf } from "./agreement.js";
import { decideByRules, prepare } from "./peer/decide.js";
import { lookupOf } from "./peer/flatten.js";
import { asOf, everyQuestion, spread } from "./questions.js";
import { byTurns, calm, each, figuresOf, ratios, type Say, shown } from "./timing.js";

/** Deciding, with the tree, and whole, against json-rules-engine deciding the same musts from the same facts. */
export async function againstRules(release: Release, say: Say, pace = calm, count = 400) {
	const knowledge = new Knowledge(release);
	const lookup = lookupOf(knowledge, asOf);
	const questions = spread(everyQuestion(knowledge), count);
	const prepared = questions.map((question) => prepare(knowledge, question));
	const mean = (counts: readonly number[]) => (counts.reduce((sum, one) => sum + one, 0) / counts.length).toFixed(1);
	say(
		`${questions.length} questions (offering × class × framework, spread); on average ${mean(prepared.map(({ musts }) => musts.length))} musts and ${mean(prepared.map(({ tried }) => tried.length))} configurations`,
	);
	showAgreement(await agreementOf(lookup, prepared), say);

	const byRules = {
		items: prepared.length,
		ready: () => async () => {
			for (const one of prepared) await decideByRules(lookup, one);
		},
	};
	const few = spread(questions, count / 4);
	const unasked = (ask: (knowledge: Knowledge) => (question: (typeof questions)[number]) => unknown) => ({
		items: questions.length,
		ready: () => each(questions, ask(new Knowledge(release))).ready(),
	});
	const [decided, fresh, explained, explainedFresh, peer, fewExplained, fewWhole] = await byTurns(
		[
			each(questions, (question) => decideOnly(knowledge, question)),
			unasked((loaded) => (question) => decideOnly(loaded, question)),
			each(questions, (question) => explain(knowledge, question)),
			unasked((loaded) => (question) => explain(loaded, question)),
			byRules,
			each(few, (question) => explain(knowledge, question)),
			each(few, (question) => assess(knowledge, question)),
		],
		pace,
	);
	const row = (name: string, runs: readonly number[] | undefined) =>
		say(
			`${name.padEnd(34)}${shown(figuresOf(runs ?? []))} µs a question; json-rules-engine takes ${shown(ratios(runs, peer), 2)} times as long`,
		);
	say(`${"json-rules-engine".padEnd(34)}${shown(figuresOf(peer ?? []))} µs a question, its flattening included`);
	row("deciding", decided);
	row("deciding, knowledge just loaded", fresh);
	row("with the tree", explained);
	row("with the tree, just loaded", explainedFresh);
	const last = (fewWhole ?? []).map((time, round) => time - (fewExplained?.[round] ?? 0));
	say(`${"what it hangs on (section 9) alone".padEnd(34)}${shown(figuresOf(last))} µs a question, beside the above`);
}

function showAgreement({ known, same, open, openMet, apart }: Agreement, say: Say) {
	const share = ((100 * same) / Math.max(1, known)).toFixed(2);
	say(`of ${known} musts that we call met or unmet it says the same of ${same} (${share} %)`);
	say(`of ${open} that we call unknown or unproven, which it cannot say, it calls ${openMet} met and the others not`);
	for (const { must, count, example } of apart.slice(0, 5))
		say(`  otherwise ${count} times: ${must}, for example ${example}`);
}
