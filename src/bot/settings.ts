import { z } from "zod";
import { evaluatorVersion } from "../evaluator/answer.js";
import type { SettingsQuestion } from "../evaluator/question.js";
import type { Language } from "../knowledge/text.js";
import { abilitiesOf } from "../questions/index.js";
import type { OrderOf } from "../questions/order.js";
import type { RegisterSettingsChange } from "../register/settings-change.js";
import { settingsReply } from "../replies/help-reply.js";
import { Telling } from "../replies/telling.js";
import { answerOrder, type OrderParts } from "./order.js";
import type { Request } from "./request.js";
import type { Handler, Settled, Standing } from "./scene.js";

/** "settings", "set home Canada": what the team has settled once for all its questions. Only ever for the asker's eyes. */
export const settings: Handler<SettingsQuestion> = async (question, scene) => {
	const { change } = question;
	const kept: Settled = change ? await scene.settle(change) : { settings: scene.settings };
	if ("reply" in kept) return kept.reply;
	const { release } = scene.knowledge;
	const { version, digest } = release;
	const { home, framework, language: settledLanguage, readings, alternatives } = kept.settings;
	const shown = {
		home,
		framework,
		language: settledLanguage,
		readings,
		...(alternatives === undefined ? {} : { alternatives }),
	};
	const answer = {
		question,
		knowledge: { version, digest },
		evaluator: evaluatorVersion,
		sources: [],
		settings: shown,
	};
	// Whoever sets a language reads the confirmation in it.
	const language = change?.language ?? scene.language;
	const telling = new Telling(language, scene.knowledge);
	return settingsReply(
		answer,
		kept.settings,
		await scene.people(telling),
		abilitiesOf(release, language),
		{ ...scene.delivery, private: true },
		telling,
	);
};

/** Changes a team's settings, unless somebody has to see first which verdicts that turns, or may not change them. */
export async function settled(
	change: RegisterSettingsChange,
	request: Request,
	standing: Standing,
	parts: OrderParts,
	language: Language,
): Promise<Settled> {
	const order = settleOrder(change);
	const reply = await answerOrder({ kind: "order", order, language }, request, standing, parts);
	const isDone = reply.answer !== null && "outcome" in reply.answer && reply.answer.outcome === "done";
	if (!isDone) return { reply };
	return { settings: (await parts.store.read(request.tenant)).settings };
}

/** The order that changes settings, as a button carries it. */
export function settleOrder(change: RegisterSettingsChange): OrderOf<"settle"> {
	return { order: "settle", change: z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify(change))) };
}
