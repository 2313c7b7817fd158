import type { Order } from "../../questions/order.js";
import type { Vendor } from "../../register/vendor.js";
import { dateIn } from "../days.js";
import type { Phrase } from "../phrases.js";
import { type Block, plain, type Reply, type Span } from "../reply.js";
import type { Telling } from "../telling.js";
import { showButton } from "./decision-buttons.js";
import type { VendorEvent } from "./history-events.js";
import { eventSpans } from "./history-lines.js";
import { headed, registerReply } from "./register-reply.js";
import { spansOf, type Viewer } from "./vendor-words.js";

/** When something happened, on the clock of a zone: YYYY-MM-DD and HH:MM. */
export interface Moment {
	readonly day: string;
	readonly time: string;
}

/** So many entries are shown. */
const mostShown = 20;

const surfaces: Readonly<Record<string, Phrase>> = {
	slack: "historySlack",
	teams: "historyTeams",
	web: "historyWeb",
	terminal: "historyTerminal",
};

/** All that happened to a vendor: who, when, from where and what, the newest first. */
export function historyReply(
	order: Order,
	vendor: Vendor,
	events: readonly VendorEvent[],
	clock: { readonly zone: string; readonly at: (instant: string) => Moment },
	viewer: Viewer,
): Reply {
	const { telling } = viewer;
	const fields = events
		.slice(-mostShown)
		.toReversed()
		.map((event) => {
			const { day, time } = clock.at(event.at);
			return { label: dateIn(telling.language, day), text: line(event, time, vendor, viewer) };
		});
	const older = events.length - fields.length;
	const title = telling.say("historyOf", { vendor: vendor.name });
	const blocks: Block[] = [
		...headed(title, telling.say("historyCount", { zone: clock.zone })),
		{ kind: "fields", fields },
		...(older > 0 ? [{ kind: "note" as const, text: [plain(olderText(older, telling))] }] : []),
	];
	return registerReply({ order, outcome: "shown", vendors: [vendor] }, blocks, [showButton(vendor, telling)], telling);
}

function olderText(count: number, telling: Telling): string {
	return count === 1 ? telling.say("historyOneOlder") : telling.say("historyOlder", { count: telling.number(count) });
}

/** "12:03, Bob (Slack): approved …" */
function line(event: VendorEvent, time: string, vendor: Vendor, viewer: Viewer): Span[] {
	const { telling, who } = viewer;
	const slots = { time, who: who(event.by), what: eventSpans(event, vendor, viewer) };
	const { from } = event;
	if (from === undefined) return spansOf("historyLine", slots, telling);
	const surface = Object.hasOwn(surfaces, from) ? surfaces[from] : undefined;
	return spansOf("historyLineFrom", { ...slots, from: surface ? telling.say(surface) : from }, telling);
}
