import type { OrderOf } from "../../questions/order.js";
import { reviewDue } from "../../register/schedule/dues.js";
import type { Vendor } from "../../register/vendor.js";
import { dateIn } from "../days.js";
import { type Block, type LeafBlock, plain, type Reply } from "../reply.js";
import type { Telling } from "../telling.js";
import { reassessButton, showButton } from "./decision-buttons.js";
import { nextReview, type Who } from "./decision-reply.js";
import { headed, registerReply } from "./register-reply.js";
import { withPerson } from "./with-person.js";

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];

/** A vendor that somebody marked as reviewed: plainly, without anybody having looked at it afresh. */
export function reviewedReply(
	order: OrderOf<"done">,
	vendor: Vendor,
	closed: number,
	who: Who,
	telling: Telling,
): Reply {
	const { name, reviewed } = vendor;
	if (!reviewed) throw new Error("a vendor that was marked as reviewed is reviewed");
	const by = withPerson("markedBy", who(reviewed.by), telling, { date: dateIn(telling.language, reviewed.day) });
	const fields: Field[] = [
		{ label: telling.say("fieldNextReview"), text: [plain(nextReview(reviewDue(vendor), telling))] },
		...(reviewed.note === undefined ? [] : [{ label: telling.say("fieldNote"), text: [plain(reviewed.note)] }]),
	];
	const blocks: Block[] = [
		...headed(telling.say("markedReviewed", { name })),
		{ kind: "note", text: by },
		note(telling.say(closed === 0 ? "closedNone" : closed === 1 ? "closedOne" : "closedMany", { count: closed })),
		{ kind: "fields", fields },
	];
	const actions = [reassessButton(vendor, telling), showButton(vendor, telling)];
	return registerReply({ order, outcome: "done", vendors: [vendor] }, blocks, actions, telling);
}

/** One notice that somebody has read. */
export function dismissedReply(order: OrderOf<"done">, vendor: Vendor, telling: Telling): Reply {
	const count = vendor.reminders.filter(({ closed }) => !closed).length;
	const others = count === 0 ? undefined : telling.say(count === 1 ? "stillOpenOne" : "stillOpenMany", { count });
	const blocks = headed(telling.say("reminderDone", { name: vendor.name }), others);
	return registerReply({ order, outcome: "done", vendors: [vendor] }, blocks, [showButton(vendor, telling)], telling);
}

function note(text: string): Block {
	return { kind: "note", text: [plain(text)] };
}
