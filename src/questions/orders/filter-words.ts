import type { VendorFilter } from "../order.js";
import { compile, type Pattern } from "../patterns.js";

/** What one phrase says of the vendors that are meant. */
export interface FilterPhrase {
	readonly pattern: Pattern;
	readonly filter: VendorFilter;
	/** It says "vendors", or how they stand in their schedule: without one of these, nothing is listed. */
	readonly anchor: boolean;
	/** It says whose they are: "my", "our". */
	readonly ours: boolean;
	/** What the words behind it are. */
	readonly slot?: "person" | "dataClass" | "tag" | "number";
	/** Whoever asks owns them. */
	readonly mine: boolean;
}

type Says = Partial<Omit<FilterPhrase, "pattern">>;

const vendors = "vendors";
const fournisseurs = "fournisseurs|prestataires";
const that = "that|which|who? is|are|be?";
const qui = "qui? est|sont?";
const standing = (name: NonNullable<VendorFilter["standing"]>): Says => ({ anchor: true, filter: { standing: name } });
const outcome = (name: NonNullable<VendorFilter["outcome"]>): Says => ({ filter: { outcome: name } });

const phrases: readonly (readonly [says: Says, en: string, fr: string])[] = [
	[
		{ anchor: true },
		`${vendors}
		vendor|vendors list|register
		register of vendors`,
		`${fournisseurs}
		registre des fournisseurs`,
	],
	[{ anchor: true, ours: true }, `${vendors} do? we have|use`, `${fournisseurs} avons|utilisons nous`],
	[{ ours: true }, "our|team", "nos|notre"],
	[{ ours: true, mine: true }, "my|mine", "mes|mon"],
	[
		{},
		`the|all|every|list|of|these|everything|anything|what|whats|which|who|there|now|today|currently
		is|are|s
		in use`,
		`les|le|la|l|tous|toutes|tout|liste|de|des|du|que|quoi|quels|quel|quelles|qui|actuellement
		qu est ce qui|que
		est ce que|qu? il y a
		y a t il
		en service`,
	],
	[
		standing("overdue"),
		`${that} overdue|late for? a? review|reassessment?
		${that} past due`,
		`${qui} en retard
		${qui} echus|echu|depasses`,
	],
	[
		standing("due"),
		`${that} due for? a? review|reassessment|reviewing? soon?
		${that} up for review|reassessment
		${that} to be? review|reviewed|reassess|reassessed
		need|needs a? review|reviewing|reassessment|attention
		must|should be reviewed|reassessed
		must|should we|i review|reassess`,
		`${qui} a revoir|reevaluer bientot?
		faut il revoir|reevaluer
		doivent|doit etre revus|revu|reevalues|reevalue
		devons|dois nous|je revoir|reevaluer`,
	],
	[standing("never"), `${that} never due|reviewed|reassessed`, `${qui} jamais a? revus|revu|revoir`],
	[
		standing("later"),
		`${that} not due yet?
		due later`,
		`${qui} pas encore a revoir
		a revoir plus tard`,
	],
	[{ filter: { archived: true } }, `${that} archived`, `${qui} archives|archive`],
	[
		outcome("not-sovereign"),
		`${that} not|non sovereign
		that|which|who? isn|aren t sovereign
		unsovereign`,
		`${qui} non souverains|souverain
		qui ne sont|est pas souverains|souverain`,
	],
	[outcome("sovereign"), `${that} sovereign`, `${qui} souverains|souverain`],
	[
		outcome("conditional"),
		`${that} conditional|conditionally sovereign?
		sovereign if`,
		`${qui} sous condition|conditions
		${qui} conditionnels|conditionnel`,
	],
	[outcome("undetermined"), `${that} undetermined|undecided`, `${qui} indetermines|indetermine`],
	[
		{ filter: { owner: null } },
		`without|with an|any|no? owner
		${that} unowned|unassigned`,
		"sans responsable|proprietaire",
	],
	[
		{ slot: "person" },
		`${that} owned|assigned? by|of|to`,
		`${qui} confies|attribues a|au
		de|d|du`,
	],
	[{ slot: "dataClass" }, "that|which|who? for|with|have|has|hold|holding|having", "qui? pour|avec|ont|traitant"],
	[
		{ slot: "tag" },
		`${that} tagged with|as?
		with the? tag|tags`,
		`${qui} etiquetes|etiquete
		avec l|les|la? etiquette|etiquettes`,
	],
	[{ slot: "number" }, "from|starting with|at?", "a partir du|de"],
];

export const filterPhrases: readonly FilterPhrase[] = phrases.flatMap(([says, en, fr]) =>
	[...en.split("\n"), ...fr.split("\n")].map((line) => ({
		filter: {},
		anchor: false,
		ours: false,
		mine: false,
		...says,
		pattern: compile(line.trim()),
	})),
);

/** The forms of all phrases, in each language: they tell in which one a list is asked for. */
export const filterForms = {
	en: phrases.map(([, en]) => en).join("\n"),
	fr: phrases.map(([, , fr]) => fr).join("\n"),
};

/** Words that a list of vendors may begin with. */
export const filterOpeners =
	"vendors vendor conditional conditionally undetermined undecided our my mine all the every overdue late due past archived unassigned unowned unsovereign not register fournisseurs prestataires nos mes tous toutes les liste list a en archives registre echus what whats which who anything everything qui quoi que qu quels quel quelles est y";

/** Words that a question begins with: what they ask may be of the knowledge. */
export const asking = new Set(
	"list liste what whats which who anything everything qui quoi que qu quels quel quelles est y".split(" "),
);
