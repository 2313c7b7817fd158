import { z } from "zod";
import { type Press, pressSchema } from "../../src/replies/reply.js";
import type { AdaptiveCard } from "./card.js";
import { cardType } from "./card.js";

/** The answer to `adaptiveCard/action` (Adaptive Cards: Universal Action Model, response format). */
export type InvokeAnswer =
	| { statusCode: 200; type: typeof cardType; value: AdaptiveCard }
	| { statusCode: 200; type: "application/vnd.microsoft.activity.message"; value: string }
	| { statusCode: 400 | 500; type: "application/vnd.microsoft.error"; value: { code: string; message: string } };

const actionSchema = z.looseObject({
	action: z.looseObject({
		type: z.literal("Action.Execute"),
		verb: z.enum(["unfold", "ask"]),
		data: pressSchema,
	}),
});

/** The button that was pressed; undefined where it is none of ours. */
export function pressOf(value: unknown): Press | undefined {
	const action = actionSchema.safeParse(value);
	return action.success ? action.data.action.data : undefined;
}

export function cardAnswer(card: AdaptiveCard): InvokeAnswer {
	return { statusCode: 200, type: cardType, value: card };
}

/** A line that Teams shows to whoever pressed, and leaves the card as it is. */
export function lineAnswer(text: string): InvokeAnswer {
	return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: text };
}

export function refusal(message: string): InvokeAnswer {
	return { statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "BadRequest", message } };
}

export function failure(message: string): InvokeAnswer {
	return { statusCode: 500, type: "application/vnd.microsoft.error", value: { code: "InternalServerError", message } };
}
