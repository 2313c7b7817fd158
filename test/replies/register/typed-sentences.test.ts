import { describe, expect, it } from "vitest";
import { attributeOf, catalogue, keyModes } from "../../../src/knowledge/catalogue.js";
import { intakeParts, type SpokenClaim } from "../../../src/questions/order.js";
import type { Vendor } from "../../../src/register/vendor.js";
import { say } from "../../../src/replies/phrases.js";
import { exampleOf, typedClaim } from "../../../src/replies/register/evidence-typed.js";
import { intakeChoices } from "../../../src/replies/register/intake-choices.js";
import { settingsSentence } from "../../../src/replies/register/settings-sentence.js";
import { Telling } from "../../../src/replies/telling.js";
import { knowledge } from "../../bot/stage.js";
import { ordered, read, vendorsCalled } from "../../questions/orders/ground.js";

/** What a reply says to type is read as what its button does, in both languages. */

const known = await knowledge();
const vendor: Vendor = {
	id: "v-crm",
	name: "Acme CRM",
	bought: { kind: "own", intake: {} },
	dataClasses: ["eu-personal-data"],
	context: {},
	configuration: {},
	owner: null,
	cadence: null,
	tags: [],
	revision: 1,
	added: { day: "2026-11-20", at: "2026-11-20T12:00:00.000Z", by: "p-zoe" },
	evidence: [],
	decisions: [],
	reminders: [],
};
const vendors = vendorsCalled({ "v-crm": "Acme CRM", "v-acme": "Acme" });

/** Claims of every kind about a service that have a sentence. */
function* claims(): Generator<SpokenClaim> {
	for (const attribute of Object.keys(catalogue).filter((id) => id.startsWith("service."))) {
		const { type, list, values } = attributeOf(attribute) ?? catalogue["service.kind"];
		if (list) yield { attribute, closed: true };
		const choices = Object.keys(values ?? {});
		if (type === "boolean") for (const value of [true, false]) yield { attribute, value };
		else if (type === "scheme")
			for (const { id } of known.release.grounds.schemes) {
				yield { attribute, member: id, value: "held" };
				yield { attribute, member: id, value: "none" };
			}
		else if (type === "place")
			for (const place of ["CA", "FR", "US", "EU", "CA-QC", ...choices])
				yield list ? { attribute, member: place } : { attribute, value: place };
		else if (type === "enum")
			for (const one of choices) yield list ? { attribute, member: one } : { attribute, value: one };
		if (list && type === "place") yield { attribute, member: "US", holds: false };
		if (type === "entity") yield { attribute, member: "microsoft" };
		if (type === "offering") yield { attribute, member: "scaleway" };
	}
}

describe.each(["en", "fr"] as const)("what is typed in %s", (language) => {
	const telling = new Telling(language, known);

	it("for evidence is the claim of the button", () => {
		const all = [...claims()];
		expect(all.length).toBeGreaterThan(150);
		for (const claim of all) {
			const typed = typedClaim(claim, vendor, telling);
			expect(ordered(typed, { vendors }), typed).toEqual({
				order: "add-evidence",
				vendor: "v-crm",
				claims: [claim],
				proof: {},
			});
		}
	});

	it("for the questionnaire is the answer of the button", () => {
		for (const part of intakeParts)
			for (const { press, typed = "" } of intakeChoices(part, vendor, ["CA", "FR", "EU"], telling))
				expect(ordered(typed, { vendors }), typed).toEqual("order" in press ? press.order : undefined);
	});

	it.each(intakeParts)("as an example for %s is an answer", (part) => {
		const typed = exampleOf(part, vendor, telling);
		const proof = telling.say("evidenceProofSuffix");
		for (const text of [typed, `${typed}${proof}`]) {
			const order = ordered(text, { vendors });
			expect(order, text).toMatchObject({ order: "answer-intake", vendor: "v-crm", part });
			expect(order, text).not.toMatchObject({ answer: null });
		}
	});

	it("for a setting whose effect was shown settles it", () => {
		for (const change of [
			{ home: ["FR"] },
			{ home: ["CA", "FR"] },
			{ framework: "secnumcloud-3.2" },
			{ readings: { "us-cloud-act": "narrow" } },
			{ assurance: { high: "proven" as const } },
			{ assurance: { critical: "binding" as const } },
			{ assurance: { high: null } },
			{ home: null },
			{ framework: null },
		]) {
			const sentence = settingsSentence(change, telling) ?? "";
			const typed = telling.say("anyway", { sentence });
			expect(ordered(typed, { vendors }), typed).toEqual({ order: "settle", change, confirmed: true });
		}
	});

	it.each([
		["vendorTypedList", "list-vendors"],
		["vendorTypedOverdue", "list-vendors"],
		["vendorTypedDue", "list-vendors"],
		["vendorTypedHistory", "vendor-history"],
		["vendorTypedIntake", "ask-intake"],
		["vendorTypedDone", "done"],
		["vendorTypedSnooze", "snooze"],
		["vendorTypedRestore", "restore-vendor"],
		["vendorTypedAdd", "add-vendor"],
		["vendorTypedAddOwn", "add-vendor"],
		["digestTypedMine", "list-vendors"],
		["emailTypedEnglish", "draft-questions"],
		["emailTypedFrench", "draft-questions"],
		["evidenceTypedDraft", "draft-questions"],
		["evidenceTypedRetire", "retire-evidence"],
		["evidenceTypedShow", "show-vendor"],
		["importTyped", "confirm-import"],
		["inboxTypedAll", "list-reminders"],
		["remindTypedSnooze", "snooze"],
		["remindTypedAssign", "assign-vendor"],
		["remindTypedDone", "done"],
		["sayItReassess", "reassess"],
		["sayItReplay", "replay"],
		["sayItApprove", "decide"],
		["sayItRefuse", "decide"],
	] as const)("as %s orders %s", (phrase, order) => {
		const classes = telling.name("eu-personal-data");
		const file = `sha256-${"0f".repeat(32)}`;
		const slots = {
			vendor: vendor.name,
			name: vendor.name,
			classes,
			file,
			count: 3,
			day: "2027-03-01",
			id: "e-1",
			start: "0f1e2d3c",
		};
		const typed = say(language, phrase, slots).replace("…", language === "en" ? "it is fine" : "tout va bien");
		expect(read(typed, { vendors }), typed).toMatchObject({ kind: "order", order: { order } });
	});

	it("for keys names each mode", () => {
		for (const [mode, name] of Object.entries(keyModes)) {
			const typed =
				language === "en" ? `set keys of Acme CRM to ${name.en}` : `régler les clés d'Acme CRM sur ${name.fr}`;
			expect(ordered(typed, { vendors }), typed).toMatchObject({ configuration: { keys: mode } });
		}
	});
});
