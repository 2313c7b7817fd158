import type { OrderOf } from "../../order.js";
import { laterDay } from "../later-days.js";
import { type Got, madeOf, type Reading } from "../reading.js";
import { reasonWanted } from "../reason.js";
import type { OrderRow } from "../row.js";
import type { Said } from "../said.js";
import { reasonable, vendorWord } from "./words.js";

type Ruling = OrderOf<"decide">["ruling"];

const approve = "approve|accept|authorise|authorize";
const approuver = "approuver|approuve|approuvez|accepter|accepte|acceptez|autoriser|autorise|autorisez";
const sous = "sous conditions|condition|reserve|reserves de|d|que|:?";

/** Decisions, each with its reason. */
export const decisionRows: readonly OrderRow[] = [
	{
		id: "approve",
		order: "decide",
		says: { en: "Approve a vendor, with your reason", fr: "Approuver un fournisseur, avec votre motif" },
		forms: {
			en: reasonable("en", `${approve} ${vendorWord.en}? {vendor}`),
			fr: reasonable("fr", `${approuver} ${vendorWord.fr}? {vendor}`),
		},
		examples: {
			en: ["approve {vendor} because the contract keeps the data in the EU"],
			fr: ["approuver {vendor} car le contrat garde les données dans l'UE"],
		},
		read: (said) => decided(said, () => ({ got: { is: "approved" } })),
	},
	{
		id: "approve-with-conditions",
		order: "decide",
		says: { en: "Approve a vendor with conditions", fr: "Approuver un fournisseur sous conditions" },
		unlisted: true,
		forms: {
			en: reasonable(
				"en",
				`${approve} ${vendorWord.en}? {vendor} with|under|subject to|the? conditions|condition that|of|:? {conditions}
				${approve} ${vendorWord.en}? {vendor} on condition that {conditions}
				${approve} ${vendorWord.en}? {vendor} provided that|: {conditions}
				${approve} ${vendorWord.en}? {vendor} if {conditions}`,
			),
			fr: reasonable(
				"fr",
				`${approuver} ${vendorWord.fr}? {vendor} ${sous} {conditions}
				${approuver} ${vendorWord.fr}? {vendor} a condition de|que|qu|d|: {conditions}
				${approuver} ${vendorWord.fr}? {vendor} avec|aux les? conditions|condition :? {conditions}
				${approuver} ${vendorWord.fr}? {vendor} si {conditions}`,
			),
		},
		examples: {
			en: ["approve {vendor} with conditions our own keys; review in June because the data is sensitive"],
			fr: ["approuver {vendor} sous conditions nos propres clés ; revue en juin car les données sont sensibles"],
		},
		read: (said) =>
			decided(said, () => {
				const conditions = said
					.raw("conditions")
					.split(";")
					.map((condition) => condition.replace(/^[\s:,–-]+|[\s,.]+$/gu, ""))
					.filter((condition) => condition !== "");
				if (conditions.length > 0) return { got: { is: "approved-with-conditions", conditions } };
				return { trouble: said.trouble("value", "") };
			}),
	},
	{
		id: "refuse",
		order: "decide",
		says: { en: "Refuse a vendor, with your reason", fr: "Refuser un fournisseur, avec votre motif" },
		unlisted: true,
		forms: {
			en: reasonable("en", `refuse|reject|decline|deny ${vendorWord.en}? {vendor}`),
			fr: reasonable("fr", `refuser|refuse|refusez|rejeter|rejette|rejetez ${vendorWord.fr}? {vendor}`),
		},
		examples: {
			en: ["refuse {vendor} because its parent is subject to the CLOUD Act"],
			fr: ["refuser {vendor} car sa société mère est soumise au CLOUD Act"],
		},
		read: (said) => decided(said, () => ({ got: { is: "refused" } })),
	},
	{
		id: "waive",
		order: "decide",
		says: { en: "Allow a vendor until a day, with your reason", fr: "Déroger pour un fournisseur jusqu'à un jour" },
		forms: {
			en: reasonable(
				"en",
				`waive ${vendorWord.en}? {vendor} until|till|to|through|for {date}
				grant? a|the? waiver for|to|of ${vendorWord.en}? {vendor} until|till|to|through {date}
				waive ${vendorWord.en}? {vendor}
				grant? a|the? waiver for|to|of ${vendorWord.en}? {vendor}`,
			),
			fr: reasonable(
				"fr",
				`deroger|deroge|derogez pour|a ${vendorWord.fr}? {vendor} jusqu|jusque|pendant|pour {date}
				accorder? une|la? derogation a|au|pour ${vendorWord.fr}? {vendor} jusqu|jusque|pendant {date}
				deroger|deroge|derogez pour|a ${vendorWord.fr}? {vendor}
				accorder? une|la? derogation a|au|pour ${vendorWord.fr}? {vendor}`,
			),
		},
		examples: {
			en: ["waive {vendor} until {nextYear}-03-01 because its replacement is being bought"],
			fr: ["déroger pour {vendor} jusqu'au {nextYear}-03-01 car son remplacement est en cours d'achat"],
		},
		read: (said) => decided(said, () => waiverIn(said)),
	},
];

function decided(said: Said, ruling: () => Got<Ruling>): Reading {
	return madeOf(said.vendor(), ({ id }) =>
		madeOf(ruling(), (ruled) =>
			madeOf(reasonWanted(said), (reason) => ({ order: "decide", vendor: id, ruling: ruled, reason })),
		),
	);
}

function waiverIn(said: Said): Got<Ruling> {
	const until = laterDay(said.words("date"), said.ground.today);
	if (until !== undefined) return { got: { is: "waiver", until } };
	const next = `${Number(said.ground.today.slice(0, 4)) + 1}-03-01`;
	const lead = said.language === "en" ? "until" : "jusqu'au";
	const tries = said.has("date")
		? [said.with("date", said.language === "en" ? next : `au ${next}`)]
		: [said.with("vendor", `${said.raw("vendor")} ${lead} ${next}`)];
	const because =
		said.language === "en" ? "because its replacement is being bought" : "car son remplacement est en cours d'achat";
	return {
		trouble: said.trouble("date", said.raw("date"), [], [...tries, ...tries.map((one) => `${one} ${because}`)]),
	};
}
