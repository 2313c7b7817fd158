import type { OrderOf } from "../../questions/order.js";
import { changeRegisterSettings, type RegisterSettingsChange } from "../../register/settings-change.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import { previewReply, savedReply } from "../../replies/register/settings-reply.js";
import type { Reply } from "../../replies/reply.js";
import { Telling } from "../../replies/telling.js";
import type { Desk } from "../desk.js";
import { turnedVerdicts } from "./turned-verdicts.js";
import { wouldRefuse } from "./would-refuse.js";
import { readSettingsChange } from "./wrong-setting.js";

/** Changes the team's settings; where that turns verdicts of its register, only once somebody has seen which. */
export async function settle(order: OrderOf<"settle">, desk: Desk): Promise<Reply> {
	const { telling, knowledge } = desk.seat;
	const read = readSettingsChange(order.change, knowledge, desk.people);
	if ("refusal" in read) return refusedReply(order, read.refusal, telling);
	const { change } = read;
	const command = { do: "change-settings" as const, change };
	const refusal = wouldRefuse(command, desk);
	if (refusal) return refusedReply(order, refusal, telling);
	if (!order.confirmed && mayTurn(change)) {
		const preview = await turnedVerdicts(changeRegisterSettings(desk.state.settings, change), desk);
		// A vendor that had no verdict has none that could change.
		const turns = preview.turned.some(({ before }) => before !== undefined);
		if (turns || preview.looked < preview.all) return previewReply(order, change, preview, telling);
	}
	const carried = await desk.carry(command);
	if ("refusal" in carried) return refusedReply(order, carried.refusal, telling);
	// Whoever sets a language reads the confirmation in it.
	const told = change.language ? new Telling(change.language, knowledge) : telling;
	return savedReply(order, carried.state.settings, (actor) => desk.who(actor), told, desk.seat.channel);
}

/** Whether verdicts hang on what is changed. */
function mayTurn({ home, framework, readings, assurance }: RegisterSettingsChange): boolean {
	return [home, framework, readings, assurance].some((one) => one !== undefined);
}
