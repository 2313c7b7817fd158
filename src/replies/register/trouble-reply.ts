import type { OrderTrouble } from "../../questions/index.js";
import { intakeParts, type Order } from "../../questions/order.js";
import type { Phrase } from "../phrases.js";
import { type Action, type Block, plain, type Reply } from "../reply.js";
import type { Telling } from "../telling.js";
import { partWords } from "./intake-parts.js";
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
	several: { code: "ambiguous-vendor", unread: "troubleSeveral", missing: "troubleNoVendor" },
	name: { code: "no-name", unread: "troubleWords", missing: "troubleNoName" },
	"one-vendor": { code: "one-vendor-at-a-time", unread: "troubleOneVendor", missing: "troubleNoVendor" },
	"one-order": { code: "one-order-at-a-time", unread: "troubleWords", missing: "troubleOneOrder" },
	offering: { code: "unknown-offering", unread: "troubleOffering", missing: "troubleNoOffering" },
	dataClass: { code: "unknown-data-class", unread: "troubleDataClass", missing: "troubleNoDataClass" },
	person: { code: "unknown-person", unread: "troublePerson", missing: "troubleNoPerson" },
	somebody: { code: "unknown-person", unread: "troubleNotSomebody", missing: "troubleNobody" },
	date: { code: "unknown-date", unread: "troubleDate", missing: "troubleNoDate" },
	cadence: { code: "unknown-cadence", unread: "troubleCadence", missing: "troubleNoCadence" },
	attribute: { code: "unknown-attribute", unread: "troubleAttribute", missing: "troubleNoAttribute" },
	part: { code: "unknown-part", unread: "troublePart", missing: "troubleNoAttribute" },
	conditions: { code: "no-conditions", unread: "troubleWords", missing: "troubleNoConditions" },
	answer: { code: "unknown-answer", unread: "troubleAnswer", missing: "troubleNoAnswer" },
	value: { code: "unknown-value", unread: "troubleValue", missing: "troubleNoValue" },
	reason: { code: "unknown-reason", unread: "troubleReason", missing: "troubleNoReason" },
	proof: { code: "unknown-proof", unread: "troubleProof", missing: "troubleNoProof" },
	setting: { code: "unknown-setting", unread: "troubleSetting", missing: "troubleNoSetting" },
	channel: { code: "no-channel", unread: "troubleChannel", missing: "troubleNoChannel" },
	words: { code: "unknown-words", unread: "troubleWords", missing: "troubleNoWords" },
};

/** What of an order could not be read, what may have been meant, and how to say it. Nothing is done. */
export function troubleReply(
	{ about, text, nearest, example, late, choices = [] }: OrderTrouble,
	telling: Telling,
): Reply {
	const { code, unread, missing } = said[about];
	const typed = text.trim();
	const title =
		typed === "" ? telling.say(missing) : telling.say(late ? "troubleLate" : unread, { text: shortened(typed) });
	const asked = choices.length > 0;
	const blocks: Block[] = headed(title, asked ? undefined : nearestText(about, nearest, telling));
	if (example !== "" && !asked)
		blocks.push({ kind: "paragraph", text: [plain(telling.say("troubleLike"))] }, asTyped(example));
	return registerReply(
		{ order: null, outcome: "refused", code },
		blocks,
		[
			...choices.map(({ name, order, typed }) => choice(name, order, typed, telling)),
			...(about === "vendor" || about === "several" ? [toVendors(telling, "troubleVendors")] : []),
		],
		telling,
	);
}

/** What may have been meant; of the questionnaire's parts all that there are, the nearest first. */
function nearestText(about: OrderTrouble["about"], nearest: readonly string[], telling: Telling): string | undefined {
	const parts = intakeParts.map((part) => telling.text(partWords[part].name));
	if (about === "part" && nearest.every((one) => parts.includes(one)))
		return telling.say("troubleParts", { names: [...new Set([...nearest, ...parts])].join(", ") });
	if (nearest.length === 0) return undefined;
	return telling.say("troubleNearest", { names: nearest.map((one) => telling.quoted(one)).join(", ") });
}

/** An order as it is typed; one of several lines keeps them wherever it is shown. */
function asTyped(example: string): Block {
	return example.includes("\n")
		? { kind: "copy", text: example }
		: { kind: "list", items: [[{ kind: "code", text: example }]] };
}

/** A button that gives the order for the one that is meant. */
function choice(label: string, order: Order, typed: string, telling: Telling): Action {
	return { label, press: { order, language: telling.language }, primary: false, typed };
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
