import { type CheckQuestion, decideOnly, Knowledge } from "../src/evaluator/index.js";
import type { Release } from "../src/knowledge/release.js";
import { digestOf } from "../src/releases/digest.js";
import { readRelease, writeRelease } from "../src/releases/release-file.js";
import { offeringsInBatch, withLaws, withOfferings } from "./grown.js";
import { everyQuestion, someOfEach, spread } from "./questions.js";
import { byTurns, calm, each, figuresOf, type Pace, ratios, type Say, shown, type Work } from "./timing.js";

interface Grown {
	readonly size: number;
	readonly knowledge: Knowledge;
	/** As many for each offering, whatever the size. */
	readonly works: readonly Work[];
}

/** Whether a question takes longer where the release has more offerings. */
export async function growingOfferings(
	release: Release,
	say: Say,
	pace: Pace = { ...calm, rounds: 3, warming: 1 },
	batches: readonly number[] = [1, 10, 100],
) {
	say("the first 25 offerings of the release with their companies, cloned; 6 questions for each offering");
	const grown = batches.map((count): Grown => {
		const { release: loaded, took } = loadedFrom(withOfferings(release, count));
		const [knowledge, indexing] = timed(() => new Knowledge(loaded));
		const size = knowledge.offerings.size;
		say(
			`${sized(size, "offerings")} read and checked in ${took.toFixed(0)} ms, indexed in ${indexing.toFixed(0)} ms; ${memory()}`,
		);
		return { size, knowledge, works: worksOf(knowledge, someOfEach(knowledge, 6, offeringsInBatch)) };
	});
	await compare(grown, "offerings", pace, say);
}

/** How much longer deciding takes where ten times as many laws could expose. */
export async function growingLaws(release: Release, say: Say, pace = calm, batches: readonly number[] = [1, 10]) {
	say("the first 10 laws of the release that could expose, or as many as it has, cloned with their readings");
	const grown = batches.map((count): Grown => {
		const knowledge = new Knowledge(withLaws(release, count));
		return {
			size: knowledge.exposingLaws.length,
			knowledge,
			works: worksOf(knowledge, spread(everyQuestion(knowledge), 400)),
		};
	});
	await compare(grown, "laws", pace, say);
}

/** Questions asked of knowledge that was asked before, and of knowledge just loaded: all that it works out counts. */
function worksOf(knowledge: Knowledge, questions: readonly CheckQuestion[]): Work[] {
	return [
		each(questions, (question) => decideOnly(knowledge, question)),
		{
			items: questions.length,
			ready: () => {
				const unasked = new Knowledge(knowledge.release);
				return each(questions, (question) => decideOnly(unasked, question)).ready();
			},
		},
	];
}

async function compare(grown: readonly Grown[], what: string, pace: Pace, say: Say) {
	const runs = await byTurns(
		grown.flatMap(({ works }) => works),
		pace,
	);
	for (const [index, how] of ["deciding", "deciding, knowledge just loaded"].entries())
		for (const [at, { size }] of grown.entries()) {
			const own = runs[2 * at + index] ?? [];
			const times = at === 0 ? "" : `, ${shown(ratios(runs[index], own), 2)} times as long as with ${grown[0]?.size}`;
			say(`${sized(size, what)} ${how}: ${shown(figuresOf(own))} µs a question${times}`);
		}
}

/** A release as it is loaded from a file: parsed, its form and its digest checked; in milliseconds. */
function loadedFrom(grown: Release): { release: Release; took: number } {
	const text = writeRelease({ ...grown, digest: digestOf(grown) });
	const [release, took] = timed(() => readRelease(text, "a grown release"));
	return { release, took };
}

/** What some work gives, and the milliseconds of this process's own work that it took. */
function timed<Found>(work: () => Found): [Found, number] {
	const before = process.cpuUsage();
	const found = work();
	const { user, system } = process.cpuUsage(before);
	return [found, (user + system) / 1000];
}

function memory(): string {
	return `${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MiB in use`;
}

function sized(size: number, what: string): string {
	return `${size} ${what}`.padEnd(16);
}
