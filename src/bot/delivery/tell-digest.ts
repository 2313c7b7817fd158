import type { Grounds } from "../../register/decision.js";
import { reviewDue } from "../../register/schedule/dues.js";
import { addDays } from "../../register/schedule/working-days.js";
import type { Vendor } from "../../register/vendor.js";
import { type DigestVendor, digestReply } from "../../replies/register/digest-reply.js";
import type { Reply } from "../../replies/reply.js";
import type { Desk } from "../desk.js";
import { LastLooks } from "../last-look.js";
import { deskFor, type For, type TellingParts } from "./tell.js";

/** An overview looks so many days ahead, as it is planned. */
const ahead = 30;

/** What a week's overview says to its reader; undefined where it is no longer there. */
export async function tellDigest(
	key: string,
	mayRepeat: boolean,
	reader: For,
	parts: TellingParts,
): Promise<Reply | undefined> {
	const desk = await deskFor(reader, parts);
	const digest = desk.state.digests.find((one) => one.key === key);
	if (!digest) return undefined;
	const { telling, today } = desk.seat;
	const until = addDays(today, ahead);
	const named = digest.first.flatMap((id) => desk.state.vendors.get(id) ?? []);
	// Whoever was quick has reviewed some of them by now.
	const waiting = named.filter((vendor) => isWaiting(vendor, until));
	const gone = named.length - waiting.length;
	const overdue = Math.max(0, digest.overdue - Math.min(gone, digest.overdue));
	const due = Math.max(0, digest.due - Math.max(0, gone - digest.overdue));
	const looks = new LastLooks(() => parts.store.history(reader.tenant));
	const first = await Promise.all(waiting.map(async (vendor) => withVerdict(vendor, await looks.of(vendor), desk)));
	return digestReply(
		{ to: reader.to, overdue, due, until, first, mayRepeat },
		{ telling, today, who: (id) => desk.who(id) },
	);
}

function isWaiting(vendor: Vendor, until: string): boolean {
	const due = reviewDue(vendor);
	return !vendor.archived && due !== null && due <= until;
}

function withVerdict(vendor: Vendor, grounds: Grounds | undefined, desk: Desk): DigestVendor {
	const answer = desk.assess(vendor)?.answer;
	return {
		vendor,
		verdict: answer && { outcome: answer.outcome, assurance: answer.assurance },
		read: grounds && { verdict: grounds.verdict, asOf: grounds.asOf },
	};
}
