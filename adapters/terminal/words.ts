import type { Language } from "../../src/replies/reply.js";

/** The adapter's own few words; everything else comes with the reply. */
interface Words {
	/** Names the folds that stay shut. */
	readonly unfold: (titles: string) => string;
	/** Stands above what a button would ask elsewhere. */
	readonly askNext: string;
	/** The same, where buttons would do something. */
	readonly typeNext: string;
	readonly questions: {
		readonly check: (offering: string, classes: string) => string;
		readonly compare: (offerings: string, classes: string) => string;
		readonly find: (classes: string) => string;
		readonly exposure: (offering: string, law: string) => string;
		readonly explain: (subject: string) => string;
		readonly changes: (version: string) => string;
		readonly help: string;
		readonly under: (framework: string) => string;
		readonly asOf: (day: string) => string;
		readonly about: (since: string, subject: string) => string;
		readonly replay: (version: string) => string;
	};
	readonly and: string;
}

export const words: Readonly<Record<Language, Words>> = {
	en: {
		unfold: (titles) => `Add --full to see: ${titles}`,
		askNext: "Ask next:",
		typeNext: "You can type:",
		questions: {
			check: (offering, classes) => `is ${offering} sovereign for ${classes}`,
			compare: (offerings, classes) => `compare ${offerings} for ${classes}`,
			find: (classes) => `who can host ${classes}`,
			exposure: (offering, law) => `why is ${offering} exposed to ${law}`,
			explain: (subject) => `what is ${subject}`,
			changes: (version) => `what changed since ${version}`,
			help: "help",
			under: (framework) => ` under ${framework}`,
			asOf: (day) => ` as of ${day}`,
			about: (since, subject) => `what changed for ${subject} since ${since}`,
			replay: (version) => ` with knowledge ${version}`,
		},
		and: " and ",
	},
	fr: {
		unfold: (titles) => `Ajoutez --full pour voir\u00a0: ${titles}`,
		askNext: "À demander ensuite\u00a0:",
		typeNext: "Vous pouvez taper\u00a0:",
		questions: {
			check: (offering, classes) => `${offering} est-il souverain pour ${classes}`,
			compare: (offerings, classes) => `comparer ${offerings} pour ${classes}`,
			find: (classes) => `qui peut héberger ${classes}`,
			exposure: (offering, law) => `pourquoi ${offering} est-il exposé à ${law}`,
			explain: (subject) => `qu'est-ce que ${subject}`,
			changes: (version) => `quoi de neuf depuis ${version}`,
			help: "aide",
			under: (framework) => ` selon ${framework}`,
			asOf: (day) => ` au ${day}`,
			about: (since, subject) => `quoi de neuf pour ${subject} depuis ${since}`,
			replay: (version) => ` avec les connaissances ${version}`,
		},
		and: " et ",
	},
};
