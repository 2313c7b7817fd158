import { laterDay } from "../later-days.js";
import { madeOf } from "../reading.js";
import type { OrderRow } from "../row.js";
import type { Said } from "../said.js";
import { whichVendor } from "../which-vendor.js";
import { montrer, show, vendorWord } from "./words.js";

const snooze = "snooze|postpone|defer|delay";
const reporter =
	"reporter|reporte|reportez|repousser|repousse|repoussez|differer|differe|differez|decaler|decale|decalez";
const revue = "revue|reevaluation|revision";

/** Reminders, and what is done about them. */
export const reminderRows: readonly OrderRow[] = [
	{
		id: "reassess",
		order: "reassess",
		says: {
			en: "Assess a vendor again, against the last time",
			fr: "Réévaluer un fournisseur, par rapport à la dernière fois",
		},
		forms: {
			en: `reassess|reevaluate|recheck ${vendorWord.en}? {vendor}
				assess|evaluate ${vendorWord.en}? {vendor} again
				assess|evaluate again ${vendorWord.en}? {vendor}
				re assess|evaluate ${vendorWord.en}? {vendor}`,
			fr: `reevaluer|reevalue|reevaluez ${vendorWord.fr}? {vendor}
				re evaluer|evalue|evaluez ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: ["reassess {vendor}"], fr: ["réévaluer {vendor}"] },
		read: (said) => madeOf(said.vendor(), ({ id }) => ({ order: "reassess", vendor: id })),
	},
	{
		id: "done",
		order: "done",
		unlisted: true,
		says: { en: "Say that a vendor was reviewed", fr: "Dire qu'un fournisseur a été revu" },
		loose: true,
		forms: {
			en: `done|reviewed with? ${vendorWord.en}? {vendor} :? {note}
				done|reviewed with? ${vendorWord.en}? {vendor}
				{vendor} is|was? done|reviewed :? {note}
				{vendor} is|was? done|reviewed
				mark ${vendorWord.en}? {vendor} as? done|reviewed :? {note}
				mark ${vendorWord.en}? {vendor} as? done|reviewed
				the? review of ${vendorWord.en}? {vendor} is? done|finished|complete :? {note}
				the? review of ${vendorWord.en}? {vendor} is? done|finished|complete`,
			fr: `fait|faite|revu|revue|termine|terminee avec? ${vendorWord.fr}? {vendor} :? {note}
				fait|faite|revu|revue|termine|terminee avec? ${vendorWord.fr}? {vendor}
				{vendor} est|a? ete? fait|faite|revu|revue|termine|terminee :? {note}
				{vendor} est|a? ete? fait|faite|revu|revue|termine|terminee
				marquer|marque|marquez ${vendorWord.fr}? {vendor} comme? fait|faite|revu|revue :? {note}
				marquer|marque|marquez ${vendorWord.fr}? {vendor} comme? fait|faite|revu|revue
				la? ${revue} de|d|du ${vendorWord.fr}? {vendor} est? faite|terminee`,
		},
		examples: { en: ["done {vendor}"], fr: ["fait {vendor}"] },
		read: (said) =>
			whichVendor(said, "note") ??
			madeOf(said.vendor(), ({ id }) => {
				const note = said.raw("note").replace(/^[\s:,–-]+/u, "");
				return { order: "done", vendor: id, ...(note === "" ? {} : { note }) };
			}),
	},
	{
		id: "snooze",
		order: "snooze",
		says: { en: "Put a reminder off", fr: "Reporter un rappel" },
		forms: {
			en: `${snooze} the? reminder|reminders|review? of|for? ${vendorWord.en}? {vendor} until|till|to|for|by {date}
				${snooze} ${vendorWord.en}? {vendor} {date}
				${snooze} the? reminder|reminders|review? of|for? ${vendorWord.en}? {vendor}`,
			fr: `${reporter} le|la|les? rappel|rappels|${revue}? de|d|du|pour? ${vendorWord.fr}? {vendor} au|a|de|d|jusqu|jusque|pour|pendant {date}
				${reporter} ${vendorWord.fr}? {vendor} {date}
				${reporter} le|la|les? rappel|rappels|${revue}? de|d|du|pour? ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: ["snooze {vendor} for 2 weeks"], fr: ["reporter {vendor} de 2 semaines"] },
		read: (said) =>
			madeOf(said.vendor(), ({ id }) => {
				const until = laterDay(said.words("date"), said.ground.today);
				if (until !== undefined) return { order: "snooze", vendor: id, until };
				return said.trouble("date", said.raw("date"), [], laterTries(said));
			}),
	},
	{
		id: "list-reminders",
		order: "list-reminders",
		says: { en: "Show reminders: due, sent and failed", fr: "Montrer les rappels : prévus, envoyés et échoués" },
		forms: {
			en: `the|our|all? reminders
				the|our|all? reminders on|for|of {date}
				${show} me|us? the|our|all? reminders
				${show} me|us? the|our|all? reminders on|for|of {date}
				which|what reminders are|were|will? be? due|sent|planned|coming?
				which|what reminders are|were|will? be? due|sent|planned|coming? on|for {date}
				upcoming reminders`,
			fr: `les|nos|tous? les? rappels
				les|nos|tous? les? rappels le|du|de|pour {date}
				${montrer} moi|nous? les|nos|tous? rappels
				${montrer} moi|nous? les|nos|tous? rappels le|du|de|pour {date}
				quels sont? les? rappels
				quels rappels sont|seront? prevus|envoyes
				quels rappels sont|seront? prevus|envoyes le|pour {date}
				rappels a venir|prevus|envoyes`,
		},
		examples: { en: ["reminders"], fr: ["rappels"] },
		read: (said) => {
			if (!said.has("date")) return { order: "list-reminders" };
			const day = laterDay(said.words("date"), said.ground.today);
			if (day !== undefined) return { order: "list-reminders", day };
			return said.trouble("date", said.raw("date"), [], [said.with("date", said.ground.today)]);
		},
	},
];

function laterTries(said: Said): string[] {
	const next = `${Number(said.ground.today.slice(0, 4)) + 1}-03-01`;
	const [until, on] = said.language === "en" ? ["until", next] : ["au", next];
	if (said.has("date")) return [said.with("date", on)];
	return [`${said.text.whole} ${until} ${next}`];
}
