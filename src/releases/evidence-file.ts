import { readFile } from "node:fs/promises";
import { layOver, OverlayRefused } from "../evaluator/index.js";
import type { Knowledge } from "../evaluator/knowledge.js";
import { overlayFileSchema } from "../knowledge/overlay.js";
import type { Text } from "../knowledge/text.js";
import { digestOf } from "./digest.js";
import { type Draft, readDraft } from "./draft.js";
import type { Problem } from "./problem.js";

/** A file of evidence of which nothing is used: every problem with its line and mend. */
export class EvidenceRefused extends Error {
	readonly code = "evidence-refused";
	readonly problems: readonly Problem[];
	constructor(file: string, problems: readonly Problem[]) {
		super(`${file}: ${problems.map(({ line, code }) => `${line} ${code}`).join(", ")}`);
		this.problems = problems;
	}
}

/** The knowledge with a file of evidence laid over it (docs/evidence.md). @throws EvidenceRefused */
export async function withEvidence(file: string, knowledge: Knowledge): Promise<Knowledge> {
	const problems: Problem[] = [];
	const draft = await readDraft({ read: () => textOf(file) }, file, overlayFileSchema, problems);
	if (!draft) throw new EvidenceRefused(file, problems);
	const { digest: said, ...content } = draft.data;
	const digest = digestIn(draft);
	if (said !== undefined && said !== digest) throw new EvidenceRefused(file, [problem(draft, ["digest"], otherDigest)]);
	try {
		return layOver(knowledge, { ...content, digest });
	} catch (error) {
		if (!(error instanceof OverlayRefused)) throw error;
		throw new EvidenceRefused(
			file,
			error.faults.map(({ path, ...fault }) => problem(draft, path, fault)).sort((a, b) => a.line - b.line),
		);
	}
}

async function textOf(file: string): Promise<string> {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		const reason = error instanceof Error && "code" in error ? String(error.code) : "";
		throw new EvidenceRefused(file, [
			{
				code: "unreadable",
				file,
				line: 0,
				says: { en: `this file cannot be read (${reason})`, fr: `ce fichier ne peut être lu (${reason})` },
				mend: { en: "mend the path after --evidence", fr: "corrigez le chemin après --evidence" },
			},
		]);
	}
}

function digestIn(draft: Draft<object>): string {
	try {
		return digestOf(draft.data);
	} catch {
		throw new EvidenceRefused(draft.file, [
			problem(draft, [], {
				code: "wrong-form",
				says: { en: "a text in it is no Unicode", fr: "un texte n'y est pas de l'Unicode" },
				mend: { en: "write the text again", fr: "écrivez ce texte de nouveau" },
			}),
		]);
	}
}

const otherDigest = {
	code: "wrong-digest",
	says: { en: "the content does not fit this digest", fr: "le contenu ne correspond pas à cette empreinte" },
	mend: { en: "leave the digest out, or restore the content", fr: "retirez l'empreinte, ou rétablissez le contenu" },
};

function problem(
	draft: Draft<unknown>,
	path: readonly (string | number)[],
	fault: { readonly code: string; readonly says: Text; readonly mend: Text },
): Problem {
	const { code, says, mend } = fault;
	return { code, file: draft.file, line: draft.lineOf(path), says, mend };
}
