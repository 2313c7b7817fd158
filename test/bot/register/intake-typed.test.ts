import { describe, expect, it } from "vitest";
import { assess, layOver } from "../../../src/evaluator/index.js";
import { readOrder } from "../../../src/questions/index.js";
import { intakeParts, type Order } from "../../../src/questions/order.js";
import { overlayOf } from "../../../src/register/overlay-of.js";
import { offeringOf, type Vendor } from "../../../src/register/vendor.js";
import { digestOf } from "../../../src/releases/digest.js";
import { emailReply } from "../../../src/replies/register/email-reply.js";
import { answersFor } from "../../../src/replies/register/evidence-answers.js";
import { exampleOf } from "../../../src/replies/register/evidence-typed.js";
import { intakeChoices } from "../../../src/replies/register/intake-choices.js";
import { intakeReply } from "../../../src/replies/register/intake-reply.js";
import type { Action } from "../../../src/replies/reply.js";
import { Telling } from "../../../src/replies/telling.js";
import { known, own, tenantWith, vendorOf } from "../../register/vendors.js";
import { checkQuestion } from "../../replies/real.js";
import { knowledge as readKnowledge } from "../stage.js";

const knowledge = await readKnowledge();
const languages = ["en", "fr"] as const;

/** A vendor's order from a sentence, as the bot would read it. */
function read(text: string, vendor: Vendor): Order | string {
	const named = { id: vendor.id, name: vendor.name };
	const found = readOrder(text, {
		release: knowledge.release,
		today: "2026-11-20",
		vendors: {
			named: (name) => (name.toLowerCase() === vendor.name.toLowerCase() ? named : undefined),
			withId: (id) => (id === vendor.id ? named : undefined),
			buying: () => [],
			isOwn: () => vendor.bought.kind === "own",
			few: () => [named],
			like: () => [],
		},
		people: [],
		known: new Map(),
		asker: "p-ada",
		channel: undefined,
	});
	if (!found) return `not read: ${text}`;
	return found.kind === "order" ? found.order : `${text}: ${JSON.stringify(found.trouble)}`;
}

/** Each button with a sentence beside it says the same in words. */
function expectSame(actions: readonly Action[], vendor: Vendor) {
	for (const { press, typed, label } of actions) {
		if (typed === undefined || !("order" in press)) continue;
		expect(read(typed, vendor), `${label}: ${typed}`).toEqual(press.order);
	}
}

const answered = own("Acme CRM", {
	company: { is: { name: "Acme SAS", incorporation: "FR" } },
	operator: { is: "company" },
	owners: { are: [{ company: { name: "Acme Holding", incorporation: "NL" }, controls: true }], complete: true },
});

describe("what is typed in the place of a button of the questionnaire", () => {
	for (const language of languages)
		it(`is read as what the button orders (${language})`, () => {
			const telling = new Telling(language, knowledge);
			for (const terms of [own("Acme CRM"), answered]) {
				const vendor = vendorOf(tenantWith(terms));
				for (const part of intakeParts) {
					for (const home of [["CA"], ["EU"], ["FR"]]) expectSame(intakeChoices(part, vendor, home, telling), vendor);
					const order = { order: "ask-intake" as const, vendor: vendor.id, part };
					expectSame(intakeReply({ order, vendor, part, home: ["CA"], today: "2026-11-20" }, telling).actions, vendor);
					expect(read(exampleOf(part, vendor, telling), vendor)).toMatchObject({ order: "answer-intake", part });
				}
			}
		});
});

const classes = [
	"ca-protected-b",
	"eu-personal-data",
	"fr-donnees-sensibles-etat",
	"au-protected",
	"eu-financial-data-dora",
	"de-social-health-data",
];
const services = [
	own("Acme CRM"),
	answered,
	known("Hosting", { bought: { kind: "known", offering: "ovhcloud-public-cloud" } }),
];

/** Vendors of each kind for data of each kind, with what is open of them. */
const assessed = services.flatMap((terms) =>
	classes.map((dataClass) => {
		const vendor = vendorOf(tenantWith({ ...terms, dataClasses: [dataClass] }));
		const overlay = overlayOf(vendor, digestOf);
		const laid = overlay ? layOver(knowledge, overlay) : knowledge;
		const question = checkQuestion(offeringOf(vendor), dataClass, { home: ["CA"] });
		return { vendor, laid, answer: assess(laid, question) };
	}),
);

describe("what is typed in the place of a button of an open question", () => {
	for (const language of languages)
		it(`is read as what the button orders, whatever is asked (${language})`, () => {
			let buttons = 0;
			for (const { vendor, laid, answer } of assessed) {
				const telling = new Telling(language, laid);
				for (const question of answer.openQuestions) {
					const { actions, typed } = answersFor(question, vendor, telling, true);
					expectSame(actions, vendor);
					buttons += actions.length;
					if (typed !== null && !typed.includes("…"))
						expect(read(typed, vendor), typed).toMatchObject({ vendor: vendor.id });
				}
				const order = { order: "draft-questions" as const, vendor: vendor.id };
				expectSame(emailReply({ order, vendor, answer, language }, telling).actions, vendor);
			}
			expect(buttons).toBeGreaterThan(100);
		});

	it("is never a button that would only say again what is recorded", () => {
		const telling = new Telling("en", knowledge);
		for (const { vendor, answer } of assessed)
			for (const question of answer.openQuestions) {
				const { actions, typed } = answersFor(question, vendor, telling);
				const before = actions.map(({ label }) => label);
				const [press] = actions.map((action) => action.press);
				if (!press || !("order" in press) || press.order.order !== "add-evidence") continue;
				const evidence = press.order.claims.map((claim, at) => ({
					attribute: claim.attribute,
					...(claim.subject === undefined ? {} : { subject: claim.subject }),
					...(claim.value === undefined ? {} : { value: claim.value }),
					...(claim.member === undefined ? {} : { member: claim.member }),
					...(claim.holds === undefined ? {} : { holds: claim.holds }),
					...(claim.closed ? { closed: true as const } : {}),
					grade: "vendor" as const,
					document: null,
					id: `e-${at}`,
					day: "2026-11-20",
					at: "2026-11-20T12:00:00.000Z",
					by: "p-ada",
				}));
				const after = answersFor(question, { ...vendor, evidence }, telling);
				expect(after.actions.map(({ label }) => label)).toEqual(before.slice(1));
				if (typed !== null) expect(after.typed).toContain("; contract;");
			}
	});
});

describe("proof in a sentence", () => {
	it("has the number under which its issuer keeps it", () => {
		const vendor = vendorOf(tenantWith(own("Acme CRM")));
		const document = {
			title: "Register entry",
			publisher: "ANSSI",
			url: null,
			published: "2026-01-05",
			number: "C-12",
		};
		const claims = [{ attribute: "service.certifications", member: "secnumcloud", value: "held" }];
		const order = { order: "add-evidence", vendor: "v-1", claims, proof: { document, grade: "certificate" } };
		const said = {
			en: 'evidence Acme CRM certificates: SecNumCloud; certificate; "Register entry" by ANSSI; number C-12; 2026-01-05',
			fr: "pièce Acme CRM certificats : SecNumCloud ; certificat ; « Register entry » de ANSSI ; n° C-12 ; 2026-01-05",
		};
		expect(read(said.en, vendor)).toEqual(order);
		expect(read(said.fr, vendor)).toEqual(order);
	});
});
