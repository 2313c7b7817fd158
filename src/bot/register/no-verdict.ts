import { fill, type Text } from "../../knowledge/text.js";
import type { Refusal } from "../../register/commands/index.js";
import { offeringOf, type Vendor } from "../../register/vendor.js";
import type { Desk } from "../desk.js";

/** Why a vendor has no verdict, and what to do about it. */
export function noVerdict(vendor: Vendor, { seat, team }: Desk): Refusal {
	const { release } = seat.knowledge;
	const { knowledge } = team.over(seat.knowledge, [vendor]);
	const slots = { name: vendor.name, version: release.version };
	if (!knowledge.offerings.has(offeringOf(vendor)))
		return vendor.bought.kind === "own"
			? refusal("evidence-does-not-fit", doesNotFit, slots)
			: refusal("service-not-known", serviceGone, slots);
	const gone = vendor.dataClasses.filter((id) => !knowledge.dataClasses.has(id));
	if (gone.length > 0) return refusal("data-not-known", dataGone, { ...slots, data: gone.join(", ") });
	const [home = "EU"] = release.grounds.homes;
	return refusal("no-home", noHome, { ...slots, home: knowledge.nameOf(home) });
}

function refusal(code: string, says: Text, slots: Readonly<Record<string, Text | string>>): Refusal {
	return { code, says: fill(says, slots) };
}

const noHome: Text = {
	en: "There is no verdict on {name} yet: nobody has said which place counts as home. Settle it, for example “set home {home}”, then repeat this.",
	fr: "Il n'y a pas encore de verdict sur {name} : personne n'a dit quel lieu compte comme domicile. Réglez-le, par exemple « domicile {home} », puis recommencez.",
};

const serviceGone: Text = {
	en: "There is no verdict on {name}: knowledge {version} no longer has its service. Archive the vendor and add it again under the service's present name.",
	fr: "Il n'y a pas de verdict sur {name} : les connaissances {version} n'ont plus son service. Archivez le fournisseur et ajoutez-le de nouveau sous le nom actuel du service.",
};

const dataGone: Text = {
	en: "There is no verdict on {name}: knowledge {version} no longer has its data ({data}). Change it: “change data of {name} to …”.",
	fr: "Il n'y a pas de verdict sur {name} : les connaissances {version} n'ont plus ses données ({data}). Changez-les : « changer les données du fournisseur {name} en … ».",
};

const doesNotFit: Text = {
	en: "There is no verdict on {name}: what your team recorded about it does not fit knowledge {version}. Show the vendor and answer again, or retire, what no longer fits.",
	fr: "Il n'y a pas de verdict sur {name} : ce que votre équipe a consigné ne va pas avec les connaissances {version}. Affichez le fournisseur, puis corrigez ou retirez ce qui ne va plus.",
};
