import { exposingKinds } from "../knowledge/laws.js";
import type { Release } from "../knowledge/release.js";
import type { Language } from "../knowledge/text.js";
import { callName } from "./call-name.js";
import { type GrammarRow, grammar } from "./grammar.js";
import { levelName } from "./level-names.js";
import { type NameIndex, nameIndexOf } from "./names.js";
import { orderAbilities } from "./orders/order-examples.js";

/** One kind of question, or of order: what it does, and some of that kind that work. */
export interface Ability {
	readonly id: string;
	/** register: it is no question but an order (orders/order-table.ts). */
	readonly intent: GrammarRow["intent"] | "register";
	readonly description: string;
	readonly examples: readonly string[];
}

/**
 * Every kind of question of the grammar, and what can be ordered of the register, with examples filled from the
 * release's own example pairs.
 */
export function abilitiesOf(release: Release, language: Language): Ability[] {
	const index = nameIndexOf(release);
	const questions = grammar.map(
		(row): Ability => ({
			id: row.id,
			intent: row.intent,
			description: row.says[language],
			examples: row.examples[language].flatMap((template, at) => filled(template, index, language, at)),
		}),
	);
	const orders = orderAbilities(release, language).filter(({ listed }) => listed);
	return [
		...questions,
		...orders.map(({ id, description, examples }): Ability => ({ id, intent: "register", description, examples })),
	];
}

/** Questions that work, the most useful kinds first: one of each kind, then the second ones. */
export function examplesOf(release: Release, language: Language): string[] {
	const lists = abilitiesOf(release, language)
		.filter(({ intent }) => intent !== "help" && intent !== "register")
		.map(({ examples }) => examples);
	const longest = Math.max(0, ...lists.map((list) => list.length));
	return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

/** A template with its slots filled; none where the release has nothing for a slot. */
function filled(template: string, index: NameIndex, language: Language, turn: number): string[] {
	const { release } = index;
	const { examples } = release.grounds;
	const example = examples[turn % Math.max(1, examples.length)];
	if (!example) return [];
	const other = [...examples.map((one) => one.offering), ...release.offerings.map((one) => one.id)].find(
		(id) => id !== example.offering,
	);
	const law = disputedLaw(release);
	const place = release.grounds.places.find((one) => one.id === release.grounds.homes[0]);
	const reading = release.laws.find((one) => one.id === law)?.issues[0]?.readings.at(0);
	const values: Readonly<Record<string, string | undefined>> = {
		offering: callName(index, "offering", example.offering, language),
		other: other && callName(index, "offering", other, language),
		dataClass: callName(index, "dataClass", example.dataClass, language),
		framework: callName(index, "framework", release.grounds.defaultFramework, language),
		law: law && callName(index, "law", law, language),
		reading: law && reading && `${law}=${reading.id}`,
		version: release.version,
		place: place?.name[language],
		...demandsIn(index, language),
	};
	let complete = true;
	const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => {
		const value = values[slot];
		if (value === undefined) complete = false;
		return value ?? "";
	});
	return complete ? [text] : [];
}

/** A level that is demanded by its framework's own file, and a criterion that a buyer may pick. */
function demandsIn(index: NameIndex, language: Language): Record<"level" | "profile" | "pick", string | undefined> {
	const { frameworks } = index.release;
	const adopted = frameworks.filter((one) => !one.proposed);
	const levelled = adopted.find((one) => one.kind === "ladders") ?? adopted.find((one) => one.kind === "levels");
	const ladders = levelled?.kind === "ladders" || levelled?.kind === "levels" ? levelled : undefined;
	const highest = Math.max(...(ladders?.scale ?? []).map(({ level }) => level));
	const profile = adopted.find((one) => one.kind === "profile" && one.criteria.some(({ id }) => /\d/.test(id)));
	return {
		level: ladders && levelName(ladders, ladders.target?.level ?? highest, language),
		profile: profile && callName(index, "framework", profile.id, language),
		pick: profile?.criteria.find(({ id }) => /\d/.test(id))?.id,
	};
}

/** The law that most people disagree on: the one worth asking about. */
function disputedLaw(release: Release): string | undefined {
	const disputes = (id: string) =>
		release.laws.find((law) => law.id === id)?.issues.reduce((sum, issue) => sum + issue.readings.length, 0) ?? 0;
	return release.laws
		.filter((law) => exposingKinds.has(law.kind))
		.map((law) => law.id)
		.sort((a, b) => disputes(b) - disputes(a) || (a < b ? -1 : 1))[0];
}
