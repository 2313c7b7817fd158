import type { Configuration, Context } from "../../evaluator/question.js";
import type { Day } from "../../knowledge/dates.js";
import { nameKey } from "../../knowledge/names.js";
import type { Actor } from "../../register/identities.js";
import { standingOf } from "../../register/listing.js";
import type { Cadence } from "../../register/schedule/cadence.js";
import { reviewDue } from "../../register/schedule/dues.js";
import type { Vendor } from "../../register/vendor.js";
import { bracketed } from "../brackets.js";
import { withoutStop } from "../cut.js";
import { dateIn } from "../days.js";
import { type Phrase, phrases } from "../phrases.js";
import { plain, type Span } from "../reply.js";
import type { Telling } from "../telling.js";
import { choiceText } from "../terms.js";

/** For whose eyes something of the register is told, and on which day. */
export interface Viewer {
	readonly telling: Telling;
	readonly today: Day;
	/** Somebody by name; null is nobody. */
	readonly who: (id: Actor | null) => Span;
}

/** A phrase whose slots may name somebody, or stand out. */
export function spansOf(
	phrase: Phrase,
	slots: Readonly<Record<string, string | number | Span | readonly Span[]>>,
	telling: Telling,
): Span[] {
	const parts = phrases[phrase][telling.language].split(/\{(\w+)\}/);
	return parts.flatMap((part, index): Span[] => {
		if (index % 2 === 0) return part === "" ? [] : [plain(part)];
		const value = slots[part] ?? "";
		if (typeof value === "string" || typeof value === "number") return value === "" ? [] : [plain(String(value))];
		return "kind" in value ? [value] : [...value];
	});
}

/** A vendor's name, with the service that is bought of it where that is called otherwise: "Payroll (AWS Canada)". */
export function calledText({ name, bought }: Pick<Vendor, "name" | "bought">, telling: Telling): string {
	if (bought.kind === "own") return name;
	const { offerings } = telling.knowledge;
	const known = offerings.get(bought.offering);
	const service = telling.short(bought.offering);
	// Whoever adds it in one language reads it in the other.
	const written = known ? [known.name.en, known.name.fr] : [];
	const names = [service, telling.name(bought.offering), bought.offering, ...written, ...(known?.aliases ?? [])];
	if (names.some((one) => nameKey(one) === nameKey(name))) return name;
	return bracketed(name, service);
}

/** What is bought, in a few words. */
export function serviceText({ bought }: Pick<Vendor, "bought">, telling: Telling): string {
	return bought.kind === "own" ? telling.say("vendorOwnService") : telling.name(bought.offering);
}

const everyOne = { month: "vendorEveryMonth", quarter: "vendorEveryQuarter", year: "vendorEveryYear" } as const;
const everySome = { month: "vendorEveryMonths", quarter: "vendorEveryQuarters", year: "vendorEveryYears" } as const;

/** "every 6 months" */
export function cadenceText(cadence: Cadence | null, telling: Telling): string {
	if (!cadence) return telling.say("vendorNever");
	const { every, unit } = cadence;
	return every === 1 ? telling.say(everyOne[unit]) : telling.say(everySome[unit], { count: every });
}

const dayLong = 86_400_000;
/** So many days are counted; a later day is named only. */
const countedDays = 60;

/** When the next review is due: "overdue since 3 June 2026", "due 1 December 2026, in 11 days". */
export function dueText(vendor: Vendor, { telling, today }: Viewer): string {
	const due = reviewDue(vendor);
	if (due === null) return telling.say("vendorDueNever");
	const date = dateIn(telling.language, due);
	if (standingOf(vendor, today) === "overdue") return telling.say("vendorOverdue", { date });
	const count = Math.round((Date.parse(due) - Date.parse(today)) / dayLong);
	if (count === 0) return telling.say("vendorDueToday");
	if (count === 1) return telling.say("vendorDueTomorrow", { date });
	return count <= countedDays ? telling.say("vendorDueIn", { date, count }) : telling.say("vendorDue", { date });
}

/** What was chosen of the service: "in Canada, with your own keys". */
export function choicesText(configuration: Configuration, telling: Telling): string {
	const said = Object.entries(configuration).flatMap(([choice, value]) =>
		value === undefined ? [] : [choiceText(choice, [value], telling)],
	);
	return said.join(", ");
}

/** What was said of the data and of who asks: "data stored only, a public body asks". */
export function contextText(context: Context, telling: Telling): string {
	const { processing, sector, criticality } = context;
	const publicBody = context["public-body"];
	const said: string[] = [];
	if (processing !== undefined)
		said.push(telling.say(processing === "stored-only" ? "storedOnly" : "vendorInTheClear"));
	if (publicBody !== undefined) said.push(telling.say(publicBody === true ? "publicBody" : "noPublicBody"));
	if (sector !== undefined) said.push(telling.say("vendorSector", { sector: String(sector) }));
	if (criticality !== undefined) said.push(criticalityText(String(criticality), telling));
	return said.join(", ");
}

function criticalityText(criticality: string, telling: Telling): string {
	if (criticality === "critical") return telling.say("vendorCriticalSystem");
	return criticality === "not-critical"
		? telling.say("vendorNoCriticalSystem")
		: telling.say("vendorCriticality", { criticality });
}

/** What somebody wrote is shown no longer than this. */
const longestWritten = 600;

/** What somebody wrote, inside another sentence: cut by characters, half of one would not be text any more. */
export function writtenText(text: string): string {
	const letters = [...text.trim()];
	const shown = letters.length > longestWritten ? `${letters.slice(0, longestWritten - 1).join("")}…` : text.trim();
	return withoutStop(shown);
}

/** ": reason", where there is one. */
export function becauseText(reason: string | undefined, telling: Telling): string {
	return reason === undefined ? "" : telling.say("vendorBecause", { reason: writtenText(reason) });
}
