import type { Knowledge } from "../evaluator/index.js";
import { releaseAsked } from "../questions/index.js";
import { type Action, type Block, type Press, plain, type QuestionPress, type Reply } from "../replies/reply.js";
import type { Telling } from "../replies/telling.js";
import type { Releases } from "./ports.js";
import type { Request } from "./request.js";

/** From which release a request is answered. */
export interface Ground {
	readonly knowledge: Knowledge;
	/** The release was asked for by its number. */
	readonly replays: boolean;
	/** A release was asked for that there is not. */
	readonly missing: string | undefined;
}

/** The release in use, or an older one where the request says so: in words, by its button, or for the whole command. */
export async function groundOf({ ask, release }: Request, releases: Releases): Promise<Ground> {
	const current = releases.current();
	const pressed = "press" in ask ? replayedBy(ask.press) : releaseAsked(ask.text);
	const asked = pressed ?? release;
	if (asked === undefined) return { knowledge: current, replays: false, missing: undefined };
	if (asked === current.release.version) return { knowledge: current, replays: true, missing: undefined };
	const older = releases.versions().includes(asked) ? await releases.get(asked) : undefined;
	return older
		? { knowledge: older, replays: true, missing: undefined }
		: { knowledge: current, replays: false, missing: asked };
}

function replayedBy(press: Press): string | undefined {
	return "question" in press && press.replay ? press.release : undefined;
}

/** Says that an older release answered, and keeps the reply's buttons on it. */
export function replayed(reply: Reply, newest: string, telling: Telling): Reply {
	const { version } = telling.knowledge.release;
	if (version === newest) return reply;
	const kept = (press: QuestionPress): QuestionPress =>
		press.release === version ? { ...press, replay: true } : press;
	const note: Block = { kind: "note", text: [plain(telling.say("replayed", { version, newest }))] };
	return {
		...reply,
		blocks: [note, ...reply.blocks],
		actions: reply.actions.map(
			(action): Action => ("question" in action.press ? { ...action, press: kept(action.press) } : action),
		),
		again: reply.again && "question" in reply.again ? kept(reply.again) : reply.again,
	};
}
