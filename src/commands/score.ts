import { readFile } from "node:fs/promises";
import {
	type Answers,
	scoreAll,
	scoreLadders,
	scoreLevels,
	scoreProfile,
	scoreStrictest,
} from "../evaluator/frameworks/sheet.js";
import { weightsOn } from "../evaluator/frameworks/weights.js";
import { daySchema } from "../knowledge/dates.js";
import type { Framework } from "../knowledge/frameworks.js";
import { nameKey } from "../knowledge/names.js";
import type { Release } from "../knowledge/release.js";
import type { Language, Text } from "../knowledge/text.js";
import { printProblem } from "../releases/problem.js";
import { readSheet } from "./answer-sheet.js";
import type { ExitCode, Output } from "./output.js";
import { type Scored, scoreLines } from "./score-lines.js";
import { didYouMean, nearest } from "./sheet-rows.js";

export interface ScoreOptions {
	readonly framework: string;
	/** The sheet's file. */
	readonly answers: string;
	/** The day whose weights count, YYYY-MM-DD. */
	readonly asOf: string;
	/** A set of weights by name, whatever the day. */
	readonly weights: string | undefined;
	readonly json: boolean;
	readonly language: Language;
}

/** So large a sheet is none: 48 criteria with their sources fit many times. */
const mostBytes = 4_000_000;

/** What an assessor's sheet comes to under a framework; where the sheet has faults, nothing but these. */
export async function score(options: ScoreOptions, release: Release, output: Output): Promise<ExitCode> {
	const { answers: file, language } = options;
	const refuse = (code: string, says: Text, mend?: Text) => {
		output.err(`${code}: ${says[language]}${mend ? ` → ${mend[language]}` : ""}`);
		return 2 as const;
	};
	const asked = nameKey(options.framework);
	const framework = release.frameworks.find(({ id, name, aliases }) =>
		[id, name.en, name.fr, ...aliases].some((one) => nameKey(one) === asked),
	);
	if (!framework)
		return refuse(
			"unknown-framework",
			{
				en: `there is no framework "${options.framework}" in ${release.version}`,
				fr: `il n'y a pas de référentiel « ${options.framework} » dans ${release.version}`,
			},
			nearestFramework(options.framework, release),
		);
	if (!daySchema.safeParse(options.asOf).success)
		return refuse("unknown-day", {
			en: `"${options.asOf}" is no day: write it YYYY-MM-DD`,
			fr: `« ${options.asOf} » n'est pas un jour : écrivez-le AAAA-MM-JJ`,
		});
	const text = await textOf(file);
	if (typeof text !== "string") return refuse("unreadable-sheet", text);
	const { answers, problems } = readSheet(file, text, framework);
	if (problems.length > 0) {
		for (const problem of problems) output.err(printProblem(problem, language));
		return 2;
	}
	const scored = scoreSheet(framework, answers, options);
	if ("says" in scored) return refuse("unknown-weights", scored.says, scored.mend);
	if (options.json) output.out(JSON.stringify(scored.sheet));
	else for (const line of scoreLines(scored, language)) output.out(line);
	return 0;
}

type Refused = { readonly says: Text; readonly mend: Text };

function scoreSheet(framework: Framework, answers: Answers, options: ScoreOptions): Scored | Refused {
	if (framework.kind === "ladders") {
		const named = framework.weights.find(({ id }) => id === options.weights);
		const weights = options.weights === undefined ? weightsOn(framework, options.asOf) : named;
		const known = framework.weights.map(({ id }) => id);
		return weights
			? { kind: "ladders", framework, sheet: scoreLadders(framework, answers, weights) }
			: options.weights === undefined
				? noWeights(options.asOf, known)
				: unknownWeights(framework.id, options.weights, known);
	}
	if (options.weights !== undefined) return unknownWeights(framework.id, options.weights, []);
	switch (framework.kind) {
		case "levels":
			return { kind: "levels", framework, sheet: scoreLevels(framework, answers) };
		case "all":
			return { kind: "all", framework, sheet: scoreAll(framework, answers) };
		case "profile":
			return { kind: "profile", framework, sheet: scoreProfile(framework, answers) };
		case "strictest":
			return { kind: "strictest", framework, sheet: scoreStrictest(framework, answers) };
	}
}

function noWeights(day: string, known: readonly string[]): Refused {
	const list = known.join(", ");
	return {
		says: { en: `no weights have begun on ${day}`, fr: `aucune pondération n'a commencé le ${day}` },
		mend: { en: `name one by --weights: ${list}`, fr: `nommez-en une par --weights : ${list}` },
	};
}

function unknownWeights(framework: string, asked: string, known: readonly string[]): Refused {
	const says = {
		en: `${framework} has no weights "${asked}"`,
		fr: `${framework} n'a pas de pondération « ${asked} »`,
	};
	if (known.length === 0) return { says, mend: { en: "leave --weights out", fr: "retirez --weights" } };
	const near = nearest(asked, known);
	const list = known.join(", ");
	return {
		says,
		mend: near.length > 0 ? didYouMean(near) : { en: `there are: ${list}`, fr: `il y a : ${list}` },
	};
}

function nearestFramework(asked: string, { frameworks }: Release): Text {
	const names = frameworks.map(({ id }) => id);
	const near = nearest(asked, names);
	if (near.length > 0) return didYouMean(near);
	const list = names.join(", ");
	return { en: `there are: ${list}`, fr: `il y a : ${list}` };
}

/** The sheet's text, or why it cannot be read. */
async function textOf(file: string): Promise<string | Text> {
	let bytes: Buffer;
	try {
		bytes = await readFile(file);
	} catch {
		return { en: `${file} cannot be read`, fr: `${file} est illisible` };
	}
	if (bytes.length > mostBytes)
		return { en: `${file} is too large for a sheet`, fr: `${file} est trop gros pour une grille` };
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return { en: `${file} is not UTF-8 text`, fr: `${file} n'est pas du texte UTF-8` };
	}
}
