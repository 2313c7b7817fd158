import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";
import type { OrderOf } from "../../questions/order.js";
import { settledOf } from "../../register/usual-settings.js";
import { eventsOf } from "../../replies/register/history-events.js";
import { historyReply } from "../../replies/register/history-reply.js";
import type { Reply } from "../../replies/reply.js";
import type { Desk } from "../desk.js";
import { vendorOf, viewerOf } from "./vendor-view.js";

/** All that happened to a vendor, by the clock of whoever asks, else of the team. */
export async function vendorHistory(order: OrderOf<"vendor-history">, desk: Desk): Promise<Reply> {
	const found = vendorOf(order, desk);
	if ("reply" in found) return found.reply;
	const { vendor } = found;
	const { parts, seat, state, team } = desk;
	const entries = await parts.store.history(seat.tenant);
	const events = eventsOf(
		vendor.id,
		entries.map(({ event }) => event),
	);
	const zone = state.people[seat.by]?.zone ?? settledOf(state.settings).zone;
	const at = (instant: string) => {
		const shown = new TZDate(Date.parse(instant), zone);
		return { day: format(shown, "yyyy-MM-dd"), time: format(shown, "HH:mm") };
	};
	// What evidence names may be the team's own companies.
	const { knowledge } = team.over(seat.knowledge, [vendor]);
	return historyReply(order, vendor, events, { zone, at }, viewerOf(desk, knowledge));
}
