import type { OrderOf } from "../../order.js";
import { laterDay } from "../later-days.js";
import { type Got, madeOf, type Reading, type Trouble } from "../reading.js";
import { reasonIn, reasonWanted } from "../reason.js";
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
				${approve} ${vendorWord.en}? {vendor} with|under|subject to|the? conditions|condition
				${approve} ${vendorWord.en}? {vendor} on condition that {conditions}
				${approve} ${vendorWord.en}? {vendor} provided that|: {conditions}
				${approve} ${vendorWord.en}? {vendor} if {conditions}`,
			),
			fr: reasonable(
				"fr",
				`${approuver} ${vendorWord.fr}? {vendor} ${sous} {conditions}
				${approuver} ${vendorWord.fr}? {vendor} sous conditions|condition|reserve|reserves
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
				const [first] = conditions;
				// "with conditions because it is fine": the reason is no condition.
				if (first !== undefined && !reasonBegins.test(first))
					return { got: { is: "approved-with-conditions", conditions } };
				return { trouble: said.trouble("conditions", "", [], withConditions(said, first)) };
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
	{
		id: "decide-something",
		order: "decide",
		says: { en: "Say what is decided", fr: "Dire ce qui est décidé" },
		unlisted: true,
		forms: {
			en: `decide|decision on|for|about|of|: ${vendorWord.en}? {vendor} :? {rest}
				decide|decision on|for|about|of|: ${vendorWord.en}? {vendor}
				decide ${vendorWord.en}? {vendor} :? {rest}
				decide ${vendorWord.en}? {vendor}`,
			fr: `decider|decide|decidez|decision pour|sur|de|d|du|: ${vendorWord.fr}? {vendor} :? {rest}
				decider|decide|decidez|decision pour|sur|de|d|du|: ${vendorWord.fr}? {vendor}
				decider|decide|decidez ${vendorWord.fr}? {vendor} :? {rest}
				decider|decide|decidez ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: [], fr: [] },
		// What was decided is said by its own word, so that nobody approves by mistake.
		read: (said) =>
			madeOf(said.vendor(), ({ name }) => {
				const ways =
					said.language === "en"
						? [`approve ${name} because …`, `refuse ${name} because …`, `waive ${name} until 2027-03-01 because …`]
						: [`approuver ${name} car …`, `refuser ${name} car …`, `déroger pour ${name} jusqu'au 2027-03-01 car …`];
				const [first = ""] = ways;
				const reason =
					said.language === "en" ? "the contract keeps the data in the EU" : "le contrat garde les données dans l'UE";
				return said.trouble("words", said.text.tokens[0]?.raw ?? "", ways, [first.replace("…", reason)]);
			}),
	},
];

const reasonBegins = /^(?:because|since|as|car|puisque|parce\s+qu)\b/iu;
const usualConditions = {
	en: { lead: "with conditions", conditions: "our own keys; review in June", because: "because the data is sensitive" },
	fr: {
		lead: "sous conditions",
		conditions: "nos propres clés ; revue en juin",
		because: "car les données sont sensibles",
	},
};

/** The same decision with conditions that could be meant, and with the reason that was said. */
function withConditions(said: Said, first: string | undefined): string[] {
	const { lead, conditions, because } = usualConditions[said.language];
	const reason = reasonIn(said);
	const typed = first ?? (reason === undefined ? because : `${because.split(" ")[0]} ${reason}`);
	const vendor = said.known?.name ?? "";
	const verb = said.language === "en" ? "approve" : "approuver";
	return [typed, because].map((why) => `${verb} ${vendor} ${lead} ${conditions} ${why}`);
}

/** "reject Acme too risky": what stands behind a vendor's name is likely the reason, which is said by its word. */
function behindVendor(said: Said): Trouble | undefined {
	const slot = said.slots.get("vendor") ?? [];
	const { tokens, text, whole } = said.text;
	const from = said.text.indexOf(slot[0]);
	const [to] = from < 0 ? [] : said.finder.endsFrom(tokens, from);
	const rest = to === undefined ? "" : text.slice(tokens[to]?.start ?? text.length).trim();
	if (to === undefined || rest === "") return undefined;
	const name = said.text.name(tokens.slice(from, to));
	const between = tokens.slice(to, said.text.indexOf(slot.at(-1)) + 1);
	const typed = said.text.raw(between).replace(/^[\s,&+]+/u, "");
	const reason = reasonIn(said);
	const { lead, because, usual } = reasons[said.language];
	const told = reason === undefined ? usual : `${because} ${reason}`;
	const alone = reason === undefined ? `${said.with("vendor", name)} ${usual}` : said.with("vendor", name);
	const first = between[0]?.key ?? "";
	const listed = /[,&+]/.test(between[0]?.gap ?? "") && said.finder.endsFrom(tokens, to).length > 0;
	if (listed || joins.test(first))
		return said.trouble("one-vendor", joins.test(first) ? said.text.raw(between.slice(1)) : typed, [], [alone]);
	const spans = untilWords.test(first) || laterDay(between, said.ground.today) !== undefined;
	// An approval that ends is a waiver.
	if (spans && approves.test(tokens[0]?.key ?? "")) {
		const waived = `${lead} ${name} ${typed} ${told}`;
		return said.trouble("words", typed, [waived], [waived]);
	}
	if (reason !== undefined || spans) return said.trouble("words", typed, [], [alone]);
	const head = text.slice(tokens[0]?.start ?? 0, tokens[to - 1]?.end);
	const meant = `${head} ${because} ${rest}`;
	return meant === whole ? undefined : said.trouble("words", rest, [meant], [meant]);
}

const joins = /^(?:and|et|plus|also|ainsi)$/;
const untilWords = /^(?:until|till|jusqu|jusque|through|pendant)$/;
const approves = /^(?:approv|accept|authori|approuv|autoris)/;
const reasons = {
	en: { lead: "waive", because: "because", usual: "because its replacement is being bought" },
	fr: { lead: "déroger pour", because: "car", usual: "car son remplacement est en cours d'achat" },
} as const;

function decided(said: Said, ruling: () => Got<Ruling>): Reading {
	return madeOf(
		said.known ? said.vendor() : { trouble: behindVendor(said) ?? said.unknownVendor(said.slots.get("vendor") ?? []) },
		({ id }) =>
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
