import type { Adapter, Messenger, Outgoing } from "../../../src/bot/ports.js";
import { plain, type Reply, strong } from "../../../src/replies/reply.js";
import { sampleOrder, samplePress } from "../../samples/reply.js";

/** A reminder as the bot writes one; names in it are illustrations. */
export const reminder: Reply = {
	answer: null,
	language: "en",
	private: true,
	blocks: [
		{ kind: "heading", tone: "neutral", text: [strong("Time to reassess ExampleCloud"), plain(" for Protected B.")] },
		{ kind: "fields", fields: [{ label: "Owner", text: [{ kind: "person", text: "Bob", key: "U000000002" }] }] },
		{
			kind: "fold",
			id: "history",
			title: "History",
			blocks: [{ kind: "paragraph", text: [plain("Approved in June")] }],
		},
	],
	actions: [
		{ label: "Reassess", press: { order: { order: "reassess", vendor: "v-0001" }, language: "en" }, primary: true },
		{ label: "Approve", press: sampleOrder, primary: false },
		{ label: "Compare", press: samplePress, primary: false },
	],
	again: null,
	open: [],
};

export function messengerOf(adapter: Adapter): Messenger {
	if (adapter.messenger === undefined) throw new Error("The adapter sends nothing unasked");
	return adapter.messenger;
}

export function toPerson(key: string, more: Partial<Outgoing> = {}): Outgoing {
	return { tenant: "slack:T1", to: { person: { key } }, reply: reminder, mark: "mark-1", ...more };
}

export function toChannel(channel: string, more: Partial<Outgoing> = {}): Outgoing {
	return { tenant: "slack:T1", to: { channel }, reply: reminder, mark: "mark-1", ...more };
}
