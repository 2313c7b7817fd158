import type {
	AllSheet,
	LaddersSheet,
	LevelsSheet,
	ProfileSheet,
	StrictestSheet,
} from "../evaluator/frameworks/sheet.js";
import type { Framework, FrameworkOf } from "../knowledge/frameworks.js";
import { fill, type Language, type Text } from "../knowledge/text.js";

/** A scored sheet with its framework. */
export type Scored =
	| { readonly kind: "ladders"; readonly framework: FrameworkOf<"ladders">; readonly sheet: LaddersSheet }
	| { readonly kind: "levels"; readonly framework: FrameworkOf<"levels">; readonly sheet: LevelsSheet }
	| { readonly kind: "all"; readonly framework: FrameworkOf<"all">; readonly sheet: AllSheet }
	| { readonly kind: "profile"; readonly framework: FrameworkOf<"profile">; readonly sheet: ProfileSheet }
	| { readonly kind: "strictest"; readonly framework: FrameworkOf<"strictest">; readonly sheet: StrictestSheet };

/** A scored sheet as people read it. */
export function scoreLines(scored: Scored, language: Language): string[] {
	const { framework, sheet } = scored;
	const say = (template: Text, slots: Readonly<Record<string, Text | string>> = {}) => fill(template, slots)[language];
	const answered = say(
		{ en: "{count} of {all} criteria answered.", fr: "{count} critères sur {all} ont une réponse." },
		{ count: String(sheet.answered), all: String(framework.criteria.length) },
	);
	const title = `${framework.name[language]} (${framework.version})`;
	return [title, ...bodyOf(scored, say), answered, ...(framework.proposed ? [say(words.proposed)] : [])];
}

type Say = (template: Text, slots?: Readonly<Record<string, Text | string>>) => string;

function bodyOf(scored: Scored, say: Say): string[] {
	switch (scored.kind) {
		case "ladders":
			return ladderLines(scored.framework, scored.sheet, say);
		case "levels": {
			const { level, governing, unmet, interval } = scored.sheet;
			const name = (one: number | null) => levelName(scored.framework, one);
			return [
				say(words.level, { level: name(level) }),
				...between(name(interval.level.least), name(interval.level.most), say),
				...listed(words.governing, governing, say),
				...listed(words.unmet, unmet, say),
			];
		}
		case "all":
		case "profile": {
			const { met, unmet, interval } = scored.sheet;
			const tiers = scored.kind === "profile" ? tierLines(scored.framework, scored.sheet, say) : [];
			return [
				say(words.met, { count: String(met.length), most: String(interval.met.most) }),
				...listed(words.unmet, unmet, say),
				...tiers,
			];
		}
		case "strictest": {
			const { value, governing, interval } = scored.sheet;
			const name = (id: string | null) => scored.framework.scale.find((one) => one.id === id)?.name ?? words.nothing;
			return [
				say(words.value, { value: name(value) }),
				...between(name(interval.value.least), name(interval.value.most), say),
				...listed(words.governing, governing, say),
			];
		}
	}
}

function ladderLines(framework: FrameworkOf<"ladders">, sheet: LaddersSheet, say: Say): string[] {
	const { interval } = sheet;
	const name = (seal: number | null) => levelName(framework, seal);
	const objectives = sheet.objectives.map(({ id, points, score, seal, governing }) =>
		[
			say(words.objective, {
				id,
				name: framework.pillars.find((pillar) => pillar.id === id)?.name ?? id,
				points: decimal(points),
				score: decimal(score),
				level: name(seal),
			}),
			...listed(words.governing, governing, say),
		].join(" "),
	);
	return [
		...objectives,
		say(words.score, { score: decimal(sheet.score), weights: sheet.weights }),
		say(words.level, { level: name(sheet.seal) }),
		...listed(words.governing, sheet.governing, say),
		...(interval.score.least === interval.score.most
			? []
			: [say(words.scoreBetween, { least: decimal(interval.score.least), most: decimal(interval.score.most) })]),
		...between(name(interval.seal.least), name(interval.seal.most), say),
	];
}

function tierLines(framework: FrameworkOf<"profile">, { tiers }: ProfileSheet, say: Say): string[] {
	return tiers.map(({ id, met }) =>
		say(
			{ en: "{tier}: {verdict}", fr: "{tier} : {verdict}" },
			{
				tier: framework.tiers?.find((tier) => tier.id === id)?.name ?? id,
				verdict: met === null ? words.open : met ? words.isMet : words.isUnmet,
			},
		),
	);
}

function levelName({ scale }: FrameworkOf<"ladders" | "levels">, level: number | null): Text {
	const name = scale.find((one) => one.level === level)?.name;
	if (level === null || !name) return words.nothing;
	return fill({ en: "{level} (“{name}”)", fr: "{level} (« {name} »)" }, { level: String(level), name });
}

/** The interval over what is not answered; nothing where all is. */
function between(least: Text, most: Text, say: Say): string[] {
	return least.en === most.en ? [] : [say(words.between, { least, most })];
}

function listed(template: Text, ids: Framework["criteria"][number]["id"][], say: Say): string[] {
	return ids.length === 0 ? [] : [say(template, { list: ids.join(", ") })];
}

/** As each language writes it: a comma in French. */
function decimal(number: string): Text {
	return { en: number, fr: number.replace(".", ",") };
}

const words = {
	objective: {
		en: "{id} {name}: {points} points, {score}%, level {level}.",
		fr: "{id} {name} : {points} points, {score} %, niveau {level}.",
	},
	score: { en: "Score: {score}% (weights {weights}).", fr: "Note : {score} % (pondération {weights})." },
	scoreBetween: {
		en: "With the answers still to come: {least}% to {most}%.",
		fr: "Avec les réponses à venir : de {least} % à {most} %.",
	},
	level: { en: "Level: {level}.", fr: "Niveau : {level}." },
	between: {
		en: "With the answers still to come: {least} to {most}.",
		fr: "Avec les réponses à venir : de {least} à {most}.",
	},
	governing: { en: "Held down by: {list}.", fr: "Retenu par : {list}." },
	unmet: { en: "Not met: {list}.", fr: "Non respectés : {list}." },
	met: { en: "Met: {count}; at best {most}.", fr: "Respectés : {count} ; au mieux {most}." },
	value: { en: "Comes out: {value}.", fr: "Résultat : {value}." },
	nothing: { en: "none", fr: "aucun" },
	isMet: { en: "met", fr: "respecté" },
	isUnmet: { en: "not met", fr: "non respecté" },
	open: { en: "still open", fr: "encore ouvert" },
	proposed: { en: "It is only proposed: not in use yet.", fr: "Il n'est que proposé : pas encore en usage." },
} satisfies Record<string, Text>;
