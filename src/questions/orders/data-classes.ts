import { callName } from "../call-name.js";
import { resolveList } from "../lists.js";
import { nearestOf } from "../resolve.js";
import type { Named, Scene } from "../scene.js";
import { anyDataClass } from "../suggestions.js";
import type { Token } from "../tokens.js";
import { allOf, type Got } from "./reading.js";
import type { Said } from "./said.js";

/** Nobody names more data in one order. */
const mostWords = 80;

/**
 * Kinds of data, one or several. @param mend the same order with another name in the place of what was typed
 * @param among the services that the data is for, so that something fitting is proposed where none is named
 */
export function dataClassesIn(
	said: Said,
	tokens: readonly Token[],
	mend: (name: string) => string,
	among: readonly string[] = [],
): Got<string[]> {
	if (tokens.length === 0) return { trouble: dataMissing(said, "", mend, among) };
	const scene = said.scene(said.text.text, tokens);
	if (tokens.length > mostWords) return { trouble: dataMissing(said, scene.say(tokens.slice(0, 20)), mend, among) };
	return classesOf(said, scene, resolveList(scene, "dataClass", tokens, false), mend, among);
}

/** What names of data come to: each must be known, and be one thing only. */
export function classesOf(
	said: Said,
	scene: Scene,
	named: readonly Named[],
	mend: (name: string) => string,
	among: readonly string[] = [],
): Got<string[]> {
	if (named.length === 0) return { trouble: dataMissing(said, "", mend, among) };
	const all = allOf(
		named.map(({ tokens, resolution }): Got<string> => {
			if (resolution.kind === "one" && resolution.how !== "mended") return { got: resolution.id };
			const typed = scene.say(tokens);
			if (resolution.kind === "nothing") return { trouble: dataMissing(said, typed, mend, among) };
			const ids =
				resolution.kind === "several"
					? resolution.ids
					: resolution.kind === "one"
						? [resolution.id]
						: meantBy(said, scene, tokens);
			const nearest = namesOf(said, ids);
			const usual = namesOf(said, anyDataClass(said.index, among).slice(0, 1));
			return { trouble: said.trouble("dataClass", typed, nearest, [...nearest, ...usual].map(mend)) };
		}),
	);
	return "trouble" in all ? all : { got: [...new Set(all.got)] };
}

function meantBy({ index }: Said, scene: Scene, tokens: readonly Token[]): readonly string[] {
	const mended = scene.resolve("dataClass", tokens, true);
	if (mended.kind === "one") return [mended.id];
	return mended.kind === "several" ? mended.ids : nearestOf(index, "dataClass", tokens);
}

function dataMissing(said: Said, typed: string, mend: (name: string) => string, among: readonly string[]) {
	const nearest = namesOf(said, anyDataClass(said.index, among).slice(0, 3));
	return said.trouble("dataClass", typed, nearest, nearest.map(mend));
}

function namesOf({ index, language }: Said, ids: readonly string[]): string[] {
	return ids.slice(0, 5).map((id) => callName(index, "dataClass", id, language) ?? id);
}
