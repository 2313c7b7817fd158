import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { type Broken, expectProblem } from "./broken.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

const provider = "providers/acme.yaml";
const cloud = "offerings/cloud.yaml";
const list = "same-in-both.yaml";
/** What the French of the sound knowledge says of its one package. */
const french = "fr: Il y a une formule de base. }";

const broken: Broken[] = [
	{
		what: "a text that is the same in both, but for a full stop",
		file: cloud,
		old: french,
		by: "fr: There is a basic package }",
		code: "same-in-both",
		names: "There is a basic package",
		mend: "same-in-both.yaml",
	},
	{
		what: "French that is English",
		file: cloud,
		old: french,
		by: "fr: The package is the one of the vendor. }",
		code: "not-translated",
		names: "the French reads as English (the, is, of)",
	},
	{
		what: "English that is French",
		file: cloud,
		old: "en: There is a basic package.",
		by: "en: Il y a une formule pour le client.",
		code: "not-translated",
		names: "the English reads as French",
	},
	{
		what: "a name that nobody listed, in a text of the other language",
		file: cloud,
		old: french,
		by: "fr: Freedom of the Press Act }",
		code: "not-translated",
	},
	{
		what: "a colon without its space",
		file: cloud,
		old: french,
		by: 'fr: "Une formule: la base." }',
		code: "wrong-typography",
		mend: "Une formule : la base.",
	},
	{
		what: "a question mark without its space",
		file: cloud,
		old: french,
		by: 'fr: "Une formule de base?" }',
		code: "wrong-typography",
		mend: "Une formule de base ?",
	},
	{
		what: "guillemets without their spaces",
		file: cloud,
		old: french,
		by: "fr: Il y a la formule «base». }",
		code: "wrong-typography",
		mend: "« base »",
	},
	{
		what: "straight quotation marks in French",
		file: cloud,
		old: french,
		by: "fr: 'Il y a la formule \"base\".' }",
		code: "wrong-typography",
		mend: "« base ».",
	},
	{
		what: "two spaces",
		file: cloud,
		old: "en: There is a basic package.",
		by: "en: There is  a basic package.",
		code: "wrong-typography",
		mend: "There is a basic package.",
	},
	{
		what: "a space before a full stop",
		file: cloud,
		old: "en: There is a basic package.",
		by: "en: There is a basic package .",
		code: "wrong-typography",
	},
	{
		what: "French spaces in English",
		file: cloud,
		old: "en: There is a basic package.",
		by: 'en: "There is one : a basic package."',
		code: "wrong-typography",
		mend: "There is one: a basic package.",
	},
	{
		what: "a bracket that is never closed",
		file: cloud,
		old: french,
		by: 'fr: "Il y a une formule (de base." }',
		code: "unclosed-mark",
		names: "( has no other half",
	},
	{
		what: "a guillemet that was never opened",
		file: cloud,
		old: french,
		by: "fr: Il y a une formule de base ». }",
		code: "unclosed-mark",
		names: "»",
	},
	{
		what: "a quotation mark alone",
		file: cloud,
		old: french,
		by: "fr: 'Il y a une formule \"de base.' }",
		code: "unclosed-mark",
	},
	{
		what: "a listed name that nobody needs",
		file: list,
		old: "[Acme, Canada, Secrets]",
		by: "[Acme, Canada, Secrets, Nobody]",
		code: "unused-same",
		names: "Nobody",
	},
	{
		what: "a name that is listed twice",
		file: list,
		old: "[Acme, Canada, Secrets]",
		by: "[Acme, Canada, Secrets, Secrets.]",
		code: "unused-same",
		names: "twice",
	},
	{
		what: "a name that is taken from the list",
		file: list,
		old: "Acme, Canada",
		by: "Canada",
		at: "name: { en: Acme, fr: Acme }",
		code: "same-in-both",
	},
];

/** Sound texts, in both languages, that a careless check would refuse. */
const sound: readonly (readonly [string, string])[] = [
	["See https://acme.example/a?b=1:2 at 10:30.", "Voir https://acme.example/a?b=1:2 à 10:30."],
	["Article 30(2)(d) applies.", "L'article 30, paragraphe 2, point d) s'applique."],
	["Two things: a) this, b) that.", "Deux choses : a) ceci, b) cela."],
	['The page says "yes": it is so!', "La page dit « oui » : il en est ainsi !"],
	["Is it so? (Yes.)", "En est-il ainsi ? (Oui.)"],
	["It quotes «la loi de la France».", "Elle cite « the law of the land »."],
	["It runs on .NET; a runtime.", "Il tourne sur .NET ; un moteur."],
];

describe("the languages of the knowledge", () => {
	it.each(broken.map((one) => [one.what, one] as const))("refuses %s", async (_, { file, at, ...one }) => {
		const where = one.what === "a name that is taken from the list" ? provider : file;
		if (where === file) return expectProblem({ ...one, file, ...(at === undefined ? {} : { at }) });
		const folder = await copyOfSound();
		await replaceIn(folder, file, one.old, one.by);
		const { problems } = await checkKnowledge(filesIn(folder));
		expect(problems.map((problem) => `${problem.file} ${problem.code}`)).toEqual([`${where} ${one.code}`]);
	});

	it.each(sound)("lets stand: %s", async (en, fr) => {
		const folder = await copyOfSound();
		const statement = `statement: ${JSON.stringify({ en, fr })}`;
		await replaceIn(folder, cloud, `statement: { en: There is a basic package., ${french}`, statement);
		expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
	});

	it("lets a listed name stand inside a text, whatever its language and marks", async () => {
		const folder = await copyOfSound();
		const name = "Freedom: of the Press Act";
		await replaceIn(folder, cloud, french, `fr: "${name}" }`);
		const before = await readFile(join(folder, list), "utf8");
		await writeFile(join(folder, list), before.replace("]", `, "${name}"]`));
		expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
	});

	it("needs no list where nothing is the same", async () => {
		const folder = await copyOfSound();
		await replaceIn(folder, list, "[Acme, Canada, Secrets]", "[]");
		const { problems } = await checkKnowledge(filesIn(folder));
		expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["same-in-both"]));
	});
});
