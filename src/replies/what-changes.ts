import type { Assessment, HoldsUntil, Remedy, Verdict } from "../evaluator/answer.js";
import { addMonths } from "../knowledge/dates.js";
import { bracketed } from "./brackets.js";
import { dateIn } from "./days.js";
import { type LeafBlock, plain } from "./reply.js";
import type { Telling } from "./telling.js";
import { assuranceWords, outcomeWords } from "./words.js";

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];

/** A source that goes stale later than this is told where it unfolds, and not at once. */
const monthsAhead = 12;
/** So many other offerings are named. */
const mostNamed = 3;

/** What would mend a verdict that fails; or that nothing would which the asker or the vendor can do. */
export function wouldChange(
	{ remedies = [], nobodyCanChange = [], ifRemedied }: Assessment,
	telling: Telling,
): Field[] {
	const label = telling.say("wouldChange");
	const [fixed, ...otherFixed] = nobodyCanChange;
	if (fixed) {
		const more = otherFixed.length > 0 ? ` ${telling.more(otherFixed.length)}` : "";
		return [field(label, `${telling.say("nothingWould", { because: telling.text(fixed.text) })}${more}`)];
	}
	const [first, ...others] = remedies;
	if (!first) return [];
	const more = others.length > 0 ? ` ${telling.more(others.length)}` : "";
	const then = ifRemedied ? ` ${telling.say("thenOutcome", { outcome: verdictText(ifRemedied, telling) })}` : "";
	return [field(label, `${remedyText(first, telling)}.${more}${then}`)];
}

/** "Holds until 30 June 2027, when this ends: …" */
export function holdsUntil({ holdsUntil: until, question }: Assessment, telling: Telling): Field[] {
	if (!until) return [];
	const soon = until.date <= addMonths(question.asOf, monthsAhead);
	if (!soon && until.because.every(({ what }) => what === "stale")) return [];
	return [field(telling.say("holdsUntil"), untilText(until, telling))];
}

/** What ends on the day, and how many more things do. */
export function untilText({ date, because }: HoldsUntil, telling: Telling): string {
	const [first, ...others] = because;
	const day = dateIn(telling.language, date);
	if (!first) return `${day}.`;
	const more = others.length > 0 ? ` ${telling.more(others.length)}` : "";
	return `${telling.say(turns[first.what], { date: day, what: telling.text(first.text) })}${more}`;
}

const turns = { begins: "untilBegins", ends: "untilEnds", stale: "untilStale" } as const;

/** Who else could, where that was looked for. */
export function others({ alternatives }: Assessment, telling: Telling): Field[] {
	const [first] = alternatives ?? [];
	if (!alternatives || !first) return [];
	const passing = first.lacks.length === 0;
	const shown = alternatives.slice(0, mostNamed).map(({ offering }) => telling.short(offering));
	const left = alternatives.length - shown.length;
	const names = `${telling.list(shown)}${left > 0 ? ` ${telling.more(left)}` : ""}`;
	return [field(telling.say("othersLine"), telling.say(passing ? "othersPass" : "othersNear", { names }))];
}

/** "by the vendor: data stays in Canada" */
export function remedyText({ by, text }: Remedy, telling: Telling): string {
	return telling.labelled(telling.say(byWhom[by]), telling.text(text));
}

const byWhom = { customer: "byYou", vendor: "byVendor", counsel: "byCounsel" } as const;

/** "sovereign (reported)" */
export function verdictText({ outcome, assurance }: Verdict, telling: Telling): string {
	const word = telling.text(outcomeWords[outcome]).toLowerCase();
	const conditional = outcome === "conditional" ? `${word} …` : word;
	return assurance === null ? conditional : bracketed(conditional, telling.text(assuranceWords[assurance]));
}

function field(label: string, text: string): Field {
	return { label, text: [plain(text)] };
}
