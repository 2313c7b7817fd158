import { personIn } from "../person.js";
import { madeOf, type Reading } from "../reading.js";
import type { OrderRow } from "../row.js";
import { assuranceNamed, roleNamed, sensitivityNamed } from "../settings-words.js";
import { row, set, settled, wrongPerson } from "./setting-row.js";

const assurances = {
	en: ["proven", "binding", "reported", "claimed", "presumed"],
	fr: ["établi", "contractuel", "rapporté", "déclaré", "présumé"],
} as const;
const sensitivities = {
	en: ["public", "low", "moderate", "high", "critical"],
	fr: ["publique", "faible", "moyenne", "élevée", "critique"],
} as const;

/** What a team demands of facts, and who may do what. */
export const demandRows: readonly OrderRow[] = [
	row("assurance", {
		says: {
			en: "Settle how sure a fact must be for data of a sensitivity",
			fr: "Régler le degré de certitude qu'exigent des données d'une sensibilité",
		},
		forms: {
			en: `demand|require|accept|expect only? {value} for {sensitivity} sensitivity data?
				demand|require|accept|expect only? {value} for {sensitivity} data
				demand|require|accept|expect only? {value} for sensitivity {sensitivity}`,
			fr: `exiger|exige|exigez|demander|demande|demandez|accepter {value} pour une|la|les|des|l|de? donnees? de? sensibilite {sensitivity}
				exiger|exige|exigez|demander|demande|demandez|accepter {value} pour une|la? {sensitivity} sensibilite`,
		},
		examples: { en: ["demand proven for high sensitivity"], fr: ["exiger établi pour une sensibilité élevée"] },
		read: (said) => {
			const sensitivity = sensitivityNamed(said.words("sensitivity"));
			const assurance = assuranceNamed(said.words("value"));
			if (sensitivity && assurance) return settled({ assurance: { [sensitivity]: assurance } });
			const nearest = (sensitivity ? assurances : sensitivities)[said.language];
			const slot = sensitivity ? "value" : "sensitivity";
			const tries = nearest.map((one) => said.with(slot, one));
			return said.trouble("setting", said.raw(slot), nearest, tries);
		},
	}),
	row("roles", {
		says: { en: "Say who may decide and who settles this", fr: "Dire qui peut décider et qui règle tout cela" },
		forms: {
			en: `make|appoint {person} an|a|the|our? admin|administrator|approver|member
				{person} is an|a|the|our? admin|administrator|approver|member
				${set} role of {person} to|: admin|administrator|approver|member`,
			fr: `nommer|nomme|nommez|designer {person} comme? un|une|l? administrateur|administratrice|admin|approbateur|approbatrice|membre
				faire|fais|faites de|d {person} un|une|l? administrateur|administratrice|admin|approbateur|approbatrice|membre
				{person} est un|une|l? administrateur|administratrice|admin|approbateur|approbatrice|membre`,
		},
		examples: { en: ["make me admin"], fr: ["nommez-moi administrateur"] },
		read: (said) =>
			madeOf(personIn(said, "person"), (person): Reading => {
				const role = roleNamed(said.behind("person").slice(-1));
				if (role && person !== null) return settled({ roles: { [person]: role } });
				return wrongPerson(said);
			}),
	}),
];
