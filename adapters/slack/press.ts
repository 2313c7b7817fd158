import type { Press } from "../../src/replies/reply.js";
import { pressSchema } from "../../src/replies/reply.js";
import { limits } from "./limits.js";

/** JSON in which nothing is left that Slack could read as markup or escape in its own way. */
function written(press: Press): string {
	return JSON.stringify(press).replace(
		/[<>&]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

/**
 * The press without its account of how the question was read, which is only told and changes no answer. An order has
 * none, and nothing that could be left out.
 */
function bare(press: Press): Press {
	if ("order" in press) return press;
	const { question } = press;
	if (question.intent === "help") return press;
	if (question.intent === "settings") return { ...press, question: { ...question, corrections: [] } };
	return { ...press, question: { ...question, filledIn: [], corrections: [] } };
}

/** A press as a button's value; null where it does not fit into one. */
export function writePress(press: Press): string | null {
	const value = [press, bare(press)].map(written).find((text) => text.length <= limits.buttonValue);
	return value ?? null;
}

/** The press out of a button's value; null where it is none, however it came to be. */
export function readPress(value: string | undefined): Press | null {
	try {
		const read = pressSchema.safeParse(JSON.parse(value ?? ""));
		return read.success ? read.data : null;
	} catch {
		return null;
	}
}
