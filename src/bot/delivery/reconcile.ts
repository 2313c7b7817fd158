import { stillInDoubt } from "../../register/tries.js";
import { type DeliveryParts, failure, markOf, type Parcel, settleLast } from "./attempts.js";

/** What the platform said of messages in one visit, by their marks: several things may have gone in one. */
export type Asked = Map<string, Promise<string | null | undefined>>;

/** Finds out what became of the last try. @returns whether a further one may repeat it, or that nothing is to be done. */
export async function reconcile(
	parcel: Parcel,
	parts: DeliveryParts,
	asked: Asked = new Map(),
): Promise<boolean | "done"> {
	const { deliver, last } = parcel;
	if (!last) return false;
	if (last.outcome !== "pending") return last.at >= deliver && last.mayRepeat;
	const settled = (sent: Parameters<typeof settleLast>[1]) =>
		settleLast([{ parcel, attempt: last.number }], sent, parts);
	if (last.at < deliver) {
		// It was put off since: whether it arrived then is no matter now.
		await settled(failure("put-off"));
		return false;
	}
	const message = await arrivedAs(parcel, last, asked);
	if (typeof message === "string") {
		await settled({ outcome: "sent", message });
		return "done";
	}
	if (message === null) {
		await settled(failure("did-not-arrive"));
		return last.mayRepeat;
	}
	if (!last.mayRepeat) return true;
	await settled(failure(stillInDoubt));
	return "done";
}

/** What the platform calls the message in which the last try went. */
function arrivedAs(
	parcel: Parcel,
	{ mark = markOf(parcel), at }: NonNullable<Parcel["last"]>,
	asked: Asked,
): Promise<string | null | undefined> {
	const { address, messenger, tenant } = parcel;
	const known = asked.get(mark);
	if (known) return known;
	const answer = address
		? messenger.arrived({ tenant, to: address, mark, since: at })
		: Promise.resolve<undefined>(undefined);
	asked.set(mark, answer);
	return answer;
}
