import type { Knowledge } from "../evaluator/index.js";
import type { Question } from "../evaluator/question.js";
import type { Day } from "../knowledge/dates.js";
import type { Language } from "../knowledge/text.js";
import type { Actor } from "../register/identities.js";
import type { Settings } from "../register/settings.js";
import type { RegisterSettingsChange } from "../register/settings-change.js";
import type { State } from "../register/state.js";
import type { Delivery } from "../replies/assessment-reply.js";
import type { Reply, Span } from "../replies/reply.js";
import type { Telling } from "../replies/telling.js";
import type { Chronicle } from "./ports.js";
import type { Ground } from "./replay.js";

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
	/** Changes the team's settings, or shows first which verdicts of its register that would turn. */
	settle(change: RegisterSettingsChange): Promise<Settled>;
	/** Names of the team's people, for whoever asks. */
	people(telling: Telling): Promise<(id: Actor) => Span>;
}

/** What changing settings came to: the settings as they are now, or a reply that says why not, or not yet. */
export type Settled = { readonly settings: Settings } | { readonly reply: Reply };

/** On what a request stands: the release that answers it, the team's register, and the asker's day. */
export interface Standing extends Ground {
	readonly state: State;
	/** The team's, as far as the release still has what they name. */
	readonly settings: Settings;
	readonly today: Day;
}

/** One intent: a question that is filled in, answered and told. */
export type Handler<Asked extends Question> = (question: Asked, scene: Scene) => Reply | Promise<Reply>;

/** Which of the things that were filled in came from the team's settings. */
export function originsOf(
	question: { framework?: string; home: readonly string[] },
	settings: Settings,
): { framework: boolean; home: boolean } {
	return {
		framework: settings.framework !== null && settings.framework === question.framework,
		home: settings.home !== null && settings.home.join(" ") === question.home.join(" "),
	};
}
