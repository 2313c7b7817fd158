import type { Exposure, ExposureAnswer } from "../evaluator/answer.js";
import { type Delivery, disclaimer } from "./assessment-reply.js";
import { capital, clip } from "./cut.js";
import { byWeight, pathText, sureness } from "./law-words.js";
import { exposureNodes, lawsFold } from "./laws-fold.js";
import { type Action, type Block, type LeafBlock, plain, type Reply, strong, type Tone } from "./reply.js";
import { sourcesFold } from "./sources-fold.js";
import { SourceNumbers, type Telling } from "./telling.js";
import { corrections, type Origins, takenLine, termsLine } from "./terms.js";
import { exposureWords } from "./words.js";

const tones: Record<Exposure["status"], Tone> = { exposed: "bad", mitigated: "open", unknown: "open", none: "good" };
/** The longest path or reason on a law's line. */
const longestReason = 160;

/** Why, and through whom, a law reaches an offering, or does not; without a law, what each of them does. */
export function exposureReply(answer: ExposureAnswer, origins: Origins, delivery: Delivery, telling: Telling): Reply {
	const { question } = answer;
	const numbers = new SourceNumbers(answer.sources, telling.knowledge);
	const only = question.law === undefined ? undefined : answer.exposures[0];
	const blocks: Block[] = corrections(question.corrections, telling);
	blocks.push(heading(answer, only, telling), { kind: "note", text: [plain(termsLine(answer, telling))] });
	const taken = takenLine(question, origins, telling);
	if (taken) blocks.push({ kind: "note", text: [plain(taken)] });
	if (only) blocks.push({ kind: "tree", nodes: exposureNodes(only, numbers, telling) });
	else if (question.law !== undefined) {
		const law = telling.knowledge.laws.get(question.law);
		if (law)
			blocks.push({ kind: "paragraph", text: [plain(`${telling.text(law.summary)} ${telling.say("noExposure")}`)] });
	} else blocks.push(...overview(answer.exposures, telling));
	const folds = [
		only ? undefined : lawsFold(answer.exposures, numbers, telling),
		sourcesFold(answer.sources, telling),
	].filter((fold) => fold !== undefined);
	blocks.push(...folds, disclaimer(telling));
	return {
		answer,
		language: telling.language,
		private: delivery.private,
		blocks,
		actions: explainLaw(answer, telling),
		again: { question, release: answer.knowledge.version, language: telling.language },
		open: [...delivery.open],
	};
}

/** "CLOUD Act: reached · ExampleCloud · reported · can compel disclosure" */
function heading({ question }: ExposureAnswer, only: Exposure | undefined, telling: Telling): LeafBlock {
	const offering = telling.name(question.offering);
	if (!only)
		return {
			kind: "heading",
			tone: "neutral",
			text: [
				strong(
					question.law === undefined
						? telling.say("lawsFor", { offering })
						: `${capital(telling.name(question.law))} · ${offering}`,
				),
			],
		};
	const parts = [offering, ...sureness(only, telling), telling.say(only.threat)];
	if (!only.foreign) parts.push(telling.say("domestic"));
	return {
		kind: "heading",
		tone: tones[only.status],
		text: [
			strong(capital(telling.labelled(telling.text(only.name), telling.text(exposureWords[only.status])))),
			plain(` · ${parts.join(" · ")}`),
		],
	};
}

/** A line for each law that reaches or may reach; the others by name. */
function overview(exposures: readonly Exposure[], telling: Telling): LeafBlock[] {
	const order = byWeight(exposures).sort(
		(a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status) || Number(b.foreign) - Number(a.foreign),
	);
	const rows = order
		.filter(({ status }) => status !== "none")
		.map((exposure) => {
			const why = exposure.path.length > 0 ? pathText(exposure, telling) : telling.text(exposure.reason);
			return {
				tone: exposure.foreign ? tones[exposure.status] : ("neutral" as const),
				status: telling.text(exposureWords[exposure.status]),
				label: capital(telling.text(exposure.name)),
				text: [plain(clip(exposure.foreign ? why : `${why} (${telling.say("homeLaw")})`, longestReason))],
				assurance: sureness(exposure, telling).join(", ") || null,
			};
		});
	const spared = order.filter(({ status }) => status === "none").map(({ name }) => telling.text(name));
	const blocks: LeafBlock[] = rows.length > 0 ? [{ kind: "rows", rows }] : [];
	if (spared.length > 0)
		blocks.push({ kind: "paragraph", text: [plain(telling.say("notReached", { laws: telling.list(spared) }))] });
	return blocks;
}
const statuses: readonly Exposure["status"][] = ["exposed", "mitigated", "unknown", "none"];

function explainLaw({ question, knowledge }: ExposureAnswer, telling: Telling): Action[] {
	const { law, asOf, filledIn } = question;
	if (law === undefined) return [];
	return [
		{
			label: capital(telling.name(law)),
			press: {
				question: {
					intent: "explain",
					subject: law,
					asOf,
					filledIn: filledIn.filter((part) => part === "asOf"),
					corrections: [],
				},
				release: knowledge.version,
				language: telling.language,
			},
			primary: false,
		},
	];
}
