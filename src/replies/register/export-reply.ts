import type { Order } from "../../questions/order.js";
import { type Block, plain, type Reply } from "../reply.js";
import type { Telling } from "../telling.js";
import { headed, registerReply } from "./register-reply.js";

/** A message holds no more; a program that writes files takes all. */
const mostLetters = 8_000;

/** What writes all of them into a file. */
const command = "sovereign vendors export";

/** Vendors as a text to copy: the first that a message holds. @param lines the columns, then a line each, with its line break */
export function exportReply(order: Order, lines: readonly string[], whole: boolean, telling: Telling): Reply {
	const count = lines.length - 1;
	if (count <= 0) return registerReply({ order, outcome: "shown" }, headed(telling.say("exportNone")), [], telling);
	const shown = whole ? lines : held(lines);
	const slots = { count: telling.number(count), shown: telling.number(shown.length - 1), command };
	const blocks: Block[] = [
		...headed(telling.say(count === 1 ? "exportTitleOne" : "exportTitle", slots), telling.say("exportHow")),
		...(shown.length < lines.length ? [{ kind: "note" as const, text: [plain(telling.say("exportCut", slots))] }] : []),
		{ kind: "copy", text: shown.map((line) => line.replace(/\r\n$/, "")).join("\n") },
	];
	return registerReply({ order, outcome: "shown" }, blocks, [], telling);
}

function held(lines: readonly string[]): readonly string[] {
	let letters = 0;
	const end = lines.findIndex((line) => {
		letters += line.length;
		return letters > mostLetters;
	});
	// Even a very long first vendor is shown.
	return end < 0 ? lines : lines.slice(0, Math.max(2, end));
}
