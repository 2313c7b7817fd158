import { createHash, type Hash } from "node:crypto";
import {
	type CitedSource,
	evaluatorVersion,
	explainQuestionSchema,
	explainSubject,
	type Knowledge,
} from "../../evaluator/index.js";
import { type SubjectKind, subjectKinds } from "../../knowledge/release.js";
import type { Text } from "../../knowledge/text.js";
import { calendarFeeds } from "./calendar-feeds.js";
import { csvRecord } from "./csv.js";
import { datedEvents } from "./dated-events.js";
import { exposuresAtHomes, strongest } from "./exposures.js";
import { jsonSchemas, schemaPath } from "./json-schemas.js";
import { matrixHeader, VerdictMatrix } from "./matrix.js";
import { changelogText, schemaVersion } from "./schema-versions.js";
import { exportMark, type Index, type ListedFile, type ShapeName, type Stamp } from "./shapes.js";
import type { ExportWords } from "./words.js";

/** Some text of a file: a path that comes again goes on where it ended. */
export interface ExportPart {
	readonly path: string;
	readonly text: string;
}

interface Shaped extends ExportPart {
	readonly shape?: ShapeName;
}

/** The path of an export's index, which is its last part. */
export const indexPath = "index.json";

/** A release as a static API, part by part: the same release gives the same bytes. */
export function* exportParts(knowledge: Knowledge, words: ExportWords): Generator<ExportPart> {
	const builder = new Builder(knowledge, words);
	const written = new Map<string, { hash: Hash; bytes: number; shape: ShapeName | undefined }>();
	for (const { path, text, shape } of builder.parts()) {
		const file = written.get(path) ?? { hash: createHash("sha256"), bytes: 0, shape };
		file.hash.update(text);
		file.bytes += Buffer.byteLength(text);
		written.set(path, file);
		yield { path, text };
	}
	const files = [...written]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(
			([path, { hash, bytes, shape }]): ListedFile => ({
				path,
				bytes,
				sha256: hash.digest("hex"),
				...(shape ? { schema: schemaPath(shape) } : {}),
			}),
		);
	yield { path: indexPath, text: line(builder.index(files)) };
}

class Builder {
	readonly #knowledge: Knowledge;
	readonly #words: ExportWords;
	readonly #stamp: Stamp;
	readonly #matrix: VerdictMatrix;
	readonly #subjects: Index["subjects"];
	#statements = 0;
	#events = 0;

	constructor(knowledge: Knowledge, words: ExportWords) {
		const { version, date, digest } = knowledge.release;
		this.#knowledge = knowledge;
		this.#words = words;
		this.#stamp = { schemaVersion, knowledge: { version, date, digest }, evaluator: evaluatorVersion };
		this.#matrix = new VerdictMatrix(knowledge);
		this.#subjects = { offerings: [], providers: [], suppliers: [], laws: [], frameworks: [], "data-classes": [] };
	}

	*parts(): Generator<Shaped> {
		const { release } = this.#knowledge;
		yield { path: "CHANGELOG.md", text: changelogText() };
		yield* jsonSchemas();
		yield { path: "grounds.json", text: line({ ...this.#stamp, grounds: release.grounds }), shape: "grounds" };
		for (const subject of release.providers) yield this.#subject("provider", subject);
		for (const subject of release.suppliers) yield this.#subject("supplier", subject);
		for (const subject of release.laws) yield this.#subject("law", subject);
		for (const subject of release.frameworks) yield this.#subject("framework", subject);
		for (const subject of release.dataClasses) yield this.#subject("data-class", subject);
		yield { path: "verdicts.csv", text: matrixHeader };
		for (const subject of release.offerings) {
			const { exposures, sources } = exposuresAtHomes(this.#knowledge, subject.id, this.#matrix.homes);
			const { tree, csv } = this.#matrix.decide(subject.id);
			yield this.#subject("offering", subject, { exposures, verdicts: tree }, sources);
			yield { path: "verdicts.csv", text: csv };
		}
		yield { path: "verdicts.json", text: line({ ...this.#stamp, ...this.#matrix.whole() }), shape: "verdicts" };
		yield { path: "subjects.csv", text: this.#subjectTable() };
		const events = datedEvents(this.#knowledge);
		this.#events = events.length;
		yield* calendarFeeds(this.#knowledge, events, this.#words);
	}

	/** What parts() has made, once it is through. */
	index(files: ListedFile[]): Index {
		const { release } = this.#knowledge;
		return {
			export: exportMark,
			complete: true,
			...this.#stamp,
			counts: {
				offerings: release.offerings.length,
				providers: release.providers.length,
				suppliers: release.suppliers.length,
				laws: release.laws.length,
				frameworks: release.frameworks.length,
				dataClasses: release.dataClasses.length,
				statements: this.#statements,
				verdicts: this.#matrix.count,
				events: this.#events,
			},
			homes: release.grounds.homes,
			defaultFramework: release.grounds.defaultFramework,
			words: { outcomes: this.#words.outcomes, assurances: this.#words.assurances },
			subjects: this.#subjects,
			files,
		};
	}

	#subject(kind: SubjectKind, subject: Named, more: object = {}, further: readonly CitedSource[] = []): Shaped {
		const { id, name } = subject;
		const { folder } = subjectKinds[kind];
		const path = `${folder}/${id}.json`;
		const asked = explainQuestionSchema.parse({
			intent: "explain",
			subject: id,
			asOf: this.#knowledge.release.date,
		});
		const { facts: statements, sources: own } = explainSubject(this.#knowledge, asked);
		const sources = further.length === 0 ? own : strongest([...own, ...further]);
		this.#statements += statements.length;
		this.#subjects[folder].push({ id, name, path });
		return { path, text: line({ ...this.#stamp, kind, subject, statements, sources, ...more }), shape: kind };
	}

	/** Every subject with its names, for who reads the table of verdicts. */
	#subjectTable(): string {
		const rows = Object.values(subjectKinds).flatMap(({ folder }) =>
			this.#subjects[folder].map(({ id, name, path }) => [folder, id, name.en, name.fr, path]),
		);
		return [["kind", "id", "name_en", "name_fr", "path"], ...rows].map(csvRecord).join("");
	}
}

interface Named {
	readonly id: string;
	readonly name: Text;
}

function line(content: object): string {
	return `${JSON.stringify(content)}\n`;
}
