import { join } from "node:path";
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { type Grounds, groundsSchema, type Release, type SubjectKind, subjectKinds } from "../knowledge/release.js";
import type { Text } from "../knowledge/text.js";
import { formFaults } from "./form.js";
import type { Problem } from "./problem.js";
import { type SameInBoth, sameInBothFile, sameInBothSchema } from "./words/same-in-both.js";
import { notYaml } from "./yaml-faults.js";

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
	/** What may read the same in both languages; no part of a release. */
	readonly sameInBoth?: Draft<SameInBoth>;
}

type SubjectDraft = Subjects[SubjectKind][number];

/** The files of subjects, kind by kind. */
export function subjectDrafts(drafts: Drafts): readonly SubjectDraft[] {
	const { provider, supplier, offering, law, framework, "data-class": dataClass } = drafts;
	return [...provider, ...supplier, ...offering, ...law, ...framework, ...dataClass];
}

/** Every file: those of subjects, and the grounds. */
export function allDrafts(drafts: Drafts): readonly (SubjectDraft | Draft<Grounds>)[] {
	return [...subjectDrafts(drafts), drafts.grounds];
}

/** How the reader sees the folder; handed in, so that a test needs no disk. */
export interface Files {
	/** Names of the files in a folder, empty if there is no such folder. */
	list(folder: string): Promise<string[]>;
	read(path: string): Promise<string>;
}

const groundsFile = "grounds.yaml";

/** Reads every YAML file of the knowledge folder. With problems of form there are no drafts. */
export async function readDrafts(files: Files): Promise<{ drafts?: Drafts; problems: Problem[] }> {
	const problems: Problem[] = [];
	const inFolder = await files.list(".");
	const grounds = inFolder.includes(groundsFile)
		? await readDraft(files, groundsFile, groundsSchema, problems)
		: undefined;
	if (!grounds && problems.length === 0) problems.push(noGrounds);
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
	const sameInBoth = inFolder.includes(sameInBothFile)
		? await readDraft(files, sameInBothFile, sameInBothSchema, problems)
		: undefined;
	if (!grounds || problems.length > 0) return { problems };
	return { drafts: { ...subjects, grounds, ...(sameInBoth ? { sameInBoth } : {}) }, problems };
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

/** One file by its schema; what is wrong with it is added to the problems. */
export async function readDraft<Schema extends z.ZodType>(
	files: Pick<Files, "read">,
	file: string,
	schema: Schema,
	problems: Problem[],
): Promise<Draft<z.infer<Schema>> | undefined> {
	const lines = new LineCounter();
	const document = parseDocument(await files.read(file), { lineCounter: lines, schema: "core" });
	const faults = notYaml(file, document, lines);
	problems.push(...faults);
	if (faults.length > 0) return undefined;

	const lineOf = (path: Path): number => {
		for (let length = path.length; length > 0; length--) {
			const start = startOf(document, path.slice(0, length));
			if (start !== undefined) return lines.linePos(start).line;
		}
		return lines.linePos(document.contents?.range?.[0] ?? 0).line;
	};
	const value: unknown = document.toJS();
	const parsed = schema.safeParse(value);
	if (parsed.success) return { file, data: parsed.data, lineOf };
	for (const { path, says, mend } of formFaults(schema, value)) {
		const place = path.join(".") || "·";
		problems.push({
			code: "wrong-form",
			file,
			line: lineOf(path),
			says: { en: `${place}: ${says.en}`, fr: `${place} : ${says.fr}` },
			mend: mend ?? asTheSchemaSays,
		});
	}
	return undefined;
}

const asTheSchemaSays: Text = {
	en: "write it as the schema says (your editor completes it from knowledge/schema)",
	fr: "écrivez-le comme le dit le schéma (l'éditeur le complète depuis knowledge/schema)",
};

const noGrounds: Problem = {
	code: "no-grounds",
	file: groundsFile,
	line: 0,
	says: { en: "there is no such file here", fr: "il n'y a pas de tel fichier ici" },
	mend: {
		en: "write it, or set SOVEREIGN_KNOWLEDGE to the folder that has it",
		fr: "écrivez-le, ou donnez par SOVEREIGN_KNOWLEDGE le dossier qui l'a",
	},
};

/** Where a part begins: with its key, if it has one. */
function startOf(document: Document.Parsed, path: Path): number | undefined {
	const around = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
	const last = String(path.at(-1));
	const pair = isMap(around) ? around.items.find(({ key }) => isScalar(key) && String(key.value) === last) : undefined;
	const node = pair ? pair.key : document.getIn(path, true);
	return isNode(node) ? node.range?.[0] : undefined;
}
