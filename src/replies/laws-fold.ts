import type { Because, Exposure } from "../evaluator/answer.js";
import { type Fold, plain, strong, type TreeNode } from "./reply.js";
import type { SourceNumbers, Telling } from "./telling.js";
import { references } from "./why-fold.js";
import { assuranceWords, contested, exposureWords, removableWords } from "./words.js";

/** "you → ExampleCloud → ExampleCorp (US)" */
export function pathText(exposure: Exposure, telling: Telling): string {
	const steps = exposure.path.map((step) =>
		step.country && step.link ? `${telling.text(step.name)} (${step.country})` : telling.text(step.name),
	);
	return [telling.say("you"), ...steps].join(" → ");
}

/** Each exposure with its path, readings, who holds them, mitigations and what remains; laws that do not reach stay out. */
export function lawsFold(exposures: readonly Exposure[], numbers: SourceNumbers, telling: Telling): Fold | undefined {
	const shown = exposures.filter((exposure) => exposure.status !== "none");
	if (shown.length === 0) return undefined;
	const order = [...shown].sort((a, b) => Number(b.foreign) - Number(a.foreign));
	return {
		kind: "fold",
		id: "laws",
		title: telling.say("laws"),
		blocks: [{ kind: "tree", nodes: order.map((exposure) => exposureNode(exposure, numbers, telling)) }],
	};
}

export function exposureNode(exposure: Exposure, numbers: SourceNumbers, telling: Telling): TreeNode {
	const nodes: TreeNode[] = [];
	if (exposure.path.length > 0) nodes.push(line(telling.labelled(telling.say("path"), pathText(exposure, telling))));
	nodes.push(line(telling.text(exposure.reason)));
	nodes.push({
		text: [plain(telling.say("readings"))],
		nodes: exposure.readings.map((reading) => line(readingText(reading, telling))),
	});
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
	const facts = leaves(exposure.because);
	nodes.push(...facts.map((leaf) => line(`${telling.text(leaf.text)}${references(leaf.facts, numbers, telling)}`)));
	return {
		text: [strong(telling.text(exposure.name)), plain(`${telling.say("colon")}${headline(exposure, telling)}`)],
		nodes,
	};
}

function headline(exposure: Exposure, telling: Telling): string {
	const words = [telling.text(exposureWords[exposure.status])];
	if (exposure.contested) words.push(telling.text(contested));
	if (exposure.assurance !== null) words.push(telling.text(assuranceWords[exposure.assurance]));
	words.push(telling.say(exposure.threat));
	if (!exposure.foreign) words.push(telling.say("domestic"));
	return words.join(", ");
}

function readingText(reading: Exposure["readings"][number], telling: Telling): string {
	const standing = reading.chosen
		? telling.say("chosenReading")
		: reading.held
			? telling.say("heldBy", { who: telling.list(reading.holders) })
			: telling.say("remoteReading");
	return `${telling.labelled(telling.text(reading.name), telling.text(exposureWords[reading.status]))} (${standing})`;
}

/** The facts under an exposure, each once. */
function leaves(because: readonly Because[]): Because[] {
	const found = new Map<string, Because>();
	const visit = (one: Because) => {
		if (one.parts.length === 0 && one.facts.length > 0) found.set(one.facts.join(" "), one);
		one.parts.forEach(visit);
	};
	because.forEach(visit);
	return [...found.values()];
}

function line(text: string): TreeNode {
	return { text: [plain(text)], nodes: [] };
}
