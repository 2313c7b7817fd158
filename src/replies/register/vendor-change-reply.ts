import type { Assessment } from "../../evaluator/answer.js";
import type { Order } from "../../questions/order.js";
import type { Refusal } from "../../register/commands/index.js";
import type { Vendor } from "../../register/vendor.js";
import { capital } from "../cut.js";
import type { Phrase } from "../phrases.js";
import { type Action, type Block, type LeafBlock, plain, type Reply, type Span, strong } from "../reply.js";
import { showButton } from "./decision-buttons.js";
import { verdictTurn } from "./evidence-turn.js";
import { registerReply } from "./register-reply.js";
import { orderAction } from "./vendor-actions.js";
import { becauseText, cadenceText, choicesText, contextText, dueText, spansOf, type Viewer } from "./vendor-words.js";

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];

/** A vendor that was edited; its verdicts only where they may depend on what was. */
export interface VendorEdited {
	readonly order: Order;
	readonly before: Vendor;
	readonly after: Vendor;
	readonly verdicts?: { readonly before: Assessment | undefined; readonly after: Assessment | Refusal };
}

/** What was changed of a vendor, and what its verdict was and is. */
export function vendorEditedReply({ order, before, after, verdicts }: VendorEdited, viewer: Viewer): Reply {
	const { telling } = viewer;
	const blocks: Block[] = [
		{ kind: "heading", tone: "neutral", text: [strong(telling.say("vendorChanged", { vendor: after.name }))] },
		{ kind: "fields", fields: changedFields(before, after, viewer) },
	];
	if (verdicts && "says" in verdicts.after)
		blocks.push({ kind: "paragraph", text: [plain(telling.text(verdicts.after.says))] });
	else if (verdicts && "outcome" in verdicts.after)
		blocks.push(...verdictTurn(verdicts.before, verdicts.after, telling));
	return registerReply({ order, outcome: "done", vendors: [after] }, blocks, [showButton(after, telling)], telling);
}

/** What is otherwise: "Review: every year → every 6 months". */
function changedFields(before: Vendor, after: Vendor, viewer: Viewer): Field[] {
	const { telling } = viewer;
	const field = (label: Phrase, of: (vendor: Vendor) => string, nothing: Phrase = "vendorNotGiven"): Field[] => {
		const [was, is] = [of(before) || telling.say(nothing), of(after) || telling.say(nothing)];
		if (was === is) return [];
		return [{ label: telling.say(label), text: [plain(telling.say("wentTo", { before: was, after: is }))] }];
	};
	return [
		...field("vendorName", ({ name }) => name),
		...field("vendorData", ({ dataClasses }) => telling.names(dataClasses)),
		...field("vendorChoices", ({ configuration }) => choicesText(configuration, telling)),
		...field("vendorContext", ({ context }) => contextText(context, telling)),
		...field("vendorReview", (vendor) => reviewText(vendor, viewer)),
		...field("vendorTags", ({ tags }) => tags.join(", "), "vendorNone"),
	];
}

/** "every quarter (due 20 February 2027)" */
function reviewText(vendor: Vendor, viewer: Viewer): string {
	const cadence = cadenceText(vendor.cadence, viewer.telling);
	return vendor.cadence ? `${cadence} (${dueText(vendor, viewer)})` : cadence;
}

/** Who looks after a vendor now, in one line. */
export function assignedReply(order: Order, vendor: Vendor, by: string, viewer: Viewer): Reply {
	const { telling, who } = viewer;
	const { owner } = vendor;
	const phrase = owner === null ? "vendorAssignedNobody" : owner === by ? "vendorAssignedYou" : "vendorAssigned";
	const text = spansOf(phrase, { vendor: strong(vendor.name), who: who(owner) }, telling);
	return oneLine(order, vendor, text, [showButton(vendor, telling)], viewer);
}

/** That a vendor is used no longer, in one line; what it was stays. */
export function archivedReply(order: Order, vendor: Vendor, viewer: Viewer): Reply {
	const { telling } = viewer;
	const { id, name, archived } = vendor;
	const reason = becauseText(archived?.reason, telling);
	const text = spansOf("vendorArchived", { vendor: strong(name), reason }, telling);
	const said = { label: "vendorRestore", typed: "vendorTypedRestore", slots: { vendor: name } } as const;
	return oneLine(order, vendor, text, [orderAction({ order: "restore-vendor", vendor: id }, said, telling)], viewer);
}

/** That a vendor is back in use, and when it is to be looked at. */
export function restoredReply(order: Order, vendor: Vendor, viewer: Viewer): Reply {
	const { telling } = viewer;
	const slots = { vendor: strong(vendor.name), due: capital(dueText(vendor, viewer)) };
	const text = spansOf("vendorRestored", slots, telling);
	return oneLine(order, vendor, text, [showButton(vendor, telling)], viewer);
}

function oneLine(order: Order, vendor: Vendor, text: Span[], actions: Action[], { telling }: Viewer): Reply {
	const blocks: Block[] = [{ kind: "heading", tone: "neutral", text }];
	return registerReply({ order, outcome: "done", vendors: [vendor] }, blocks, actions, telling);
}
