import { addMonths, type Day } from "../../knowledge/dates.js";
import { dateAt } from "../dates.js";
import type { Token } from "../tokens.js";
import { numberOf } from "./numbers.js";
import { weekdayOf } from "./weekdays.js";

const dayLong = 86_400_000;
const daysIn: Readonly<Record<string, number>> = {
	day: 1,
	days: 1,
	jour: 1,
	jours: 1,
	week: 7,
	weeks: 7,
	semaine: 7,
	semaines: 7,
};
const monthsIn: Readonly<Record<string, number>> = {
	month: 1,
	months: 1,
	mois: 1,
	quarter: 3,
	quarters: 3,
	trimestre: 3,
	trimestres: 3,
	year: 12,
	years: 12,
	an: 12,
	ans: 12,
	annee: 12,
	annees: 12,
};

/** Words before a day or a span that say nothing more. */
const before = new Set(
	"until till to on for by at in the next jusqu jusque au le la l les a d de du pour dans pendant prochain prochaine another more encore".split(
		" ",
	),
);
const after = new Set("prochain prochaine next more".split(" "));

/**
 * A day ahead, as people say it: a date, with its year or without, "tomorrow", "Monday", "2 weeks" · « 1er mars »,
 * « lundi prochain », « dans 10 jours ». Undefined where the words say none.
 */
export function laterDay(words: readonly Token[], today: Day): Day | undefined {
	const last = words.at(-1);
	const typed = last && words.length > 1 && after.has(last.key) ? words.slice(0, -1) : words;
	for (let from = 0; from < typed.length && from < 5; from++) {
		const day = dayAt(typed.slice(from), today);
		if (day !== undefined) return day;
		if (!before.has(typed[from]?.key ?? "")) return undefined;
	}
	return undefined;
}

function dayAt(tokens: readonly Token[], today: Day): Day | undefined {
	const date = dateAt(tokens, 0, today);
	if (date) return date.length === tokens.length ? date.day : undefined;
	const [first, second] = tokens;
	if (!first) return undefined;
	if (tokens.length === 1) {
		if (first.key === "tomorrow" || first.key === "demain") return later(today, 1);
		const weekday = weekdayOf(first.key);
		if (weekday !== undefined) return later(today, ((weekday - weekdayOn(today) + 6) % 7) + 1);
		return spanAfter(1, first, today);
	}
	const number = numberOf(first);
	if (tokens.length === 2 && number !== undefined && second && number > 0) {
		const day = spanAfter(number, second, today);
		if (day !== undefined) return day;
	}
	return withoutYear(tokens, today);
}

function spanAfter(number: number, { key }: Token, today: Day): Day | undefined {
	const days = daysIn[key];
	if (days !== undefined) return later(today, days * number);
	const months = monthsIn[key];
	// Nobody puts anything off for longer; and a year has four digits.
	return months === undefined || months * number > 1200 ? undefined : addMonths(today, months * number);
}

/** "1 March": the next one there is. */
function withoutYear(tokens: readonly Token[], today: Day): Day | undefined {
	const year = Number(today.slice(0, 4));
	// A leap day may be years away.
	for (let next = year; next <= year + 8; next++) {
		const key = String(next);
		const dated = [...tokens, { key, raw: key, start: 0, end: 0, gap: " ", elided: false }];
		const date = dateAt(dated, 0, today);
		if (date?.length !== dated.length) return undefined;
		if (date.day !== undefined && date.day > today) return date.day;
	}
	return undefined;
}

function later(day: Day, days: number): Day | undefined {
	return days > 36_600 ? undefined : new Date(Date.parse(day) + days * dayLong).toISOString().slice(0, 10);
}

/** 1 (Monday) to 7 (Sunday). */
function weekdayOn(day: Day): number {
	return new Date(Date.parse(day)).getUTCDay() || 7;
}
