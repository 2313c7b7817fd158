import type { Knowledge } from "../evaluator/index.js";
import type { Question } from "../evaluator/question.js";
import type { Day } from "../knowledge/dates.js";
import type { Language } from "../knowledge/text.js";
import type { Settings } from "../register/settings.js";
import type { Delivery } from "../replies/assessment-reply.js";
import type { Reply } from "../replies/reply.js";
import type { Telling } from "../replies/telling.js";
import type { Origins } from "../replies/terms.js";
import type { Chronicle } from "./ports.js";

/** Everything an intent's handler may use: the knowledge, the team's settings, and how the reply goes out. */
export interface Scene {
	readonly knowledge: Knowledge;
	/** The releases there are, oldest first. */
	readonly versions: readonly string[];
	/** What changed between them, where somebody keeps that. */
	readonly chronicle: Chronicle | undefined;
	/** The asker's day. */
	readonly today: Day;
	readonly settings: Settings;
	readonly delivery: Delivery;
	readonly telling: Telling;
	readonly language: Language;
	/** Keeps a change of the team's settings; resolved once it would survive a crash. */
	keep(edit: (settings: Settings) => Settings): Promise<Settings>;
}

/** One intent: a question that is filled in, answered and told. */
export type Handler<Asked extends Question> = (question: Asked, scene: Scene) => Reply | Promise<Reply>;

/** Which of the things that were filled in came from the team's settings. */
export function originsOf(question: { framework?: string; home: readonly string[] }, settings: Settings): Origins {
	return {
		framework: settings.framework !== null && settings.framework === question.framework,
		home: settings.home !== null && settings.home.join(" ") === question.home.join(" "),
	};
}
