import type { Draft, Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import {
	type Ledger,
	type Ledgers,
	type LeftOutReason,
	type Point,
	type ResearchKind,
	researchKinds,
} from "./ledger.js";
import { type Use, uses, usesOf } from "./uses.js";

/** What became of the points of one subject. */
export interface SubjectCoverage {
	readonly kind: ResearchKind;
	readonly id: string;
	readonly points: number;
	readonly used: number;
	readonly asked: number;
	readonly shown: number;
	/** Left out, by reason. */
	readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
}

/** What became of every researched point, subject by subject; a point that is said to stand where nothing stands is a problem. */
export function coverageOf(drafts: Drafts, ledgers: Ledgers): { subjects: SubjectCoverage[]; problems: Problem[] } {
	const known = usesOf(drafts);
	const problems: Problem[] = [];
	const subjects = researchKinds.flatMap((kind) =>
		ledgers[kind].map((ledger): SubjectCoverage => {
			const { id, points } = ledger.data;
			const counts: Record<Use, number> = { used: 0, asked: 0, shown: 0 };
			const leftOut: Partial<Record<LeftOutReason, number>> = {};
			for (const [index, point] of points.entries()) {
				if ("leftOut" in point) leftOut[point.leftOut] = (leftOut[point.leftOut] ?? 0) + 1;
				else {
					problems.push(...leadingNowhere(ledger, index, point.carried, known));
					counts[surestUse(point.carried, known)]++;
				}
			}
			return { kind, id, points: points.length, ...counts, leftOut };
		}),
	);
	return { subjects, problems };
}

/** What decides counts, however often the point is shown beside. */
function surestUse(carried: readonly string[], known: ReadonlyMap<string, Use>): Use {
	return uses.find((use) => carried.some((part) => known.get(part) === use)) ?? "shown";
}

function leadingNowhere(
	{ file, lineOf }: Draft<Ledger>,
	index: number,
	carried: Extract<Point, { carried: unknown }>["carried"],
	known: ReadonlyMap<string, Use>,
): Problem[] {
	return carried.flatMap((part, at) =>
		known.has(part)
			? []
			: {
					code: "not-carried",
					file,
					line: lineOf(["points", index, "carried", at]),
					says: {
						en: `a researched point is said to stand in ${part}, and nothing stands there`,
						fr: `un point de recherche devrait se trouver dans ${part}, et rien ne s'y trouve`,
					},
					mend: {
						en: "put it back, name where it stands now, or say with leftOut and why that it was left out",
						fr: "remettez-le, nommez l'endroit où il est, ou dites par leftOut et why qu'il est laissé de côté",
					},
				},
	);
}
