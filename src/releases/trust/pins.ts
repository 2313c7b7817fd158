import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { byVersion, digestSchema, versionSchema } from "../../knowledge/release.js";
import { digestOf } from "../digest.js";
import { namesIn, writeWhole } from "../disk.js";
import { readDraft } from "../draft.js";
import { releaseVersions } from "../load.js";
import { FileRefused, type Problem } from "../problem.js";

/** Digests of releases by their versions: what was released once stays as it was. */
export type Pins = ReadonlyMap<string, string>;

/** The list of digests, beside the folder of releases. */
export const pinsFile = "digests.json";

const pinsSchema = z.record(versionSchema, digestSchema);

/** The digests that a knowledge folder lists; none where it has no list. @throws FileRefused */
export async function readPins(folder: string): Promise<Pins> {
	if (!(await namesIn(folder)).includes(pinsFile)) return new Map();
	const problems: Problem[] = [];
	const files = { read: (file: string) => readFile(join(folder, file), "utf8") };
	const draft = await readDraft(files, pinsFile, pinsSchema, problems);
	if (!draft) throw new FileRefused(pinsFile, problems);
	return new Map(Object.entries(draft.data));
}

/** Adds the digest of a new release to the list. */
export async function addPin(folder: string, { version, digest }: { version: string; digest: string }): Promise<void> {
	const pins = [...(await readPins(folder)), [version, digest] as const].sort(([a], [b]) => byVersion(a, b));
	await writeWhole(join(folder, pinsFile), `${JSON.stringify(Object.fromEntries(pins), null, "\t")}\n`);
}

/** Where the releases of a knowledge folder are not those that its list names; without a list there is nothing to hold. */
export async function pinProblems(folder: string): Promise<Problem[]> {
	if (!(await namesIn(folder)).includes(pinsFile)) return [];
	let pins: Pins;
	try {
		pins = await readPins(folder);
	} catch (error) {
		if (error instanceof FileRefused) return [...error.problems];
		throw error;
	}
	const versions = await releaseVersions(join(folder, "releases"));
	const problems: Problem[] = [...pins.keys()].filter((version) => !versions.includes(version)).map(missing);
	for (const version of versions) {
		const digest = await digestIn(join(folder, "releases", `${version}.json`));
		const pinned = pins.get(version);
		if (pinned === undefined) problems.push(unpinned(version, digest));
		else if (digest !== pinned) problems.push(rewritten(version));
	}
	return problems;
}

/** The digest of what a file says now; of what has none, a word that is no digest. */
async function digestIn(file: string): Promise<string> {
	try {
		const content: unknown = JSON.parse(await readFile(file, "utf8"));
		if (typeof content === "object" && content !== null) return digestOf(content);
	} catch (error) {
		if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
	}
	return "–";
}

const problem = (version: string, code: string, says: Problem["says"], mend: Problem["mend"]): Problem => ({
	code,
	file: `releases/${version}.json`,
	line: 0,
	says,
	mend,
});

function missing(version: string): Problem {
	return problem(
		version,
		"missing-release",
		{ en: `${pinsFile} lists it, and it is not there`, fr: `${pinsFile} la cite, et elle n'est pas là` },
		{ en: "put the file back as it was released", fr: "remettez le fichier tel qu'il a été publié" },
	);
}

function rewritten(version: string): Problem {
	return problem(
		version,
		"rewritten",
		{
			en: `its content is not what was released: ${pinsFile} has another digest`,
			fr: `son contenu n'est pas celui qui a été publié : ${pinsFile} donne une autre empreinte`,
		},
		{
			en: "put the file back as it was, and release the change under the next number",
			fr: "remettez le fichier tel qu'il était, et publiez le changement sous le numéro suivant",
		},
	);
}

function unpinned(version: string, digest: string): Problem {
	return problem(
		version,
		"unlisted-release",
		{ en: `${pinsFile} does not list it`, fr: `${pinsFile} ne la cite pas` },
		{
			en: `add it there, if it is the release that you made: "${version}": "${digest}"`,
			fr: `ajoutez-la, si c'est bien la version que vous avez faite : "${version}": "${digest}"`,
		},
	);
}
