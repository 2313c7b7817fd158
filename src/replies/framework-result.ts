import type { Assessment, Finding } from "../evaluator/answer.js";
import type { ResultOf } from "../evaluator/frameworks/results.js";
import type { Framework, FrameworkOf } from "../knowledge/frameworks.js";
import { sinceIn } from "./days.js";
import { type LeafBlock, plain } from "./reply.js";
import type { SourceNumbers, Telling } from "./telling.js";
import { publishedWords } from "./words.js";

type Levelled = FrameworkOf<"levels" | "ladders">;

/** What the framework comes to as a whole, in a line or two over its pillars; none where its pillars say it all. */
export function resultBlocks(answer: Assessment, numbers: SourceNumbers, telling: Telling): LeafBlock[] {
	const { result } = answer;
	const framework = telling.knowledge.frameworks.get(answer.question.framework);
	if (!result || !framework) return [];
	switch (result.kind) {
		case "all":
			return [];
		case "profile":
			return framework.kind === "profile" ? [paragraph(pickedText(result, framework, telling))] : [];
		case "strictest":
			return framework.kind === "strictest" ? [paragraph(valueText(result, framework, telling))] : [];
		case "levels":
			return framework.kind === "levels" ? [paragraph(levelLines(result, framework, numbers, telling))] : [];
		case "ladders":
			return framework.kind === "ladders"
				? [paragraph(levelLines(result, framework, numbers, telling)), ...scoreLine(result, framework, telling)]
				: [];
	}
}

function paragraph(text: string): LeafBlock {
	return { kind: "paragraph", text: [plain(text)] };
}

/** "Demands SEAL-2 in every objective. Level reached: SEAL-3 at least, SEAL-4 at best. Published: SEAL-3, …" */
function levelLines(
	result: ResultOf<"levels" | "ladders">,
	framework: Levelled,
	numbers: SourceNumbers,
	telling: Telling,
): string {
	const parts = [passMark(result, framework, telling)];
	parts.push(telling.say("levelReached", { level: levelText(framework, result.level, telling) }));
	if (result.governedBy.length > 0)
		parts.push(telling.say("heldDownBy", { what: criteriaText(result.governedBy, framework, telling) }));
	return [...parts, ...publishedTexts(result.published, framework, numbers, telling)].join(" ");
}

/** Which level is demanded, of which pillars; without one, that nothing is. */
function passMark(result: ResultOf<"levels" | "ladders">, framework: Levelled, telling: Telling): string {
	const everywhere = result.kind === "ladders" ? "demandsInEvery" : "demandsLevel";
	const targets = result.kind === "ladders" ? result.objectives.map(({ target }) => target) : [result.target];
	const [first = null] = targets;
	if (targets.every((target) => target === null)) return telling.say("shownOnly");
	if (targets.every((target) => target === first))
		return telling.say(everywhere, { level: levelName(framework, first, telling) });
	const byLevel = new Map<number | null, string[]>();
	if (result.kind === "ladders")
		for (const { id, target } of result.objectives)
			byLevel.set(target, [...(byLevel.get(target) ?? []), pillarName(framework, id, telling)]);
	const groups = [...byLevel].sort(([, a], [, b]) => b.length - a.length);
	const told = groups.flatMap(([target, pillars], at) =>
		target === null
			? []
			: telling.say(at === 0 && pillars.length > 2 ? "levelElsewhere" : "levelIn", {
					level: levelName(framework, target, telling),
					pillars: telling.list(pillars),
				}),
	);
	return telling.say("demandsLevel", { level: telling.inRow([...told].reverse()) });
}

/** "SEAL-3", "SEAL-1 at least, SEAL-3 at best", "not known: anything from SEAL-0 to SEAL-4" */
export function levelText(
	framework: Levelled,
	{ least, most }: { readonly least: number | null; readonly most: number | null },
	telling: Telling,
): string {
	const named = (level: number | null) => levelName(framework, level, telling);
	const levels = framework.scale.map(({ level }) => level);
	if (least === most) return least === null ? telling.say("noLevel") : named(least);
	const lowest = Math.min(...levels);
	if (least === lowest && most === Math.max(...levels))
		return telling.say("anyLevel", { least: named(least), most: named(most) });
	if (least === null || least === lowest) return telling.say("levelAtBest", { most: named(most) });
	return telling.say("levelBetween", { least: named(least), most: named(most) });
}

/** A level with a longer name is told by its number. */
const longestName = 12;

/** "SEAL-3, digital resilience" is called SEAL-3. */
export function levelName(framework: Levelled, level: number | null, telling: Telling): string {
	const found = framework.scale.find((one) => one.level === level);
	if (!found || level === null) return telling.say("noLevel");
	const name = telling.text(found.name).split(",")[0] ?? "";
	return name.length > longestName && name.endsWith(String(level)) ? telling.say("levelNumber", { level }) : name;
}

export function pillarName(framework: Framework, id: string, telling: Telling): string {
	const pillar = framework.pillars.find((one) => one.id === id);
	return pillar ? telling.text(pillar.name) : id;
}

/** The first two by name, and how many more. */
export function criteriaText(ids: readonly string[], framework: Framework, telling: Telling): string {
	const names = ids.slice(0, 2).map((id) => {
		const criterion = framework.criteria.find((one) => one.id === id);
		return telling.quoted(criterion ? telling.text(criterion.name) : id);
	});
	const more = ids.length > 2 ? ` ${telling.more(ids.length - 2)}` : "";
	return `${telling.list(names)}${more}`;
}

/** The score in percent as an interval, and since when its weights count: it decides nothing. */
function scoreLine(result: ResultOf<"ladders">, framework: FrameworkOf<"ladders">, telling: Telling): LeafBlock[] {
	if (!result.score) return [];
	const weights = framework.weights.find(({ id }) => id === result.weights);
	const since = weights?.from ? sinceIn(telling.language, weights.from) : telling.say("undated");
	const score = scoreText(result.score, telling);
	return [{ kind: "note", text: [plain(telling.say("scoreLine", { score, since }))] }];
}

/** "0 to 92.1", exact as they come, with the comma of the language. */
export function scoreText({ least, most }: { least: string; most: string }, telling: Telling): string {
	const written = (score: string) => (telling.language === "fr" ? score.replace(".", ",") : score);
	return least === most ? written(least) : telling.say("scoreBetween", { least: written(least), most: written(most) });
}

/** Each result of the scheme's own assessor, with who reports it: "SEAL-3, reported by the press [4]". */
function publishedTexts(
	published: ResultOf<"levels">["published"],
	framework: Levelled,
	numbers: SourceNumbers,
	telling: Telling,
): string[] {
	return published.map(({ scheme, level, facts }) => {
		const sources = numbers.ofFacts(facts);
		const marks = sources.map(({ number }) => `[${number}]`).join(" ");
		const [first] = sources;
		const how = first ? `, ${telling.text(publishedWords[first.source.grade])}` : "";
		const what = level === null ? telling.name(scheme) : levelName(framework, level, telling);
		return telling.say("publishedResult", { what: `${what}${how}${marks === "" ? "" : ` ${marks}`}` });
	});
}

/** What the buyer picked, and how it stands; that nothing was picked leaves the data class alone to decide. */
function pickedText(result: ResultOf<"profile">, framework: FrameworkOf<"profile">, telling: Telling): string {
	if (result.picked.length === 0) return telling.say("nothingPicked", { framework: telling.text(framework.name) });
	return telling.say("picked", {
		count: result.picked.length,
		met: result.met.length,
		unmet: result.unmet.length,
		open: result.open.length,
	});
}

/** Tiers by name, criteria by id, since that is how they were picked. */
export function picksText(picks: readonly string[], framework: Framework, telling: Telling): string {
	const tiers = (framework.kind === "profile" && framework.tiers) || [];
	const named = picks.map((pick) => {
		const id = pick.startsWith(`${framework.id}.`) ? pick.slice(framework.id.length + 1) : pick;
		const tier = tiers.find((one) => one.id === id);
		return tier ? telling.text(tier.name) : id;
	});
	const more = named.length > 3 ? ` ${telling.more(named.length - 3)}` : "";
	return `${telling.inRow(named.slice(0, 3))}${more}`;
}

/** The strictest value and the clause that decides; what may still come out stricter. */
function valueText(result: ResultOf<"strictest">, framework: FrameworkOf<"strictest">, telling: Telling): string {
	const { value, governedBy, open } = result;
	const named = (id: string | null) => {
		const found = framework.scale.find((one) => one.id === id);
		return found ? telling.quoted(telling.text(found.name)) : "";
	};
	const decides = governedBy.length > 0 ? criteriaText(governedBy, framework, telling) : "";
	const parts = [
		value.least === null
			? telling.say("noClauseFires")
			: telling.say(value.most === value.least ? "comesOutAs" : "soFar", {
					value: named(value.least),
					clause: decides,
				}),
	];
	if (value.most !== value.least)
		parts.push(
			telling.say(open.length === 1 ? "clauseOpen" : "clausesOpen", {
				value: named(value.most),
				count: open.length,
				clause: criteriaText(open, framework, telling),
			}),
		);
	return parts.join(" ");
}

/** "may go", "allowed to prohibited" */
export function valueInterval(
	{ least, most }: ResultOf<"strictest">["value"],
	{ scale }: FrameworkOf<"strictest">,
	telling: Telling,
): string {
	const named = (id: string | null) => {
		const found = scale.find((one) => one.id === id);
		return found ? telling.text(found.name) : telling.say("noLevel");
	};
	if (least === most) return named(least);
	return telling.say(least === null ? "valueOpen" : "valueBetween", { least: named(least), most: named(most) });
}

/** The framework's own criteria that nobody demands here. */
export function undemanded(answer: Assessment): Finding[] {
	const own = `${answer.question.framework}.`;
	return answer.findings.filter((one) => one.obligation === "none" && one.criterion.startsWith(own));
}
