import { evaluatorVersion } from "../evaluator/answer.js";
import type { SettingsQuestion } from "../evaluator/question.js";
import { abilitiesOf } from "../questions/index.js";
import { changeSettings } from "../register/settings.js";
import { settingsReply } from "../replies/help-reply.js";
import { Telling } from "../replies/telling.js";
import type { Handler } from "./scene.js";

/** "settings", "set home Canada": what the team has settled once for all its questions. Only ever for the asker's eyes. */
export const settings: Handler<SettingsQuestion> = async (question, scene) => {
	const { change } = question;
	const kept = change ? await scene.keep((before) => changeSettings(before, change)) : scene.settings;
	const { release } = scene.knowledge;
	const { version, digest } = release;
	const answer = { question, knowledge: { version, digest }, evaluator: evaluatorVersion, sources: [], settings: kept };
	// Whoever sets a language reads the confirmation in it.
	const language = change?.language ?? scene.language;
	return settingsReply(
		answer,
		abilitiesOf(release, language),
		{ ...scene.delivery, private: true },
		new Telling(language, scene.knowledge),
	);
};
