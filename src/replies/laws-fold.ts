import type { Because, Exposure } from "../evaluator/answer.js";
import { nameOfHolder } from "../knowledge/facts.js";
import { capital } from "./cut.js";
import { byWeight, exposureWord, pathText } from "./law-words.js";
import { stepText } from "./own-evidence.js";
import { type Fold, plain, strong, type TreeNode } from "./reply.js";
import type { SourceNumbers, Telling } from "./telling.js";
import { references } from "./why-fold.js";
import { exposureWords, removableWords } from "./words.js";

/** Each exposure with its path, readings, who holds them, mitigations and what remains; laws that do not reach stay out. */
export function lawsFold(exposures: readonly Exposure[], numbers: SourceNumbers, telling: Telling): Fold | undefined {
	const shown = byWeight(exposures.filter((exposure) => exposure.status !== "none"));
	if (shown.length === 0) return undefined;
	const order = [...shown].sort((a, b) => Number(b.foreign) - Number(a.foreign) || rank(a) - rank(b));
	return {
		kind: "fold",
		id: "laws",
		title: telling.say("laws"),
		blocks: [{ kind: "tree", nodes: order.map((exposure) => exposureNode(exposure, numbers, telling)) }],
	};
}

const worstFirst: readonly Exposure["status"][] = ["exposed", "mitigated", "unknown", "none"];
function rank(exposure: Exposure): number {
	return worstFirst.indexOf(exposure.status);
}

/** A law and all that is said of it. */
function exposureNode(exposure: Exposure, numbers: SourceNumbers, telling: Telling): TreeNode {
	const words = [exposureWord(exposure, telling), telling.say(exposure.threat)];
	if (!exposure.foreign) words.push(telling.say("domestic"));
	return {
		text: [strong(capital(telling.text(exposure.name))), plain(`${telling.say("colon")}${words.join(", ")}`)],
		nodes: exposureNodes(exposure, numbers, telling),
	};
}

/** How a law gets there or why it is not known, how it is read, what lowers it, what stays in reach, on which facts. */
export function exposureNodes(exposure: Exposure, numbers: SourceNumbers, telling: Telling): TreeNode[] {
	const nodes: TreeNode[] = [
		line(
			exposure.path.length > 0
				? telling.labelled(telling.say("path"), pathText(exposure, telling))
				: capital(telling.text(exposure.reason)),
		),
		{
			text: [plain(telling.say("readings"))],
			nodes: exposure.readings.map((reading) => line(readingText(exposure.law, reading, numbers, telling))),
		},
	];
	if (exposure.mitigations.length > 0)
		nodes.push({
			text: [plain(telling.say("mitigations"))],
			nodes: exposure.mitigations.map((mitigation) => {
				const counts = telling.say(
					mitigation.counts === "yes" ? "counts" : mitigation.counts === "no" ? "countsNot" : "countsUnknown",
				);
				return line(telling.labelled(telling.text(mitigation.name), counts));
			}),
		});
	if (exposure.remains.length > 0 && exposure.status !== "none")
		nodes.push(
			line(
				telling.say("remains", {
					what: telling.list(
						exposure.remains.map((kind) => telling.text(removableWords[kind] ?? { en: kind, fr: kind })),
					),
				}),
			),
		);
	const facts = onThePath(exposure).map((ground) =>
		line(`${stepText(ground, telling)}${references(ground.facts, numbers, telling)}`),
	);
	if (facts.length > 0) nodes.push({ text: [plain(telling.say("restsOn"))], nodes: facts });
	return nodes;
}

function readingText(
	law: string,
	reading: Exposure["readings"][number],
	numbers: SourceNumbers,
	telling: Telling,
): string {
	const issue = telling.knowledge.laws.get(law)?.issues.find(({ id }) => id === reading.issue);
	const holders = issue?.readings.find(({ id }) => id === reading.id)?.holders ?? [];
	const who = holders.map((holder) => {
		const name = telling.text(nameOfHolder(holder));
		const number = numbers.numberOf(telling.knowledge.source(law, holder.source).id);
		return number === undefined ? name : `${name} [${number}]`;
	});
	const standing = reading.chosen
		? telling.say("chosenReading")
		: reading.held
			? telling.say("heldBy", { who: telling.inRow(who) })
			: telling.say("remoteReading");
	return `${telling.labelled(telling.text(reading.name), telling.text(exposureWords[reading.status]))} (${standing})`;
}

/** The facts under an exposure, each text once: where there is a path, those about the law and about who is on it. */
function onThePath(exposure: Exposure): Because[] {
	const ids = new Set(exposure.path.map((step) => step.id));
	const wanted = (fact: string) => {
		const [subject = "", attribute = "", member] = fact.replace(/#.*$/, "").split("/");
		if (ids.size === 0 || subject === exposure.law) return true;
		if (!ids.has(subject)) return false;
		// A link leads on along the path, or it belongs to another one; a presence ends it.
		const leads = exposure.path.some((step) => step.link === attribute);
		return member === undefined || !leads || ids.has(member) || ids.has(`${subject}/presence/${member}`);
	};
	const found = new Map<string, Because>();
	const reached = ids.size > 0;
	const visit = (one: Because) => {
		const shown = one.parts.length === 0 && one.facts.some(wanted) && !(reached && one.truth === "no");
		if (shown && !found.has(one.text.en)) found.set(one.text.en, one);
		one.parts.forEach(visit);
	};
	exposure.because.forEach(visit);
	return [...found.values()];
}

function line(text: string): TreeNode {
	return { text: [plain(text)], nodes: [] };
}
