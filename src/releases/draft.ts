import { join } from "node:path";
import { isCollection, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { type Grounds, groundsSchema, type Release, type SubjectKind, subjectKinds } from "../knowledge/release.js";
import type { Problem } from "./problem.js";

export type Path = readonly (string | number)[];

/** One YAML file: what it holds and where each part of it stands. */
export interface Draft<Data> {
	readonly file: string;
	readonly data: Data;
	/** The line of a part, or of the nearest part around it that the file has. */
	lineOf(path: Path): number;
}

type Subjects = {
	[Kind in SubjectKind]: Draft<z.infer<(typeof subjectKinds)[Kind]["schema"]>>[];
};

/** The whole knowledge as it stands in its files. */
export interface Drafts extends Subjects {
	readonly grounds: Draft<Grounds>;
}

/** How the reader sees the folder; handed in, so that a test needs no disk. */
export interface Files {
	/** Names of the files in a folder, empty if there is no such folder. */
	list(folder: string): Promise<string[]>;
	read(path: string): Promise<string>;
}

export const groundsFile = "grounds.yaml";

/** Reads every YAML file of the knowledge folder. With problems of form there are no drafts. */
export async function readDrafts(files: Files): Promise<{ drafts?: Drafts; problems: Problem[] }> {
	const problems: Problem[] = [];
	const grounds = await readDraft(files, groundsFile, groundsSchema, problems);
	const read = async <Schema extends z.ZodType>(folder: string, schema: Schema) => {
		const names = (await files.list(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
		const drafts: Draft<z.infer<Schema>>[] = [];
		for (const name of names) {
			const draft = await readDraft(files, join(folder, name), schema, problems);
			if (draft) drafts.push(draft);
		}
		return drafts;
	};
	const subjects: Subjects = {
		provider: await read("providers", subjectKinds.provider.schema),
		supplier: await read("suppliers", subjectKinds.supplier.schema),
		offering: await read("offerings", subjectKinds.offering.schema),
		law: await read("laws", subjectKinds.law.schema),
		framework: await read("frameworks", subjectKinds.framework.schema),
		"data-class": await read("data-classes", subjectKinds["data-class"].schema),
	};
	if (!grounds || problems.length > 0) return { problems };
	return { drafts: { ...subjects, grounds }, problems };
}

/** The parts of a release, in order of id. */
export function contentOf(drafts: Drafts): Omit<Release, "format" | "version" | "date" | "digest"> {
	const sorted = <Data extends { id: string }>(list: readonly Draft<Data>[]) =>
		list.map((draft) => draft.data).sort((a, b) => (a.id < b.id ? -1 : 1));
	return {
		grounds: drafts.grounds.data,
		providers: sorted(drafts.provider),
		suppliers: sorted(drafts.supplier),
		offerings: sorted(drafts.offering),
		laws: sorted(drafts.law),
		frameworks: sorted(drafts.framework),
		dataClasses: sorted(drafts["data-class"]),
	};
}

async function readDraft<Schema extends z.ZodType>(
	files: Files,
	file: string,
	schema: Schema,
	problems: Problem[],
): Promise<Draft<z.infer<Schema>> | undefined> {
	const lines = new LineCounter();
	const document = parseDocument(await files.read(file), { lineCounter: lines, schema: "core" });
	for (const error of document.errors)
		problems.push({
			code: "not-yaml",
			file,
			line: lines.linePos(error.pos[0]).line,
			says: { en: `this is not YAML: ${error.code}`, fr: `ceci n'est pas du YAML : ${error.code}` },
			mend: { en: "mend the line's form", fr: "corrigez la forme de la ligne" },
		});
	if (document.errors.length > 0) return undefined;

	const lineOf = (path: Path): number => {
		for (let length = path.length; length >= 0; length--) {
			const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
			const start = rangeStart(node);
			if (start !== undefined) return lines.linePos(start).line;
		}
		return 1;
	};
	const value: unknown = document.toJS();
	const parsed = schema.safeParse(value, { error: z.locales.en().localeError });
	if (parsed.success) return { file, data: parsed.data, lineOf };
	const inFrench = schema.safeParse(value, { error: z.locales.fr().localeError });
	parsed.error.issues.forEach((issue, index) => {
		const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
		const place = path.join(".") || "·";
		problems.push({
			code: "wrong-form",
			file,
			line: lineOf(path),
			says: {
				en: `${place}: ${issue.message}`,
				fr: `${place} : ${inFrench.error?.issues[index]?.message ?? issue.message}`,
			},
			mend: {
				en: "write it as the schema says (your editor completes it from knowledge/schema.json)",
				fr: "écrivez-le comme le dit le schéma (l'éditeur le complète depuis knowledge/schema.json)",
			},
		});
	});
	return undefined;
}

function rangeStart(node: unknown): number | undefined {
	if (node !== null && typeof node === "object" && "range" in node && Array.isArray(node.range)) {
		const start: unknown = node.range[0];
		if (typeof start === "number") return start;
	}
	return isCollection(node) ? 0 : undefined;
}
