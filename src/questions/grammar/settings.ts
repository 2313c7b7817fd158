import type { GrammarRow } from "./row.js";
import { our } from "./words.js";

const notre = "mon|ma|mes|notre|nos|le|la|les|l";
const regle = "regle|regler|reglez|definir|definis|mettre|mets|mettez|fixer|fixe|fixez|changer|change|changez";
const forget = "forget|reset|clear|unset|remove|delete|drop";
const oublie =
	"oublie|oublier|oubliez|efface|effacer|effacez|reinitialise|reinitialiser|supprime|supprimer|retire|retirer";
const homeWord = "domicile|home|pays|attache|territoire";

/** Without a law: all of them. */
const allReadings = {
	en: [`${forget} all? of? ${our}? readings`, `${forget} every reading`],
	fr: [`${oublie} tous|toutes? ${notre}? lectures|interpretations`],
};

/** What a team settles once for all its questions. */
export const settingsRows: readonly GrammarRow[] = [
	{
		id: "settings",
		intent: "settings",
		says: {
			en: "Show what your team has settled for all its questions",
			fr: "Montrer ce que votre équipe a réglé pour toutes ses questions",
		},
		takes: [],
		forms: {
			en: `settings|preferences
				${our} settings|preferences
				show|see|list|view me? ${our}? settings|preferences
				what are ${our} settings|preferences`,
			fr: `reglages|parametres|preferences
				${notre} reglages|parametres|preferences
				montre|montrer|montrez|voir|affiche|afficher moi? ${notre}? reglages|parametres|preferences
				quels|quelles sont ${notre} reglages|parametres|preferences`,
		},
		examples: { en: ["settings"], fr: ["réglages"] },
	},
	{
		id: "set-home",
		intent: "settings",
		sets: "home",
		says: { en: "Settle which places count as home", fr: "Régler quels lieux comptent comme domicile" },
		takes: [],
		forms: {
			en: `set|change|make ${our}? home to|is|as|in? {home}
				${our} home is {home}
				home is? {home}
				use {home} as|for ${our}? home`,
			fr: `${regle} ${notre}? ${homeWord} a|au|aux|en|sur|comme? {home}
				${notre} ${homeWord} est {home}
				domicile est? {home}
				pays d? attache? est? {home}
				notre pays d? attache? est {home}
				utilise|utiliser|utilisez {home} comme ${notre}? ${homeWord}`,
		},
		examples: { en: ["set home {place}"], fr: ["domicile {place}"] },
	},
	{
		id: "set-framework",
		intent: "settings",
		sets: "framework",
		says: { en: "Settle the yardstick", fr: "Régler le cadre de mesure" },
		takes: [],
		forms: {
			en: `set|change|make ${our}? framework|yardstick to|is|as? {framework}
				${our} framework|yardstick is {framework}
				framework|yardstick is? {framework}
				always? use|apply {framework}
				always? use|apply {framework} as ${our}? framework|yardstick|default
				use framework|yardstick {framework}`,
			fr: `${regle} ${notre}? cadre|referentiel|mesure a|au|aux|en|sur|comme? {framework}
				${notre} cadre|referentiel est {framework}
				cadre|referentiel est? {framework}
				utilise|utiliser|utilisez|applique|appliquer|appliquez toujours? {framework}
				utilise|utiliser|utilisez toujours? {framework} comme ${notre}? cadre|referentiel`,
		},
		examples: { en: ["use {framework}"], fr: ["utiliser {framework}"] },
	},
	{
		id: "set-language",
		intent: "settings",
		sets: "language",
		says: { en: "Settle the language of answers", fr: "Régler la langue des réponses" },
		takes: [],
		forms: {
			en: `set|change ${our}? language to|is|as? {language}
				${our} language is {language}
				language is? {language}
				speak|answer|reply|write|talk to? me|us? in? {language}
				answers|replies in {language}
				in {language}`,
			fr: `${regle} ${notre}? langue a|au|en|sur? {language}
				${notre} langue est {language}
				langue est? {language}
				parle|parlez|reponds|repondez|repondre|ecris moi|nous? en? {language}
				reponse|reponses en {language}
				en {language}`,
		},
		examples: { en: ["language French"], fr: ["langue anglais"] },
	},
	{
		id: "set-readings",
		intent: "settings",
		sets: "readings",
		says: { en: "Settle how a law is read", fr: "Régler comment une loi est lue" },
		takes: ["readings"],
		forms: {
			en: `set|use|take|apply|adopt|prefer|choose|always
				set|use|choose? ${our}? reading|readings to?
				read|interpret|understand {law} {reading}`,
			fr: `utilise|utiliser|utilisez|retenir|retiens|appliquer|applique|prendre|prends|choisir|choisis
				lecture|lectures|interpretation
				lire|lis|lisez|interprete|interpreter|interpretez {law} {reading}`,
		},
		examples: { en: ["set {reading}"], fr: ["utiliser {reading}"] },
	},
	...(["home", "framework", "language", "readings"] as const).map(forgetting),
];

function forgetting(setting: "home" | "framework" | "language" | "readings"): GrammarRow {
	const words = {
		home: {
			en: "home",
			fr: homeWord,
			says: { en: "the home", fr: "le domicile" },
			word: { en: "home", fr: "le domicile" },
		},
		framework: {
			en: "framework|yardstick",
			fr: "cadre|referentiel|mesure",
			says: { en: "the yardstick", fr: "le cadre" },
			word: { en: "framework", fr: "le cadre" },
		},
		language: {
			en: "language",
			fr: "langue",
			says: { en: "the language", fr: "la langue" },
			word: { en: "language", fr: "la langue" },
		},
		readings: {
			en: "reading|readings of|for {law}",
			fr: "lecture|interpretation de|du|des|d|pour {law}",
			says: { en: "the reading of a law", fr: "la lecture d'une loi" },
			word: { en: "the reading of the {law}", fr: "la lecture pour {law}" },
		},
	}[setting];
	return {
		id: `forget-${setting}`,
		intent: "settings",
		sets: setting,
		forgets: true,
		says: { en: `Take back ${words.says.en}`, fr: `Retirer ce qui est réglé pour ${words.says.fr}` },
		takes: [],
		forms: {
			en: [`${forget} ${our}? ${words.en}`, ...(setting === "readings" ? allReadings.en : [])].join("\n"),
			fr: [`${oublie} ${notre}? ${words.fr}`, ...(setting === "readings" ? allReadings.fr : [])].join("\n"),
		},
		examples: { en: [`forget ${words.word.en}`], fr: [`oublier ${words.word.fr}`] },
	};
}
