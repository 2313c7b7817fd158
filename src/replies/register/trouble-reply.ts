import type { OrderTrouble } from "../../questions/index.js";
import type { Phrase } from "../phrases.js";
import { type Action, type Block, plain, type Reply } from "../reply.js";
import type { Telling } from "../telling.js";
import { headed, registerReply } from "./register-reply.js";

/** What was typed is shown no longer than this. */
const longestShown = 80;

interface Said {
	readonly code: string;
	readonly unread: Phrase;
	readonly missing: Phrase;
}

const said: Readonly<Record<OrderTrouble["about"], Said>> = {
	vendor: { code: "unknown-vendor", unread: "troubleVendor", missing: "troubleNoVendor" },
	offering: { code: "unknown-offering", unread: "troubleOffering", missing: "troubleNoOffering" },
	dataClass: { code: "unknown-data-class", unread: "troubleDataClass", missing: "troubleNoDataClass" },
	person: { code: "unknown-person", unread: "troublePerson", missing: "troubleNoPerson" },
	date: { code: "unknown-date", unread: "troubleDate", missing: "troubleNoDate" },
	cadence: { code: "unknown-cadence", unread: "troubleCadence", missing: "troubleNoCadence" },
	attribute: { code: "unknown-attribute", unread: "troubleAttribute", missing: "troubleNoAttribute" },
	value: { code: "unknown-value", unread: "troubleValue", missing: "troubleNoValue" },
	reason: { code: "unknown-reason", unread: "troubleReason", missing: "troubleNoReason" },
	proof: { code: "unknown-proof", unread: "troubleProof", missing: "troubleNoProof" },
	setting: { code: "unknown-setting", unread: "troubleSetting", missing: "troubleNoSetting" },
	channel: { code: "no-channel", unread: "troubleChannel", missing: "troubleNoChannel" },
	words: { code: "unknown-words", unread: "troubleWords", missing: "troubleNoWords" },
};

/** What of an order could not be read, what may have been meant, and how to say it. Nothing is done. */
export function troubleReply({ about, text, nearest, example }: OrderTrouble, telling: Telling): Reply {
	const { code, unread, missing } = said[about];
	const typed = text.trim();
	const title = typed === "" ? telling.say(missing) : telling.say(unread, { text: shortened(typed) });
	const near = nearest.map((one) => telling.quoted(one)).join(", ");
	const blocks: Block[] = headed(
		title,
		nearest.length > 0 ? telling.say("troubleNearest", { names: near }) : undefined,
	);
	if (example !== "")
		blocks.push(
			{ kind: "paragraph", text: [plain(telling.say("troubleLike"))] },
			{ kind: "list", items: [[{ kind: "code", text: example }]] },
		);
	return registerReply(
		{ order: null, outcome: "refused", code },
		blocks,
		about === "vendor" ? [toVendors(telling, "troubleVendors")] : [],
		telling,
	);
}

/** By characters: half of one would not be text any more. */
function shortened(text: string): string {
	const letters = [...text];
	return letters.length > longestShown ? `${letters.slice(0, longestShown - 1).join("")}…` : text;
}

/** A button that shows all vendors. */
export function toVendors(telling: Telling, label: "troubleVendors" | "vendorsBack"): Action {
	return {
		label: telling.say(label),
		press: { order: { order: "list-vendors", filter: {} }, language: telling.language },
		primary: false,
		typed: telling.say("vendorTypedList"),
	};
}
