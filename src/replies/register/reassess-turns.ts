import { z } from "zod";
import { exposureSchema, findingSchema, holdsUntilSchema, verdictSchema } from "../../evaluator/answer.js";
import { isSameVerdict } from "../../register/outdated.js";

export { isSameVerdict };

/** What of an assessment another one is held against; read from kept bytes too, whatever else stands there. */
export const comparedSchema = z.object({
	...verdictSchema.shape,
	findings: z.array(
		z.object(
			findingSchema.pick({
				criterion: true,
				name: true,
				obligation: true,
				status: true,
				assurance: true,
				reason: true,
				because: true,
			}).shape,
		),
	),
	exposures: z.array(
		z.object(exposureSchema.pick({ law: true, name: true, foreign: true, status: true, because: true }).shape),
	),
	holdsUntil: holdsUntilSchema.nullable().optional(),
});
export type Compared = z.infer<typeof comparedSchema>;
type Finding = Compared["findings"][number];
type Exposure = Compared["exposures"][number];

/** One thing before and after; missing where only the other assessment has it. */
export interface Turn<Thing> {
	readonly before: Thing | undefined;
	readonly after: Thing | undefined;
}

/** What is otherwise in a later assessment. */
export interface Turns {
	readonly before: Compared;
	readonly after: Compared;
	readonly findings: readonly Turn<Finding>[];
	readonly exposures: readonly Turn<Exposure>[];
}

/** What is demanded and comes out otherwise, and which foreign laws reach otherwise; the demands that fail come first. */
export function turnsBetween(before: Compared, after: Compared): Turns {
	const demanded = ({ findings }: Compared) => findings.filter(({ obligation }) => obligation !== "none");
	const foreign = ({ exposures }: Compared) => exposures.filter((exposure) => exposure.foreign);
	return {
		before,
		after,
		findings: turned(
			demanded(before),
			demanded(after),
			({ criterion }) => criterion,
			(a, b) => a.status === b.status && a.assurance === b.assurance && a.obligation === b.obligation,
		).sort((a, b) => weightOf(a) - weightOf(b)),
		exposures: turned(
			foreign(before),
			foreign(after),
			({ law }) => law,
			(a, b) => a.status === b.status,
			// A law that only one of two releases has changes nothing where that one says that it does not reach.
		).filter(({ before, after }) => (before?.status ?? "none") !== (after?.status ?? "none")),
	};
}

export function isSame({ before, after, findings, exposures }: Turns): boolean {
	return isSameVerdict(before, after) && findings.length === 0 && exposures.length === 0;
}

function turned<Thing>(
	before: readonly Thing[],
	after: readonly Thing[],
	keyOf: (thing: Thing) => string,
	same: (a: Thing, b: Thing) => boolean,
): Turn<Thing>[] {
	const was = new Map(before.map((thing) => [keyOf(thing), thing]));
	const is = new Map(after.map((thing) => [keyOf(thing), thing]));
	return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
		const turn = { before: was.get(key), after: is.get(key) };
		return turn.before && turn.after && same(turn.before, turn.after) ? [] : [turn];
	});
}

const worstFirst = ["unmet", "unknown", "unproven", "met"];

function weightOf({ before, after }: Turn<Finding>): number {
	const must = (after ?? before)?.obligation === "must" ? 0 : 10;
	// What is demanded no longer comes last.
	return must + (after ? worstFirst.indexOf(after.status) : 5);
}
