import { vendorOfKey } from "../../register/occurrence.js";
import type { Vendor } from "../../register/vendor.js";
import { type Together, togetherReply } from "../../replies/register/together-reply.js";
import type { Reply } from "../../replies/reply.js";
import { Telling } from "../../replies/telling.js";
import type { Assessed, Desk } from "../desk.js";
import { LastLooks } from "../last-look.js";
import { type DeliveryParts, nameOf } from "./attempts.js";
import { deskFor, type For } from "./tell.js";

/** What several reminders say in one message. */
export interface ToldTogether {
	/** Those that can be told; the others are no longer there, or failed. */
	readonly keys: ReadonlySet<string>;
	/** Those that could not be put in words. */
	readonly failed: ReadonlySet<string>;
	/** The message that tells some of them. */
	reply(keys: ReadonlySet<string>, mayRepeat: boolean): Reply;
	/** The assessments that it tells of. */
	assessed(keys: ReadonlySet<string>): { readonly vendor: string; readonly assessed: Assessed | undefined }[];
}

/** One vendor of them. */
interface Line extends Together {
	readonly assessed: Assessed | undefined;
}

/** Puts several reminders for one reader into one message: one line a vendor. */
export async function tellTogether(keys: readonly string[], reader: For, parts: DeliveryParts): Promise<ToldTogether> {
	const desk = await deskFor(reader, parts);
	const looks = new LastLooks(() => parts.store.history(reader.tenant));
	const byVendor = new Map<string, string[]>();
	for (const key of keys) byVendor.set(vendorOfKey(key), [...(byVendor.get(vendorOfKey(key)) ?? []), key]);
	const lines: Line[] = [];
	const failed = new Set<string>();
	for (const [id, those] of byVendor) {
		const vendor = desk.state.vendors.get(id);
		if (!vendor) continue;
		try {
			lines.push(await lineOf(vendor, new Set(those), desk, looks));
		} catch (error) {
			parts.log.error(
				{ tenant: reader.tenant, vendor: id, error: nameOf(error) },
				"a reminder could not be put in words",
			);
			for (const key of those) failed.add(key);
		}
	}
	const some = (of: ReadonlySet<string>): Line[] =>
		lines.flatMap((line) => {
			const reminders = line.reminders.filter(({ key }) => of.has(key));
			return reminders.length > 0 ? [{ ...line, reminders }] : [];
		});
	const { telling, today } = desk.seat;
	return {
		keys: new Set(lines.flatMap(({ reminders }) => reminders.map(({ key }) => key))),
		failed,
		reply: (of, mayRepeat) =>
			togetherReply({ to: reader.to, lines: some(of), mayRepeat }, { telling, today, who: (actor) => desk.who(actor) }),
		assessed: (of) => some(of).map(({ vendor, assessed }) => ({ vendor: vendor.id, assessed })),
	};
}

async function lineOf(vendor: Vendor, keys: ReadonlySet<string>, desk: Desk, looks: LastLooks): Promise<Line> {
	const assessed = desk.assess(vendor);
	const read = await looks.of(vendor);
	const { outcome, assurance } = assessed?.answer ?? {};
	return {
		vendor,
		reminders: vendor.reminders.filter(({ key }) => keys.has(key)),
		verdict: outcome === undefined || assurance === undefined ? undefined : { outcome, assurance },
		read: read && { verdict: read.verdict, asOf: read.asOf },
		telling: new Telling(desk.seat.telling.language, assessed?.knowledge ?? desk.seat.knowledge),
		assessed,
	};
}
