import type { OpenQuestion } from "../../evaluator/answer.js";
import { type Attribute, attributeOf } from "../../knowledge/catalogue.js";
import { isTeams } from "../../knowledge/overlay.js";
import type { IntakePart, Order, SpokenClaim } from "../../questions/order.js";
import { companyId, ownCompanies } from "../../register/intake-statements.js";
import { statementsOf } from "../../register/statements.js";
import { offeringOf, type Vendor } from "../../register/vendor.js";
import { capital } from "../cut.js";
import type { Action } from "../reply.js";
import type { Telling } from "../telling.js";
import { attributeName, exampleOf, nameOfValue, typedAnswer, typedClaim } from "./evidence-typed.js";
import { intakeChoices } from "./intake-choices.js";
import { intakeOf, isAnswered } from "./intake-words.js";

/** How an open question is answered in place: by pressing where few answers are possible, and by a sentence. */
export interface Answers {
	readonly actions: readonly Action[];
	/** As it could be typed; null where nothing that a team has on paper answers it. */
	readonly typed: string | null;
}

/** So many places are offered as buttons. */
const mostPlaces = 3;
const nothing: Answers = { actions: [], typed: null };

/**
 * What answers an open question about a vendor of the register. A press records the vendor's word, and nothing surer:
 * where that is recorded already, only a sentence with proof answers it.
 * @param named whether a button says what it is about: where the buttons of several questions stand together
 */
export function answersFor(question: OpenQuestion, vendor: Vendor, telling: Telling, named = false): Answers {
	if (question.to !== "vendor") return nothing;
	const [subject = "", id = "", ...members] = question.about.split("/");
	const attribute = attributeOf(id);
	if (!attribute) return nothing;
	const part = partFor(subject, id, members, vendor);
	if (part) return answersOfPart(part, vendor, telling);
	const isService = subject === offeringOf(vendor);
	if (!isService && !ownCompanies(vendor.id, intakeOf(vendor)).has(subject)) return nothing;
	const about = { attribute: id, ...(isService ? {} : { subject }) };
	const choices = choicesOf(about, attribute, members, question.answers, telling);
	const held = choices.find(({ claims }) => claims.every((claim) => isSaid(claim, subject, vendor)));
	const label = capital(attributeName(id, telling));
	const actions = choices
		.filter((choice) => choice !== held)
		.map(({ label: answer, claims }): Action => {
			const order: Order = { order: "add-evidence", vendor: vendor.id, claims: [...claims], proof: {} };
			const [only, ...others] = claims;
			const typed = only && others.length === 0 ? typable(only, vendor, telling) : null;
			return {
				label: named ? telling.say("evidenceChoice", { about: label, answer }) : answer,
				press: { order, language: telling.language },
				primary: false,
				...(typed === null ? {} : { typed }),
			};
		});
	// Where a no is what would do, a no is shown.
	const [shown] = held ? [held] : question.answers.every((one) => one === "no") ? choices.slice(-1) : choices;
	const [first] = shown?.claims ?? [];
	const example: SpokenClaim = first ?? { ...about, ...(attribute.list ? { member: "…" } : { value: "…" }) };
	const typed = typable(example, vendor, telling);
	const proof = held ? telling.say("evidenceProofSuffix") : "";
	return { actions, typed: typed === null ? null : `${typed}${proof}` };
}

/** A part of the questionnaire: once it is answered only proof can be added to the answer. */
function answersOfPart(part: IntakePart, vendor: Vendor, telling: Telling): Answers {
	const intake = intakeOf(vendor);
	if (!isAnswered(intake, part))
		return { actions: intakeChoices(part, vendor, [], telling), typed: exampleOf(part, vendor, telling) };
	const itself = part === "operator" && intake.operator?.is === "company";
	const said = itself
		? typedAnswer(part, telling.say("intakeTypedItself"), vendor, telling)
		: exampleOf(part, vendor, telling);
	return { actions: [], typed: `${said}${telling.say("evidenceProofSuffix")}` };
}

/** The sentence that says a claim, where there is one: it speaks of the service, and names what the knowledge has. */
function typable(claim: SpokenClaim, vendor: Vendor, telling: Telling): string | null {
	const named = claim.subject !== undefined || (claim.member !== undefined && isTeams(claim.member));
	return named ? null : typedClaim(claim, vendor, telling);
}

/** Whether the team holds a claim to be so already, on whatever proof. */
function isSaid(claim: SpokenClaim, subject: string, vendor: Vendor): boolean {
	return statementsOf(vendor).some(
		({ subject: of, claim: said }) =>
			of === subject &&
			said.attribute === claim.attribute &&
			said.value === claim.value &&
			said.member === claim.member &&
			(said.holds ?? true) === (claim.holds ?? true) &&
			Boolean(said.closed) === Boolean(claim.closed),
	);
}

/** Which parts of the questionnaire are answered by naming companies and services, which no few buttons can. */
const namingParts: Readonly<Record<string, IntakePart>> = {
	"service.operator": "operator",
	"service.runs-on": "runsOn",
	"service.remote-access": "access",
	"entity.parent": "owners",
	"entity.owner": "owners",
};

/** The part of the questionnaire that a question is about, where the team answers one. */
function partFor(
	subject: string,
	attribute: string,
	members: readonly string[],
	vendor: Vendor,
): IntakePart | undefined {
	if (vendor.bought.kind !== "own") return undefined;
	const { company } = vendor.bought.intake;
	const isCompany = company !== undefined && companyId(vendor.id, company.is) === subject;
	if (attribute === "entity.incorporation" || attribute === "entity.headquarters")
		return isCompany ? "company" : undefined;
	const isTheirs = attribute.startsWith("service.")
		? subject === offeringOf(vendor) && members.every(isTeams)
		: isCompany && !("known" in company.is);
	return isTheirs ? namingParts[attribute] : undefined;
}

interface Choice {
	readonly label: string;
	readonly claims: readonly SpokenClaim[];
}

function choicesOf(
	about: Pick<SpokenClaim, "attribute" | "subject">,
	attribute: Attribute,
	members: readonly string[],
	answers: readonly string[],
	telling: Telling,
): Choice[] {
	const { list, type, values = {} } = attribute;
	const named = (value: string) => capital(nameOfValue(value, attribute, telling));
	if (!list) {
		if (type === "boolean")
			return [true, false].map((value) => ({
				label: telling.say(value ? "evidenceYes" : "evidenceNo"),
				claims: [{ ...about, value }],
			}));
		const few =
			type === "enum" ? Object.keys(values) : type === "place" ? placesAmong(answers, attribute, telling) : [];
		return few.map((value) => ({ label: named(value), claims: [{ ...about, value }] }));
	}
	if (members.length === 0)
		return type === "scheme" || type === "answer" || attribute.statingCloses
			? []
			: [{ label: telling.say("evidenceNoOthers"), claims: [{ ...about, closed: true }] }];
	if (type === "answer" || type === "text") return [];
	const held = type === "scheme" ? { value: "held" } : {};
	const denied = type === "scheme" ? { value: "none" } : { holds: false };
	const none = { claims: members.map((member) => ({ ...about, member, ...denied })) };
	if (members.length === 1)
		return [
			{ label: telling.say("evidenceYes"), claims: members.map((member) => ({ ...about, member, ...held })) },
			{ label: telling.say("evidenceNo"), ...none },
		];
	return [
		...members.map((member) => ({ label: named(member), claims: [{ ...about, member, ...held }] })),
		{ label: telling.say("evidenceNone"), ...none },
	];
}

/** Places that would do, and the region that is chosen where that is an answer. */
function placesAmong(answers: readonly string[], { values = {} }: Attribute, { knowledge }: Telling): string[] {
	const places = answers.filter((id) => knowledge.atlas.has(id)).slice(0, mostPlaces);
	return [...places, ...Object.keys(values)];
}
