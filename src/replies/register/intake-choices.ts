import { catalogue, keyModes } from "../../knowledge/catalogue.js";
import type { IntakePart, OrderOf } from "../../questions/order.js";
import type { Vendor } from "../../register/vendor.js";
import { capital } from "../cut.js";
import type { Action } from "../reply.js";
import type { Telling } from "../telling.js";
import { typedAnswer } from "./evidence-typed.js";
import { companyText, intakeOf } from "./intake-words.js";

type Answer = NonNullable<OrderOf<"answer-intake">["answer"]>;

/** One of few answers: as a button, and as it is typed. */
interface Choice {
	readonly label: string;
	readonly answer: Answer;
	readonly typed: string;
}

/** Buttons for a part that has few likely answers, each on the vendor's word. @param home the places that count as home */
export function intakeChoices(part: IntakePart, vendor: Vendor, home: readonly string[], telling: Telling): Action[] {
	return choicesOf(part, vendor, home, telling).map(({ label, answer, typed }) => ({
		label,
		press: {
			order: { order: "answer-intake", vendor: vendor.id, part, answer, proof: {} },
			language: telling.language,
		},
		primary: false,
		typed: typedAnswer(part, typed, vendor, telling),
	}));
}

function choicesOf(part: IntakePart, vendor: Vendor, home: readonly string[], telling: Telling): Choice[] {
	const places = home.map((id) => ({
		id,
		name: telling.name(id),
		in: telling.text(telling.knowledge.atlas.get(id)?.in ?? { en: id, fr: id }),
	}));
	switch (part) {
		case "operator": {
			const { company } = intakeOf(vendor);
			const label = company
				? telling.say("intakeChooseName", {
						name: "name" in company.is ? company.is.name : companyText(company.is, telling),
					})
				: telling.say("intakeChooseItself");
			return [{ label, answer: { is: "company" }, typed: telling.say("intakeTypedItself") }];
		}
		case "kind":
			return (["saas", "paas", "iaas", "hosting"] as const).map((id): Choice => {
				const name = telling.text(catalogue["service.kind"].values[id]);
				return { label: capital(name), answer: { are: [id] }, typed: name };
			});
		case "regions":
			return places.flatMap(({ id, name }): Choice[] => [
				{
					label: telling.say("intakeChooseOnly", { place: name }),
					answer: { are: [id], complete: true },
					typed: telling.say("evidenceTypedOnly", { value: name }),
				},
				{ label: telling.say("intakeChooseAlso", { place: name }), answer: { are: [id] }, typed: name },
			]);
		case "residency":
			return [
				...places.map(
					({ id, name, in: where }): Choice => ({ label: capital(where), answer: { is: id }, typed: name }),
				),
				{ label: telling.say("intakeChooseRegion"), answer: { is: "region" }, typed: telling.say("intakeInRegion") },
			];
		case "runsOn":
			return [
				{
					label: telling.say("intakeChooseOwnServers"),
					answer: { are: [], complete: true },
					typed: telling.say("intakeTypedNone"),
				},
			];
		case "access":
			return [
				{
					label: telling.say("intakeChooseNobody"),
					answer: { are: [], complete: true },
					typed: telling.say("intakeNobody"),
				},
			];
		case "staff":
			return places.map(
				({ id, in: where }): Choice => ({
					label: telling.say("intakeChooseStaff", { in: where }),
					answer: { location: id, support: id },
					typed: telling.say("intakeTypedStaff", { in: where }),
				}),
			);
		case "keys":
			return (["provider", "customer", "customer-outside"] as const).map((id): Choice => {
				const name = telling.text(keyModes[id]);
				return { label: capital(name), answer: { are: [id] }, typed: name };
			});
		case "company":
		case "owners":
		case "certificates":
			return [];
	}
}
