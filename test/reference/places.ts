import type { Release } from "../../src/knowledge/release.js";
import { lasts } from "./days.js";

/**
 * Places (EVALUATOR, section 2): "Inside is yes, disjoint is no, wider than the place asked is unknown", on a day;
 * vague memberships count as possible only.
 */

/** The place and all that it lies in; with `possibly`, by memberships that may last on that day too. */
function around(release: Release, place: string, day: string, possibly: boolean): string[] {
	const found = [place];
	for (const one of found)
		for (const wider of release.grounds.places.find(({ id }) => id === one)?.within ?? []) {
			const state = lasts(day, wider.from, wider.until);
			if ((state === "yes" || (possibly && state === "maybe")) && !found.includes(wider.place)) found.push(wider.place);
		}
	return found;
}

function isKnown(release: Release, place: string): boolean {
	return release.grounds.places.some(({ id }) => id === place);
}

/** 1: the place lies inside the one asked. -1: they have nothing in common. 0: it may or may not. */
export function liesIn(release: Release, place: string, asked: string, day: string): 1 | 0 | -1 {
	if (place === asked) return 1;
	if (!isKnown(release, place) || !isKnown(release, asked)) return 0;
	if (around(release, place, day, false).includes(asked)) return 1;
	const touches =
		around(release, place, day, true).includes(asked) || around(release, asked, day, true).includes(place);
	return touches ? 0 : -1;
}

/** Surely one of several places ("several homes mean any of them"). */
export function liesInAny(release: Release, place: string, asked: readonly string[], day: string): 1 | 0 | -1 {
	const each = asked.map((one) => liesIn(release, place, one, day));
	return each.includes(1) ? 1 : each.includes(0) ? 0 : -1;
}

/** The members of a dated list of places: surely on it, or perhaps (vague dates; for some recipients only). */
export function setMembers(release: Release, set: string, day: string): { surely: string[]; perhaps: string[] } {
	const members = release.grounds.sets.find(({ id }) => id === set)?.members ?? [];
	const surely = members.filter((one) => lasts(day, one.from, one.until) === "yes" && !one.partly);
	const perhaps = members.filter((one) => lasts(day, one.from, one.until) !== "no");
	return { surely: surely.map((one) => one.place), perhaps: perhaps.map((one) => one.place) };
}

/** Section 4: "A law is foreign when its place neither contains nor lies within a home." */
export function isForeign(release: Release, place: string, homes: readonly string[], day: string): boolean {
	return homes.every((home) => liesIn(release, place, home, day) !== 1 && liesIn(release, home, place, day) !== 1);
}
