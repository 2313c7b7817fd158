import type { Command } from "commander";
import type { Language } from "../knowledge/text.js";
import { knowledgeAttributes } from "./knowledge-attributes.js";
import { knowledgeCheck } from "./knowledge-check.js";
import { knowledgeCoverage } from "./knowledge-coverage.js";
import { knowledgeDiff, working } from "./knowledge-diff.js";
import { knowledgeExport } from "./knowledge-export.js";
import { knowledgeFix } from "./knowledge-fix.js";
import type { InUseOptions } from "./knowledge-in-use.js";
import { knowledgeKey } from "./knowledge-key.js";
import { knowledgeNames } from "./knowledge-names.js";
import { knowledgeRelease } from "./knowledge-release.js";
import { knowledgeSchema } from "./knowledge-schema.js";
import { knowledgeVerify } from "./knowledge-verify.js";
import type { ExitCode, Output } from "./output.js";

export interface KnowledgeParts {
	/** The knowledge's own folder. */
	readonly folder: string;
	/** Where releases and their keys are; read from the environment when a command needs it. */
	readonly places: () => InUseOptions;
	readonly today: () => string;
	readonly language: Language;
	readonly output: Output;
	readonly finish: (code: Promise<ExitCode>) => Promise<void>;
}

interface SignFlags {
	readonly sign?: string;
	readonly keyId?: string;
	readonly expires?: string;
}

/** `sovereign knowledge …`: what an analyst does with the knowledge. */
export function addKnowledgeCommands(parent: Command, parts: KnowledgeParts): void {
	const { folder, places, today, language, output, finish } = parts;
	const knowledge = parent.command("knowledge").description("the knowledge that answers rest on");
	knowledge
		.command("check")
		.description("check every file; problems come with file, line and mend")
		.action(() => finish(knowledgeCheck(folder, language, output)));
	knowledge
		.command("release <version>")
		.description("check, then write the release YYYY.M.N once")
		.option("--date <day>", "its date, YYYY-MM-DD; today if left out")
		.option("--sign <file>", "sign it with this private key (docs/releases.md)")
		.option("--key-id <id>", "what those who trust the key call it")
		.option("--expires <day>", "the last day on which it may be taken into use; with --sign")
		.action((version: string, { date = today(), ...more }: { date?: string } & SignFlags) =>
			finish(knowledgeRelease({ folder: folder, version, date, language, ...more }, output)),
		);
	knowledge
		.command("key <file>")
		.description("make a pair of keys to sign with: the private one into a new file, the public one is printed")
		.option("--id <id>", "what it is called; made of the key if left out")
		.action((file: string, options: { id?: string }) => finish(knowledgeKey({ file, language, ...options }, output)));
	knowledge
		.command("verify [version]")
		.description("hold a release, a file or every release against its digest, the list, the trusted keys and its date")
		.action((target: string | undefined) =>
			finish(knowledgeVerify({ ...places(), today: today(), target, language }, output)),
		);
	knowledge
		.command("diff <a> [b]")
		.description(
			"what changed from release A to B, a version, a file or the YAML as it is (working), and which verdicts",
		)
		.option("--json", "print it as one line of JSON")
		.option("--no-verdicts", "leave out the verdicts that turned, which take a minute at most")
		.action((from: string, to: string | undefined, options: { json?: true; verdicts: boolean }) =>
			finish(
				knowledgeDiff(
					{
						folder: folder,
						from,
						to: to ?? working,
						today: today(),
						verdicts: options.verdicts,
						json: options.json === true,
						language,
					},
					output,
				),
			),
		);
	knowledge
		.command("export <folder>")
		.description("write a release as static JSON, CSV and calendars, for programs without the bot (docs/static-api.md)")
		.option("--knowledge <version>", "an older release, e.g. 2026.11.0")
		.action((target: string, options: { knowledge?: string }) =>
			finish(knowledgeExport({ ...places(), target, version: options.knowledge, language }, output)),
		);
	knowledge
		.command("schema")
		.description("write the JSON Schemas that editors complete the YAML from")
		.action(() => finish(knowledgeSchema(folder, output)));
	knowledge
		.command("attributes")
		.description("print the vocabulary of facts and conditions, as docs/attributes.md has it")
		.action(() => finish(Promise.resolve(knowledgeAttributes(output))));
	knowledge
		.command("fix")
		.description("mend what needs no judgement, and say what was done file by file")
		.option("--dry-run", "only say what would be done; ends with 1 if there is something")
		.action(({ dryRun = false }: { dryRun?: boolean }) =>
			finish(knowledgeFix({ folder: folder, dryRun, language }, output)),
		);
	knowledge
		.command("names")
		.description("who answers to which name, and how names that several things have are resolved")
		.option("--clashes", "only the names that several things have")
		.action(({ clashes = false }: { clashes?: boolean }) =>
			finish(knowledgeNames({ folder: folder, clashes, language }, output)),
		);
	knowledge
		.command("coverage")
		.description("what became of every researched point: used, asked, shown or left out")
		.option("--research <folder>", "hold the ledgers against the research itself")
		.option("--json", "print it as one line of JSON")
		.action((options: { research?: string; json?: true }) =>
			finish(
				knowledgeCoverage(
					{ folder: folder, research: options.research, json: options.json === true, language },
					output,
				),
			),
		);
}
