import type { Phrase } from "../phrases.js";
import { plain, type Span } from "../reply.js";
import type { Telling } from "../telling.js";

const mark = "\u0000";

/** A phrase with somebody in it: its slot `{who}` is a span, so that a platform can make a mention of it. */
export function withPerson(
	phrase: Phrase,
	who: Span,
	telling: Telling,
	slots: Readonly<Record<string, string | number>> = {},
): Span[] {
	const [before = "", ...after] = telling.say(phrase, { ...slots, who: mark }).split(mark);
	return [
		...(before === "" ? [] : [plain(before)]),
		...after.flatMap((text) => [who, ...(text === "" ? [] : [plain(text)])]),
	];
}
