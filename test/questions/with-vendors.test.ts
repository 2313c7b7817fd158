import { describe, expect, it } from "vitest";
import { Knowledge, layOver } from "../../src/evaluator/index.js";
import { nameIndexOf, readQuestion, withVendors } from "../../src/questions/index.js";
import { knowledgeRelease } from "./knowledge.js";

const release = await knowledgeRelease();
const index = nameIndexOf(release);
const today = "2026-11-20";

/** The release with services of the team's own laid over it. */
function layered(...own: readonly { readonly id: string; readonly name: string }[]) {
	const offerings = own.map(({ id, name }) => ({ id, name: { en: name, fr: name } }));
	return nameIndexOf(layOver(new Knowledge(release), { digest: `sha256-${"0".repeat(64)}`, offerings }).release);
}

function read(text: string, from: typeof index) {
	const understood = readQuestion(text, { index: from, today });
	return understood.kind === "draft" ? understood.draft : understood;
}

const check = (offering: string) => ({ intent: "check", offering, dataClasses: ["eu-personal-data"] });

describe("a team's names of services", () => {
	it("are read as the service that is bought", () => {
		const named = withVendors(index, [{ id: "ovhcloud-public-cloud", name: "Our mail" }]);
		expect(read("is Our mail sovereign for EU personal data?", named)).toEqual(check("ovhcloud-public-cloud"));
		expect(read("our mail est-il souverain pour données à caractère personnel (UE) ?", named)).toMatchObject(
			check("ovhcloud-public-cloud"),
		);
		expect(read("compare Our mail and STACKIT for EU personal data", named)).toMatchObject({
			offerings: ["ovhcloud-public-cloud", "stackit"],
		});
		expect(read("what is Our mail?", named)).toMatchObject({ intent: "explain", subject: "ovhcloud-public-cloud" });
		// Its own name goes on meaning it.
		expect(read("is OVHcloud Public Cloud sovereign for EU personal data?", named)).toEqual(
			check("ovhcloud-public-cloud"),
		);
	});

	it("are read as a service of the team's own that was laid over the release", () => {
		const team = { id: "team:v-1", name: "Acme CRM" };
		const named = withVendors(layered(team), [team]);
		expect(read("is Acme CRM sovereign for EU personal data?", named)).toEqual(check("team:v-1"));
		expect(read("is acme-crm sovereign for EU personal data?", named)).toEqual(check("team:v-1"));
	});

	it("win over the release's where they are exactly equal, and only there", () => {
		const team = { id: "team:v-1", name: "Slack" };
		const named = withVendors(layered(team), [team]);
		expect(read("is Slack sovereign for EU personal data?", named)).toEqual(check("team:v-1"));
		expect(read("is the SLACK sovereign for EU personal data?", named)).toEqual(check("team:v-1"));
		expect(read("is GovSlack sovereign for EU personal data?", named)).toEqual(check("slack"));
		expect(read("is Slack sovereign for EU personal data?", index)).toEqual(check("slack"));
		// A name that is some service's id too, and one that begins with a greeting.
		const others = [
			{ id: "team:v-2", name: "bleu" },
			{ id: "team:v-3", name: "Hello Bien" },
		];
		const more = withVendors(layered(...others), others);
		expect(read("is Bleu sovereign for EU personal data?", more)).toEqual(check("team:v-2"));
		expect(read("is Hello Bien sovereign for EU personal data?", more)).toEqual(check("team:v-3"));
	});

	it("that the release does not have are left out", () => {
		expect(withVendors(index, [{ id: "team:v-9", name: "Gone" }])).toBe(index);
		expect(withVendors(index, [])).toBe(index);
	});

	it("leave the release's own index as it is, and share what does not change", () => {
		const before = {
			keys: index.names.offering.byKey.size,
			spans: index.spans.size,
			words: index.names.offering.byWord.size,
		};
		const named = withVendors(index, [{ id: "stackit", name: "The Very Own Mail Of Ours" }]);
		expect(named.names.law).toBe(index.names.law);
		expect(named.names.dataClass).toBe(index.names.dataClass);
		expect(named.names.offering.byContext).toBe(index.names.offering.byContext);
		expect(named.places).toBe(index.places);
		expect({
			keys: index.names.offering.byKey.size,
			spans: index.spans.size,
			words: index.names.offering.byWord.size,
		}).toEqual(before);
		expect(read("is The Very Own Mail Of Ours sovereign for EU personal data?", named)).toEqual(check("stackit"));
		expect(read("is The Very Own Mail Of Ours sovereign for EU personal data?", index)).toMatchObject({
			kind: "unknown",
		});
	});
});
