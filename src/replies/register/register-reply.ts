import type { Refusal } from "../../register/commands/index.js";
import type { RegisterAnswer } from "../register-answer.js";
import { type Action, type Block, plain, type Reply, strong } from "../reply.js";
import type { Telling } from "../telling.js";

/** What the register says: always for the asker's eyes only. */
export function registerReply(
	answer: RegisterAnswer,
	blocks: readonly Block[],
	actions: readonly Action[],
	telling: Telling,
): Reply {
	const { language } = telling;
	return { answer, language, private: true, blocks: [...blocks], actions: [...actions], again: null, open: [] };
}

/** Why something was not done, and what to do. */
export function refusedReply(order: RegisterAnswer["order"], { code, says }: Refusal, telling: Telling): Reply {
	const blocks: Block[] = [{ kind: "heading", tone: "neutral", text: [strong(telling.text(says))] }];
	return registerReply({ order, outcome: "refused", code }, blocks, [], telling);
}

/** A heading of the register, with what stands under it in small print. */
export function headed(title: string, note?: string): Block[] {
	const heading: Block = { kind: "heading", tone: "neutral", text: [strong(title)] };
	return note === undefined ? [heading] : [heading, { kind: "note", text: [plain(note)] }];
}
