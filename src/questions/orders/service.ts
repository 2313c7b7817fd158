import { callName } from "../call-name.js";
import { placeAfter } from "../place-after.js";
import { nearestOf, type Resolution } from "../resolve.js";
import type { Scene } from "../scene.js";
import type { Token } from "../tokens.js";
import type { Got } from "./reading.js";
import { type Said, unquoted } from "./said.js";

/** What a new vendor is called and what is bought of it; null: one of the team's own, unknown to the knowledge. */
export interface Bought {
	readonly name: string;
	readonly offering: string | null;
	/** Words of a place behind the service's name: where the team uses it. */
	readonly region?: readonly Token[];
}

const onWords = new Set(["on", "using", "via", "through", "sur", "chez"]);

/**
 * The service of the knowledge that is called exactly so; "Our mail on OVHcloud Public Cloud" is one by a name of the
 * team's own. What nothing in the knowledge is called is the team's own; what could be several services, or one of them
 * with a slip, is asked back.
 */
export function boughtIn(said: Said, scene: Scene, words: readonly Token[]): Got<Bought> {
	const whole = scene.resolve("offering", words, false);
	const id = exactly(whole);
	if (id !== undefined) return { got: { offering: id, name: said.service(id) } };
	for (let at = words.length - 2; at > 0; at--) {
		const lead = words[at];
		if (!lead || !onWords.has(lead.key) || scene.named(lead)) continue;
		const service = words.slice(at + 1);
		const typed = scene.resolve("offering", service, false);
		const behind = typed.kind === "none" ? scene.resolve("offering", service, true) : typed;
		const name = unquoted(said.text.name(words.slice(0, at)));
		const offering = exactly(behind);
		if (offering !== undefined) return { got: { offering, name } };
		if (behind.kind === "several" || behind.kind === "one") return meant(said, scene, service, behind);
	}
	const where = placeAfter(scene, words, (tokens, mend) => [
		{ tokens, resolution: scene.resolve("offering", tokens, mend) },
	]);
	const placed = where?.named[0] && exactly(where.named[0].resolution);
	if (where && placed !== undefined)
		return { got: { offering: placed, name: said.service(placed), region: where.place } };
	if (whole.kind === "several" || whole.kind === "one") return meant(said, scene, words, whole);
	const mended = scene.resolve("offering", words, true);
	if (mended.kind === "several" || mended.kind === "one") return meant(said, scene, words, mended);
	return { got: { offering: null, name: unquoted(said.text.name(words)) } };
}

function exactly(resolution: Resolution): string | undefined {
	return resolution.kind === "one" && resolution.how === "exact" ? resolution.id : undefined;
}

/** Which of several, or whether the one that is nearly called so; else it is one of the team's own, which must be said. */
function meant(said: Said, scene: Scene, words: readonly Token[], resolution: Resolution): Got<never> {
	const { index, language } = said;
	const ids =
		resolution.kind === "several"
			? resolution.ids
			: resolution.kind === "one"
				? [resolution.id]
				: nearestOf(index, "offering", words);
	const nearest = ids.map((id) => callName(index, "offering", id, language) ?? id);
	const own = language === "en" ? "add our own vendor" : "ajouter notre propre fournisseur";
	const from = said.text.around(said.slots.get("terms") ?? words).from;
	return {
		trouble: said.trouble("offering", scene.say(words), nearest, [
			`${own} ${said.text.text.slice(from).trim()}`,
			...nearest.map((name) => said.text.with(words, name)),
		]),
	};
}
