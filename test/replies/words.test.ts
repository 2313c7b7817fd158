import { beforeAll, describe, expect, it } from "vitest";
import type { Knowledge } from "../../src/evaluator/index.js";
import { contextNames } from "../../src/evaluator/sentences.js";
import { type Attribute, attributeOf, catalogue, certificateStatus, keyModes } from "../../src/knowledge/catalogue.js";
import { type Text, textSchema } from "../../src/knowledge/text.js";
import { phrases } from "../../src/replies/phrases.js";
import * as words from "../../src/replies/words.js";
import { realKnowledge } from "./real.js";

/** Every text that people read exists in both languages, says the same, and keeps to the words of the replies. */

interface Found {
	readonly at: string;
	readonly text: Text;
}

/** Every pair of languages in a value, wherever it stands. */
function textsIn(value: unknown, at: string): Found[] {
	if (typeof value !== "object" || value === null) return [];
	if ("en" in value || "fr" in value) return [{ at, text: textSchema.strict().parse(value, { reportInput: true }) }];
	return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}/${key}`));
}

const tables = Object.fromEntries(Object.entries(words));
const own: readonly Found[] = [
	...textsIn(phrases, "phrases"),
	...textsIn(tables, "words"),
	...textsIn(catalogue, "catalogue"),
	...textsIn(keyModes, "keyModes"),
	...textsIn(certificateStatus, "certificateStatus"),
	...textsIn(contextNames, "contextNames"),
];

function slots(text: string): string[] {
	return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
}

/** No legal overreach, no praise, no alarm (REPLIES). Safeguards and guarantees of transfer are the law's own words. */
const forbidden: Record<"en" | "fr", RegExp> = {
	en: /\b(compliant|compliance|illegal|legally|safe|safely|unsafe|secure|guaranteed|guarantees?|excellent|great|sorry|unfortunately|danger\w*|warning)\b|!/i,
	fr: /\b(conforme|conformité|illégale?|légalement|sûre?|sécurisée?|garanti|garantit|excellent|désolé\w*|malheureusement|danger\w*|attention)\b|!/i,
};

describe("our own words", () => {
	it("are many, in both languages and never empty", () => {
		expect(own.length).toBeGreaterThan(300);
		for (const { at, text } of own) {
			expect(text.en.trim(), at).not.toBe("");
			expect(text.fr.trim(), at).not.toBe("");
		}
	});

	it("have the same slots in both languages", () => {
		const uneven = own.filter(({ text }) => slots(text.en).join() !== slots(text.fr).join());
		expect(uneven).toEqual([]);
	});

	it("claim nothing that we may not claim, and never shout", () => {
		const wrong = own.filter(({ text }) => forbidden.en.test(text.en) || forbidden.fr.test(text.fr));
		expect(wrong).toEqual([]);
	});

	it("put a space before the French colon, semicolon and question mark, and none before the English ones", () => {
		const wrong = own.filter(({ text }) => /[^\s«“][:;?»]/.test(text.fr) || / [:;?]/.test(text.en.trim()));
		expect(wrong.map(({ at }) => at).filter((at) => at !== "phrases/colon" && at !== "phrases/semicolon")).toEqual([]);
	});

	it("elide nothing that a name could follow: French templates put no 'de', 'que' or 'le' before a name", () => {
		const names =
			"subject|member|offering|publisher|who|law|text|name|names|what|classes|vendor|company|service|because";
		const before = new RegExp(`(?<!\\p{L})(de|du|que|le|la|ce|jusque) \\{(${names})\\}`, "u");
		const wrong = own.filter(({ text }) => before.test(text.fr));
		expect(wrong).toEqual([]);
	});

	it("say which words stand for which outcome, status and assurance (REPLIES, 'Words')", () => {
		expect(words.outcomeWords).toMatchObject({
			sovereign: { en: "Sovereign", fr: "Souverain" },
			undetermined: { en: "Cannot be said yet", fr: "Indéterminé" },
			"not-sovereign": { en: "Not sovereign", fr: "Non souverain" },
			"no-requirement": { en: "Nothing is demanded", fr: "Rien n'est exigé" },
		});
		expect(words.outcomeWords.conditional.en).toMatch(/^Sovereign if/);
		expect(words.outcomeWords.conditional.fr).toMatch(/^Souverain à condition/);
		expect(words.statusWords).toEqual({
			met: { en: "yes", fr: "oui" },
			unmet: { en: "no", fr: "non" },
			unproven: { en: "not proven", fr: "non prouvé" },
			unknown: { en: "unknown", fr: "inconnu" },
		});
		expect(words.assuranceWords).toEqual({
			proven: { en: "proven", fr: "établi" },
			binding: { en: "binding (contract)", fr: "engagement contractuel" },
			reported: { en: "reported", fr: "rapporté" },
			claimed: { en: "the vendor's word", fr: "déclaré par le fournisseur" },
			presumed: { en: "presumed", fr: "présumé" },
		});
		expect(words.exposureWords).toMatchObject({
			exposed: { en: "reached", fr: "visé" },
			mitigated: { en: "reached in part", fr: "visé en partie" },
			none: { en: "not reached", fr: "non visé" },
		});
		expect(words.contested).toEqual({ en: "disputed", fr: "contesté" });
	});
});

describe("the catalogue's templates", () => {
	const allowed = new Set(["subject", "value", "member", "in"]);

	it("use only the slots that are filled", () => {
		const strange = textsIn(catalogue, "catalogue").filter(({ text }) =>
			slots(text.en).some((slot) => !allowed.has(slot)),
		);
		expect(strange).toEqual([]);
	});

	it("ask a question with each attribute, in one sentence", () => {
		for (const [id, { asks }] of Object.entries(catalogue)) {
			expect(asks.en, id).toMatch(/^\S.*\?$/);
			expect(asks.fr, id).toMatch(/^\S.* \?$/);
		}
	});

	it("name a company in what they say of it, and leave out the service that the first line names", () => {
		for (const id of Object.keys(catalogue)) {
			const attribute: Attribute | undefined = attributeOf(id);
			const said = [attribute?.says, attribute?.denies, attribute?.lacks, attribute?.closed].filter(
				(text) => text !== undefined,
			);
			for (const text of said)
				if (id.startsWith("entity.")) expect(slots(text.en), id).toContain("subject");
				else if (!/^service\.(operator|runs-on)$/.test(id)) expect(slots(text.en), id).not.toContain("subject");
		}
	});
});

describe("the knowledge's texts", () => {
	let knowledge: Knowledge;
	beforeAll(async () => {
		knowledge = await realKnowledge();
	});

	it("are in both languages, and do not shout", () => {
		const { dataClasses, frameworks, laws, offerings, providers, suppliers, grounds } = knowledge.release;
		const found = textsIn({ dataClasses, frameworks, laws, offerings, providers, suppliers, grounds }, "release");
		expect(found.length).toBeGreaterThan(1_500);
		expect(found.filter(({ text }) => text.en.trim() === "" || text.fr.trim() === "")).toEqual([]);
		expect(found.filter(({ text }) => /!/.test(`${text.en}${text.fr}`)).map(({ at }) => at)).toEqual([]);
	});

	it("hold no slot that nobody fills", () => {
		const { dataClasses, frameworks, laws, offerings, providers, suppliers, grounds } = knowledge.release;
		const found = textsIn({ dataClasses, frameworks, laws, offerings, providers, suppliers, grounds }, "release");
		expect(found.filter(({ text }) => /[{}]/.test(`${text.en}${text.fr}`))).toEqual([]);
	});
});
