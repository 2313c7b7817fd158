import type { z } from "zod";
import type { helpAnswerSchema, settingsAnswerSchema } from "../evaluator/answer.js";
import type { Ability } from "../questions/index.js";
import type { Settings } from "../register/settings.js";
import type { Delivery } from "./assessment-reply.js";
import { registerExamples, settingsBlocks, type Who } from "./register/settings-blocks.js";
import { type Block, plain, type Reply, strong } from "./reply.js";
import type { Telling } from "./telling.js";
import { corrections } from "./terms.js";

/** REPLIES: six examples. */
const mostExamples = 6;

/** Six questions that work, in the person's language, then what else is understood. */
export function helpReply(
	answer: z.infer<typeof helpAnswerSchema>,
	examples: readonly string[],
	abilities: readonly Ability[],
	delivery: Delivery,
	telling: Telling,
): Reply {
	const shown = examples.slice(0, mostExamples);
	const others = abilities.flatMap(({ intent, description, examples: [example] }) =>
		intent === "help" || example === undefined || shown.includes(example) ? [] : [{ description, example }],
	);
	const blocks: Block[] = [
		{ kind: "heading", tone: "neutral", text: [strong(telling.say("helpTitle"))] },
		{ kind: "paragraph", text: [plain(telling.say("helpIntro"))] },
		{ kind: "examples", items: shown },
	];
	if (others.length > 0)
		blocks.push(
			{ kind: "paragraph", text: [plain(telling.say("helpAlso"))] },
			{
				kind: "list",
				items: others.map(({ description, example }) => [
					plain(/[?]$/.test(description) ? `${description} ` : `${description}${telling.say("colon")}`),
					{ kind: "code" as const, text: example },
				]),
			},
		);
	return { answer, language: telling.language, private: delivery.private, blocks, actions: [], again: null, open: [] };
}

/** The team's settings, as they are after a change if there was one. */
export function settingsReply(
	answer: z.infer<typeof settingsAnswerSchema>,
	kept: Settings,
	who: Who,
	abilities: readonly Ability[],
	delivery: Delivery,
	telling: Telling,
): Reply {
	const examples = ["set-home", "set-framework", "set-language"].flatMap(
		(id) => abilities.find((ability) => ability.id === id)?.examples[0] ?? [],
	);
	const { change, corrections: mended } = answer.question;
	const blocks: Block[] = [
		...corrections(mended, telling),
		{ kind: "heading", tone: "neutral", text: [strong(telling.say(change ? "settingsChanged" : "settingsTitle"))] },
		...settingsBlocks({ ...kept, ...answer.settings }, who, telling),
		registerExamples(telling),
		{
			kind: "note",
			text: [plain(telling.say("settingsHow", { examples: examples.map((one) => telling.quoted(one)).join(", ") }))],
		},
	];
	return { answer, language: telling.language, private: delivery.private, blocks, actions: [], again: null, open: [] };
}
