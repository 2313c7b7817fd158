import type { z } from "zod";
import type { helpAnswerSchema, settingsAnswerSchema } from "../evaluator/answer.js";
import type { Ability } from "../questions/index.js";
import type { Delivery } from "./assessment-reply.js";
import { type Block, plain, type Reply, strong } from "./reply.js";
import type { Telling } from "./telling.js";

/** Six questions that work, in the person's language, then every kind of question that is understood. */
export function helpReply(
	answer: z.infer<typeof helpAnswerSchema>,
	examples: readonly string[],
	abilities: readonly Ability[],
	delivery: Delivery,
	telling: Telling,
): Reply {
	const blocks: Block[] = [
		{ kind: "heading", tone: "neutral", text: [strong(telling.say("helpTitle"))] },
		{ kind: "paragraph", text: [plain(telling.say("helpIntro"))] },
		{ kind: "examples", items: examples.slice(0, 6) },
		{ kind: "paragraph", text: [strong(telling.say("helpAlso"))] },
		{
			kind: "list",
			items: abilities.map((ability) => [
				plain(ability.description),
				...(ability.examples[0] === undefined
					? []
					: [plain(telling.say("colon")), { kind: "code" as const, text: ability.examples[0] }]),
			]),
		},
	];
	return { answer, language: telling.language, private: delivery.private, blocks, actions: [], again: null, open: [] };
}

/** The team's settings, as they are after a change if there was one. */
export function settingsReply(
	answer: z.infer<typeof settingsAnswerSchema>,
	delivery: Delivery,
	telling: Telling,
): Reply {
	const { home, framework, language, readings } = answer.settings;
	const unset = telling.say("notSet");
	const named = Object.entries(readings).map(
		([about, reading]) =>
			`${telling.name(about.split(".")[0] ?? about)}${telling.say("colon")}${readingName(about, reading, telling)}`,
	);
	const blocks: Block[] = [
		{
			kind: "heading",
			tone: "neutral",
			text: [strong(telling.say(answer.question.change ? "settingsChanged" : "settingsTitle"))],
		},
		{
			kind: "fields",
			fields: [
				{ label: telling.say("settingHome"), text: [plain(home ? telling.names(home) : unset)] },
				{ label: telling.say("settingFramework"), text: [plain(framework ? telling.name(framework) : unset)] },
				{
					label: telling.say("settingLanguage"),
					text: [plain(language ? telling.say(language === "en" ? "english" : "french") : unset)],
				},
				{ label: telling.say("settingReadings"), text: [plain(named.length > 0 ? named.join("; ") : unset)] },
			],
		},
		{ kind: "note", text: [plain(telling.say("settingsHow"))] },
	];
	return { answer, language: telling.language, private: delivery.private, blocks, actions: [], again: null, open: [] };
}

function readingName(about: string, reading: string, telling: Telling): string {
	const [lawId = "", issueId] = about.split(".");
	const law = telling.knowledge.laws.get(lawId);
	const issue = issueId === undefined ? law?.issues[0] : law?.issues.find((one) => one.id === issueId);
	const found = issue?.readings.find((one) => one.id === reading);
	return found ? telling.text(found.name) : reading;
}
