import {
	begin,
	type DeliveryParts,
	failure,
	markOfAll,
	note,
	type Parcel,
	settle,
	type Try,
	type Visited,
} from "./attempts.js";
import { deliverAlone, post, visitedBy } from "./deliver-one.js";
import { type Asked, reconcile } from "./reconcile.js";
import { tellTogether } from "./tell-together.js";

/**
 * One try to deliver several reminders of one recipient in one message. Each keeps its own key and its own record: it
 * is recorded before the message goes out, with the mark of that message, and settled after. What arrived already,
 * was dealt with meanwhile or cannot be told is no part of it.
 * @returns undefined where nothing was sent.
 */
export async function deliverTogether(parcels: readonly Parcel[], parts: DeliveryParts): Promise<Visited | undefined> {
	const [first] = parcels;
	if (!first) return undefined;
	const { tenant, to, address } = first;
	const waiting = await stillWaiting(parcels, parts);
	const [only, ...others] = waiting;
	if (!only) return undefined;
	if (others.length === 0) return deliverAlone(only, parts);
	if (!address) {
		await settle(await begin(waiting, undefined, parts), failure("nobody-there"), parts);
		return {};
	}
	const told = await tellTogether(
		waiting.map(({ parcel }) => parcel.key),
		{ tenant, to },
		parts,
	);
	const isIn = (keys: ReadonlySet<string>) => waiting.filter(({ parcel }) => keys.has(parcel.key));
	await settle(await begin(isIn(told.failed), undefined, parts), failure("not-told"), parts);
	const telling = isIn(told.keys);
	const mark = markOfAll(telling.map(({ parcel }) => parcel));
	const begun = await begin(telling, mark, parts);
	if (begun.length === 0) return told.failed.size > 0 ? {} : undefined;
	const keys = new Set(begun.map(({ parcel }) => parcel.key));
	const mayRepeat = begun.some((one) => one.mayRepeat);
	const sent = await post(first, told.reply(keys, mayRepeat), mark);
	await settle(begun, sent, parts);
	if (sent.outcome === "sent") await note(told.assessed(keys), tenant, parts);
	return visitedBy(sent);
}

/** What is still to be tried, and whether that may be a repeat: of one message the platform is asked once. */
async function stillWaiting(parcels: readonly Parcel[], parts: DeliveryParts): Promise<Try[]> {
	const asked: Asked = new Map();
	const waiting: Try[] = [];
	for (const parcel of parcels) {
		const mayRepeat = await reconcile(parcel, parts, asked);
		if (mayRepeat !== "done") waiting.push({ parcel, mayRepeat });
	}
	return waiting;
}
