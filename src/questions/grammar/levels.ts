import type { GrammarRow, Modifier } from "./row.js";
import { be, est } from "./words.js";

const all: readonly Modifier[] = [
	"dataClass",
	"framework",
	"asOf",
	"home",
	"configuration",
	"context",
	"readings",
	"demands",
];
const reach = "reach|meet|have|hold|attain|achieve|get|pass|satisfy|fulfil|fulfill";
const reaches = "reaches|meets|has|holds|attains|achieves|gets|passes|satisfies|fulfils|fulfills";
const atteint = "atteint|respecte|satisfait|obtient|remplit|a";

/** Questions that name a level, or what the asker picks of a framework. These stand beside the form (levels.ts, picks.ts). */
export const levelRows: readonly GrammarRow[] = [
	{
		id: "check-level",
		intent: "check",
		needs: "demands",
		says: {
			en: "Does a service reach a level of a framework?",
			fr: "Un service atteint-il un niveau d'un cadre ?",
		},
		takes: all,
		forms: {
			en: `does|do|did|would|will|can|could {offering} ${reach}
				${be} {offering}
				{offering} ${reaches}`,
			fr: `{offering} ${atteint} t? il|elle?
				est ce que|qu {offering} ${atteint}
				{offering} ${est} il|elle`,
		},
		examples: {
			en: ["does {offering} reach {level} for {dataClass}?"],
			fr: ["{offering} atteint-il {level} pour {dataClass} ?"],
		},
	},
	{
		id: "find-level",
		intent: "find",
		needs: "demands",
		says: {
			en: "Who reaches a level of a framework?",
			fr: "Qui atteint un niveau d'un cadre ?",
		},
		takes: all,
		forms: {
			en: `who|what|which service|services|cloud|clouds|provider|providers? ${reach}|${reaches}
				who|what|which service|services|cloud|clouds|provider|providers? can|could ${reach}`,
			fr: `qui ${atteint}
				quel|quels|quelle|quelles fournisseur|fournisseurs|nuage|nuages|cloud|clouds|offre|offres|service|services ${atteint}|atteignent`,
		},
		examples: { en: ["who reaches {level} for {dataClass}?"], fr: ["qui atteint {level} pour {dataClass} ?"] },
	},
	{
		id: "check-picks",
		intent: "check",
		needs: "demands",
		says: {
			en: "Does a service meet what you pick of a framework?",
			fr: "Un service remplit-il ce que vous retenez d'un cadre ?",
		},
		takes: all,
		forms: {
			en: "measure {offering}",
			fr: "mesure|mesurer|mesurez {offering}",
		},
		examples: {
			en: ["is {offering} sovereign for {dataClass} under {profile} picking {pick}?"],
			fr: ["{offering} est-il souverain pour {dataClass} selon {profile} en retenant {pick} ?"],
		},
	},
];
