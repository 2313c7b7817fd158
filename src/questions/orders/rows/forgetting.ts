import { personIn } from "../person.js";
import { madeOf, type Reading } from "../reading.js";
import type { OrderRow } from "../row.js";
import { sensitivityNamed } from "../settings-words.js";
import { bilan, type Change, notre, our, overview, settled, wrongPerson } from "./setting-row.js";

const forget = "forget|reset|clear|unset|remove|delete|drop";
const oublier =
	"oublier|oublie|oubliez|effacer|efface|effacez|reinitialiser|reinitialise|supprimer|supprime|retirer|retire";

/** What takes each setting back, as if it had never been settled. */
export const forgettingRows: readonly OrderRow[] = [
	plain("zone", { zone: null }, ["time zone", "time zone\ntimezone"], ["fuseau horaire", "fuseau horaire?"]),
	plain(
		"hour",
		{ hour: null },
		["reminder hour", "reminder|reminders hour|time\nhour of reminders"],
		["heure des rappels", "heure des? rappels"],
	),
	plain(
		"workingDays",
		{ workingDays: null },
		["working days", "working|work|business days|week\nworkdays"],
		["jours ouvrés", "jours ouvres|ouvrables|travailles\njours de travail"],
	),
	plain(
		"channel",
		{ channel: null },
		["reminder channel", "reminder|reminders? channel|conversation"],
		["canal des rappels", "canal|conversation des? rappels"],
	),
	plain(
		"leads",
		{ leads: null },
		["lead times", "lead|leads times|time?\ndays ahead"],
		["délais de rappel", "delais|delai|preavis de? rappel|preavis?"],
	),
	plain(
		"overdueAfter",
		{ overdueAfter: null },
		["overdue after", "overdue after?\noverdue days|setting\nescalation"],
		["retard", "retard\njours de retard\nrelance"],
	),
	plain(
		"digest",
		{ digest: "usual" },
		["weekly overview", `weekly ${overview}`],
		["bilan hebdomadaire", `${bilan} hebdomadaire|hebdo`],
	),
	{
		id: "forget-assurance",
		order: "settle",
		says: { en: "Take back how sure a fact must be", fr: "Retirer le degré de certitude exigé" },
		unlisted: true,
		forms: {
			en: `${forget} ${our}? demand|demands|assurance|requirement for|of {sensitivity} sensitivity`,
			fr: `${oublier} ${notre}? exigence|certitude|demande pour|de|d une|la? sensibilite {sensitivity}`,
		},
		examples: {
			en: ["forget demand for high sensitivity"],
			fr: ["oublier l'exigence pour une sensibilité élevée"],
		},
		read: (said) => {
			const sensitivity = sensitivityNamed(said.words("sensitivity"));
			if (sensitivity) return settled({ assurance: { [sensitivity]: null } });
			const high = said.language === "en" ? "high" : "élevée";
			return said.trouble("setting", said.raw("sensitivity"), [], [said.with("sensitivity", high)]);
		},
	},
	{
		id: "forget-assurance-of",
		order: "settle",
		says: { en: "Say of which data it is taken back", fr: "Dire pour quelles données on le retire" },
		unlisted: true,
		forms: {
			en: `${forget} ${our}? demanded? assurance|assurances|demand|demands
				${forget} ${our}? demanded? assurance for|of {rest}`,
			fr: `${oublier} ${notre}? degre de preuve|certitude exige|demande?
				${oublier} ${notre}? certitude|exigence|exigences exigee|demandee?
				${oublier} ${notre}? degre de preuve|certitude exige|demande? pour|de|d {rest}`,
		},
		examples: { en: [], fr: [] },
		// It is demanded of each sensitivity on its own, and nobody lowers all of them by one word.
		read: (said) => {
			const typed = sensitivityNamed(
				said.words("rest").filter(({ key }) => !/^(?:sensitivity|sensibilite)$/.test(key)),
			);
			if (typed) return settled({ assurance: { [typed]: null } });
			const ways =
				said.language === "en"
					? ["forget demand for high sensitivity", "forget demand for critical sensitivity"]
					: ["oublier l'exigence pour une sensibilité élevée", "oublier l'exigence pour une sensibilité critique"];
			return said.trouble("setting", said.raw("rest"), ways, ways);
		},
	},
	{
		id: "forget-role",
		order: "settle",
		says: { en: "Take back somebody's role", fr: "Retirer le rôle de quelqu'un" },
		unlisted: true,
		forms: {
			en: `${forget} the? role of {person}
				{person} is no longer an|a? admin|approver`,
			fr: `${oublier} le? role de|d|du {person}
				{person} n est plus administrateur|administratrice|admin|approbateur|approbatrice`,
		},
		examples: { en: ["forget role of me"], fr: ["oublier le rôle de moi"] },
		read: (said) =>
			madeOf(
				personIn(said, "person"),
				(person): Reading => (person === null ? wrongPerson(said) : settled({ roles: { [person]: null } })),
			),
	},
];

/** @param en what the setting is called, and the forms of that */
function plain(
	id: string,
	change: Change,
	en: readonly [name: string, forms: string],
	fr: readonly [name: string, forms: string],
): OrderRow {
	return {
		id: `forget-${id}`,
		order: "settle",
		says: { en: `Take back: ${en[0]}`, fr: `Retirer le réglage : ${fr[0]}` },
		unlisted: true,
		forms: { en: behind(`${forget} ${our}?`, en[1]), fr: behind(`${oublier} ${notre}?`, fr[1]) },
		examples: { en: [`forget ${en[0]}`], fr: [`oublier ${fr[0]}`] },
		read: () => settled(change),
	};
}

function behind(lead: string, names: string): string {
	return names
		.split("\n")
		.map((name) => `${lead} ${name}`)
		.join("\n");
}
