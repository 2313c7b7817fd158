import { z } from "zod";
import { canonicalJson } from "../../knowledge/canonical-json.js";
import { sha256 } from "../digest.js";
import { type Draft, type Files, readDraft } from "../draft.js";
import type { Problem } from "../problem.js";
import { type Ledger, type Ledgers, type ResearchKind, researchKinds } from "./ledger.js";

/** A file of research: only what a ledger speaks of is read. */
const researchSchema = z.object({
	id: z.string(),
	facts: z.array(z.looseObject({ attribute: z.string() })),
});

/** The digest of a point as it was researched. */
export function pointDigest(point: object): string {
	return sha256(canonicalJson(point)).slice(0, 16);
}

/** Holds the ledgers against the research itself: what it has and they have not, and the other way round. */
export async function againstResearch(research: Files, ledgers: Ledgers): Promise<Problem[]> {
	const problems: Problem[] = [];
	const listed = await Promise.all(researchKinds.map((kind) => research.list(kind)));
	if (listed.flat().length === 0) return [noResearch];
	for (const kind of researchKinds) {
		const known = new Map(ledgers[kind].map((ledger) => [ledger.data.id, ledger]));
		for (const name of (await research.list(kind)).filter((one) => one.endsWith(".json")).sort()) {
			const file = `${kind}/${name}`;
			const draft = await readDraft(research, file, researchSchema, problems);
			if (!draft) continue;
			const { id, facts } = draft.data;
			const digests = facts.map(pointDigest);
			problems.push(...missing(file, digests, known.get(id)));
			const ledger = known.get(id);
			if (ledger) problems.push(...gone(ledger, new Set(digests)));
			known.delete(id);
		}
		for (const ledger of known.values()) problems.push(withoutResearch(kind, ledger));
	}
	return problems;
}

function missing(file: string, digests: readonly string[], ledger: Draft<Ledger> | undefined): Problem[] {
	const accounted = new Set(ledger?.data.points.map(({ digest }) => digest));
	return digests.flatMap((digest, index) =>
		accounted.has(digest)
			? []
			: {
					code: "unaccounted",
					file,
					line: 0,
					says: {
						en: `point ${index + 1} (${digest}) is in no ledger`,
						fr: `le point ${index + 1} (${digest}) n'est dans aucun registre`,
					},
					mend: {
						en: "carry it into the knowledge and say in knowledge/research where it stands, or why it was left out",
						fr: "portez-le dans les connaissances et dites dans knowledge/research où il est, ou pourquoi il est laissé de côté",
					},
				},
	);
}

function gone({ file, data, lineOf }: Draft<Ledger>, digests: ReadonlySet<string>): Problem[] {
	return data.points.flatMap(({ digest, about }, index) =>
		digests.has(digest)
			? []
			: {
					code: "not-researched",
					file,
					line: lineOf(["points", index]),
					says: {
						en: `the research has no such point any more (${about}, ${digest})`,
						fr: `la recherche n'a plus ce point (${about}, ${digest})`,
					},
					mend: {
						en: "look at what it says now, and mend the knowledge and this entry",
						fr: "regardez ce qu'elle dit maintenant, et corrigez les connaissances et cette entrée",
					},
				},
	);
}

const noResearch: Problem = {
	code: "no-research",
	file: researchKinds.join(", "),
	line: 0,
	says: {
		en: "the folder of the research has nothing of these",
		fr: "le dossier de la recherche n'a rien de tout cela",
	},
	mend: { en: "name the folder that has them", fr: "donnez le dossier qui les contient" },
};

function withoutResearch(kind: ResearchKind, { file, data }: Draft<Ledger>): Problem {
	return {
		code: "not-researched",
		file,
		line: 0,
		says: { en: `the research has no ${kind}/${data.id}`, fr: `la recherche n'a pas de ${kind}/${data.id}` },
		mend: { en: "mend the id, or remove the file", fr: "corrigez l'id, ou retirez le fichier" },
	};
}
