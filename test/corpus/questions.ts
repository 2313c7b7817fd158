import { z } from "zod";
import {
	type CheckQuestion,
	type CompareQuestion,
	checkQuestionSchema,
	type ExplainQuestion,
	type ExposureQuestion,
	type Overlay,
	type Question,
	questionSchema,
} from "../../src/evaluator/index.js";

/** What a release names, which is all that the questions need to know of it. */
export const namedSchema = z.object({
	offerings: z.array(z.object({ id: z.string() })),
	providers: z.array(z.object({ id: z.string() })),
	suppliers: z.array(z.object({ id: z.string() })),
	laws: z.array(z.object({ id: z.string() })),
	frameworks: z.array(z.object({ id: z.string() })),
	dataClasses: z.array(z.object({ id: z.string(), jurisdiction: z.string().nullable() })),
});
export type Named = z.infer<typeof namedSchema>;

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

type Asked = CheckQuestion | CompareQuestion | ExplainQuestion | ExposureQuestion;

/** One recorded answer: the name it is recorded under, and what was asked. */
export interface Recorded {
	readonly name: string;
	readonly question: Asked;
	readonly overlay?: Overlay;
}

/** Each offering with a few classes and frameworks, some with choices, context and readings. */
export function checksOf(named: Named): Recorded[] {
	const classes = named.dataClasses;
	const frameworks = idsOf(named.frameworks);
	return idsOf(named.offerings).flatMap((offering, at) =>
		[0, 1, 2, 3].map((turn) => {
			const dataClass = classes[(5 * at + 7 * turn) % classes.length];
			const question = checkQuestionSchema.parse({
				offering,
				dataClasses: [dataClass?.id],
				framework: frameworks[(at + turn) % frameworks.length],
				home: [dataClass?.jurisdiction ?? "CA"],
				asOf: turn === 3 ? "2027-06-30" : "2026-11-20",
				...(turn === 1 ? { configuration: { keys: "customer-outside" }, context: { "public-body": true } } : {}),
				...(turn === 2 ? { readings: { "us-cloud-act": "narrow" } } : {}),
			});
			return { name: `${offering} ${question.dataClasses} ${question.framework} ${question.asOf}`, question };
		}),
	);
}

const termsOf = (home: string) => ({
	dataClasses: ["eu-personal-data", "generic-trade-secrets"],
	framework: "four-pillars",
	home: [home],
	asOf: "2026-11-20",
});

const days = ["2026-11-25", "2026-12-28", "2027-02-15", "2026-04-18", "2025-12-18", "2028-06-01"];
const keys = ["provider", "customer", "customer-outside", "third-party", undefined] as const;

/** Each offering once, on days on which something begins or ends, under other terms each time. */
export function roundOf(named: Named): Recorded[] {
	const frameworks = idsOf(named.frameworks);
	return idsOf(named.offerings).map((offering, at) => {
		const dataClass = named.dataClasses[(11 * at + 3) % named.dataClasses.length];
		const chosen = keys[at % keys.length];
		const question = checkQuestionSchema.parse({
			offering,
			dataClasses: [dataClass?.id],
			framework: frameworks[(7 * at + 2) % frameworks.length],
			home: [dataClass?.jurisdiction ?? ["FR", "CA", "DE"][at % 3]],
			asOf: days[at % days.length],
			...(chosen ? { configuration: { keys: chosen } } : {}),
			...(at % 4 === 1 ? { context: { processing: "stored-only", "public-body": at % 8 === 1 } } : {}),
			...(at % 7 === 2 ? { readings: { "based-there": "chosen" } } : {}),
		});
		return { name: `${offering} on ${question.asOf}`, question };
	});
}

/** What else can be asked: several classes, levels, picks, a higher sensitivity, laws, comparisons, subjects, evidence. */
export function othersOf(named: Named): Recorded[] {
	const offerings = idsOf(named.offerings);
	const every = (list: readonly string[], step: number, first = 0) => list.filter((_, at) => at % step === first);
	const asked: [string, object][] = [
		...every(offerings, 5).map((offering): [string, object] => [
			`levels ${offering}`,
			{
				intent: "check",
				offering,
				...termsOf("FR"),
				framework: "eu-cloud-sovereignty-framework-1.2.1",
				levels: { "eu-cloud-sovereignty-framework-1.2.1": 2 },
			},
		]),
		...every(offerings, 5, 1).map((offering): [string, object] => [
			`picks ${offering}`,
			{
				intent: "check",
				offering,
				...termsOf("DE"),
				framework: "bsi-c3a-1.0",
				picks: ["SOV-1-01-C1", "SOV-2-01-C"],
			},
		]),
		...every(offerings, 5, 2).map((offering): [string, object] => [
			`sensitive ${offering}`,
			{ intent: "check", offering, ...termsOf("CA"), sensitivity: "critical", assurance: "binding" },
		]),
		...every(offerings, 5, 3).map((offering): [string, object] => [
			`context ${offering}`,
			{
				intent: "check",
				offering,
				...termsOf("EU"),
				framework: "edpb-supplementary-measures",
				context: { processing: "stored-only", sector: "health", criticality: "essential" },
				configuration: { keys: "third-party" },
			},
		]),
		...every(offerings, 7, 4).map((offering): [string, object] => [
			`exposure ${offering}`,
			{ intent: "exposure", offering, home: ["CA"], asOf: "2026-11-20" },
		]),
		...[0, 9, 20].map((at): [string, object] => [
			`compare ${at}`,
			{ intent: "compare", offerings: offerings.slice(at, at + 3), ...termsOf("CA") },
		]),
		...[
			...every(offerings, 9),
			...every([...idsOf(named.providers), ...idsOf(named.suppliers)], 17),
			...every(idsOf(named.laws), 3),
			...every(idsOf(named.frameworks), 4),
			...every(idsOf(named.dataClasses), 8),
		].map((subject): [string, object] => [`explain ${subject}`, { intent: "explain", subject, asOf: "2026-11-20" }]),
	];
	const plain = asked.map(
		([name, question]): Recorded => ({ name, question: recordable(questionSchema.parse(question)) }),
	);
	return [
		...plain,
		...every(offerings, 8, 5).map(
			(offering): Recorded => ({
				name: `evidence ${offering}`,
				question: checkQuestionSchema.parse({ offering, ...termsOf("CA") }),
				overlay: evidenceOn(offering),
			}),
		),
	];
}

function recordable(question: Question): Asked {
	const { intent } = question;
	if (intent === "check" || intent === "compare" || intent === "explain" || intent === "exposure") return question;
	throw new Error(`The corpus records no answer to ${intent}`);
}

const signed = { by: "u1", at: "2026-11-01" };

/** A contract that promises, and a reply that denies. */
function evidenceOn(offering: string): Overlay {
	const source = {
		title: "Contract of 2026",
		publisher: "The vendor",
		url: null,
		published: "2026-05-01",
		seen: "2026-11-01",
	};
	return {
		digest: `sha256-${"0".repeat(64)}`,
		sources: { "team:contract": source },
		facts: [
			{
				...signed,
				subject: offering,
				attribute: "service.notifies-customer",
				value: true,
				source: "team:contract",
				grade: "contract",
				statement: { en: "It tells of orders.", fr: "Elle prévient des ordres." },
			},
			{
				...signed,
				subject: offering,
				attribute: "service.challenges-orders",
				value: false,
				source: "team:contract",
				grade: "contract",
				statement: { en: "It contests nothing.", fr: "Elle ne conteste rien." },
			},
		],
	};
}
