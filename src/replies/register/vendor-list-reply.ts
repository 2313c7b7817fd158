import type { Verdict } from "../../evaluator/hangs-on.js";
import type { OrderOf, VendorFilter } from "../../questions/order.js";
import { standingOf } from "../../register/listing.js";
import { outdatedDecision } from "../../register/outdated.js";
import type { Vendor } from "../../register/vendor.js";
import { clip } from "../cut.js";
import { type Action, type Block, type LeafBlock, plain, type Reply, type Span, strong } from "../reply.js";
import type { Telling } from "../telling.js";
import { outcomeTones } from "../verdict.js";
import { verdictText } from "../what-changes.js";
import { assuranceWords, outcomeWords } from "../words.js";
import { showButton } from "./decision-buttons.js";
import { headed, registerReply } from "./register-reply.js";
import { toVendors } from "./trouble-reply.js";
import { orderAction } from "./vendor-actions.js";
import { versus } from "./vendor-fields.js";
import { calledText, dueText, spansOf, type Viewer } from "./vendor-words.js";

type Row = Extract<LeafBlock, { kind: "rows" }>["rows"][number];

/** The verdict that a list shows of a vendor: today's, or the last that somebody had before them. */
export interface ListedVerdict {
	readonly verdict: Verdict;
	readonly isToday: boolean;
}

/** A list of vendors, and what it is taken from. */
export interface Listed {
	readonly order: OrderOf<"list-vendors">;
	/** All that fit, the first due first. */
	readonly found: readonly Vendor[];
	/** How many vendors are in use. */
	readonly all: number;
	/** How many are shown at once. */
	readonly page: number;
	/** By vendor id, of those that are shown; who is not among them has none. */
	readonly verdicts?: ReadonlyMap<string, ListedVerdict>;
	/** Which vendors fit may hang on verdicts that are not today's. */
	readonly unsure?: boolean;
	/** Others whose decision does, where that is a matter of what is due. */
	readonly otherwise?: readonly Vendor[];
}

/** So many of those that are shown get a button. */
const mostButtons = 5;
const longestLabel = 66;

/** Those of the vendors that are shown at once. */
export function pageOf(
	{ from: first = 0 }: Listed["order"],
	found: readonly Vendor[],
	page: number,
): readonly Vendor[] {
	const from = Math.min(first, Math.max(0, found.length - 1));
	return found.slice(from, from + page);
}

/** Vendors, one a line: its verdict today, when the next is due, who looks after it, and its data. */
export function vendorListReply(listed: Listed, viewer: Viewer): Reply {
	const { order, found, all, page, otherwise = [] } = listed;
	const { telling } = viewer;
	const shown = pageOf(order, found, page);
	const from = shown[0] ? found.indexOf(shown[0]) : 0;
	const isWhole = Object.keys(order.filter).length === 0;
	const blocks: Block[] =
		all === 0 && isWhole
			? emptyBlocks(telling)
			: [
					{ kind: "heading", tone: "neutral", text: headingSpans(order.filter, found, all, viewer) },
					...(shown.length > 0 ? pageBlocks(shown, from, listed, viewer) : []),
					...(isOfLastReview(shown, listed) ? [noteBlock(telling.say("vendorsOfLastReview"))] : []),
					...(otherwise.length > 0 ? [otherwiseBlock(otherwise, telling)] : []),
				];
	const actions = [
		...nextAction(order, from + shown.length, found.length, page, telling),
		...[...otherwise, ...shown]
			.slice(0, mostButtons)
			.map((vendor): Action => ({ ...showButton(vendor, telling), label: vendor.name, primary: false })),
		...filterActions(order.filter, found, viewer),
	];
	return registerReply({ order, outcome: "shown", vendors: [...shown] }, blocks, actions, telling);
}

/** "12 vendors: 2 overdue, 3 due within 30 days." "Vendors overdue, tagged hr: 2 of 12." */
function headingSpans(filter: VendorFilter, found: readonly Vendor[], all: number, viewer: Viewer): Span[] {
	const { telling } = viewer;
	const named = filterSpans(filter, viewer);
	const count = telling.number(found.length);
	if (named.length > 0) {
		const counted = found.length === 0 ? telling.say("vendorsNone") : count;
		const told = filter.archived ? counted : telling.say("vendorsOf", { count: counted, all: telling.number(all) });
		return [...bold(spansOf("vendorsFiltered", { filter: named }, telling)), plain(`${telling.say("colon")}${told}.`)];
	}
	const said = telling.say(found.length === 1 ? "vendorsOneCounted" : "vendorsCounted", { count });
	return [strong(said), plain(`${telling.say("colon")}${dueCounts(found, viewer)}.`)];
}

function dueCounts(found: readonly Vendor[], { telling, today }: Viewer): string {
	const count = (standing: "overdue" | "due") => found.filter((one) => standingOf(one, today) === standing).length;
	const [overdue, due] = [count("overdue"), count("due")];
	if (overdue + due === 0) return telling.say("vendorsNoneDue");
	return [
		...(overdue > 0 ? [telling.say("vendorsOverdueCount", { count: telling.number(overdue) })] : []),
		...(due > 0 ? [telling.say("vendorsDueCount", { count: telling.number(due) })] : []),
	].join(", ");
}

const standings = {
	overdue: "vendorsIsOverdue",
	due: "vendorsIsDue",
	later: "vendorsIsLater",
	never: "vendorsIsNever",
} as const;

/** Which vendors were asked for, in words; nothing where all were. */
function filterSpans(filter: VendorFilter, { telling, who }: Viewer): Span[] {
	const { standing, outcome, owner, dataClass, tag, archived } = filter;
	const parts: Span[][] = [
		...(archived ? [[plain(telling.say("vendorsArchived"))]] : []),
		...(standing === undefined ? [] : [[plain(telling.say(standings[standing]))]]),
		...(owner === undefined ? [] : [ownedSpans(owner, telling, who)]),
		...(dataClass === undefined ? [] : [[plain(telling.say("vendorsFor", { classes: telling.classes([dataClass]) }))]]),
		...(outcome === undefined
			? []
			: [[plain(telling.say("vendorsFound", { outcome: telling.text(outcomeWords[outcome]).toLowerCase() }))]]),
		...(tag === undefined ? [] : [[plain(telling.say("vendorsTagged", { tag }))]]),
	];
	return parts.flatMap((part, at) => (at === 0 ? part : [plain(", "), ...part]));
}

function ownedSpans(owner: string | null, telling: Telling, who: Viewer["who"]): Span[] {
	return owner === null
		? [plain(telling.say("vendorsNobodys"))]
		: spansOf("vendorsOwnedBy", { who: who(owner) }, telling);
}

function bold(spans: readonly Span[]): Span[] {
	return spans.map((span) => (span.kind === "plain" ? strong(span.text) : span));
}

/** "Decided on another verdict than today's: Payroll, Wiki." */
function otherwiseBlock(vendors: readonly Vendor[], telling: Telling): Block {
	const names = vendors.map(({ name }) => name).join(", ");
	return { kind: "paragraph", text: [plain(telling.say("vendorsDecidedOtherwise", { names }))] };
}

/** Whether what is shown, or left out, hangs on verdicts that are not today's. Archived vendors have none today. */
function isOfLastReview(shown: readonly Vendor[], { verdicts, unsure = false }: Listed): boolean {
	return unsure || shown.some(({ id, archived }) => !archived && verdicts?.get(id)?.isToday === false);
}

function noteBlock(text: string): LeafBlock {
	return { kind: "note", text: [plain(text)] };
}

function pageBlocks(shown: readonly Vendor[], from: number, { found, verdicts }: Listed, viewer: Viewer): Block[] {
	const { telling } = viewer;
	const isPart = shown.length < found.length;
	const places = { from: telling.number(from + 1), to: telling.number(from + shown.length) };
	const note = isPart ? telling.say("vendorsThese", places) : telling.say("vendorsFirstDue");
	return [
		...(shown.length > 1 || isPart ? [noteBlock(note)] : []),
		{ kind: "rows", rows: shown.map((vendor) => row(vendor, verdicts?.get(vendor.id), viewer)) },
	];
}

/** "not sovereign  Payroll (AWS Canada)  overdue since 3 June 2026 · Bob · Protected B  proven" */
function row(vendor: Vendor, listed: ListedVerdict | undefined, viewer: Viewer): Row {
	const { telling, who } = viewer;
	const { owner, dataClasses, archived } = vendor;
	const verdict = listed?.verdict;
	const outdated = listed?.isToday ? outdatedDecision(vendor, listed.verdict) : undefined;
	const due = archived ? [] : [plain(`${dueText(vendor, viewer)} · `)];
	return {
		tone: verdict ? outcomeTones[verdict.outcome] : "neutral",
		status: verdict ? verdictText({ ...verdict, assurance: null }, telling) : telling.say("vendorsNoVerdict"),
		label: clip(calledText(vendor, telling), longestLabel),
		text: [
			...due,
			who(owner),
			plain(` · ${telling.names(dataClasses)}`),
			...(outdated ? [plain(` · ${telling.say("decidedOnNow", versus(outdated, telling))}`)] : []),
		],
		assurance: verdict?.assurance ? telling.text(assuranceWords[verdict.assurance]) : null,
	};
}

function nextAction(
	order: OrderOf<"list-vendors">,
	from: number,
	count: number,
	page: number,
	telling: Telling,
): Action[] {
	const left = Math.min(page, count - from);
	if (left <= 0) return [];
	return [orderAction({ ...order, from }, { label: "vendorsMore", slots: { count: left }, primary: true }, telling)];
}

/** Narrower lists, where there is something in them; the whole one where this is narrower. */
function filterActions(filter: VendorFilter, found: readonly Vendor[], { telling, today }: Viewer): Action[] {
	if (Object.keys(filter).length > 0) return [toVendors(telling, "vendorsBack")];
	const has = (standing: "overdue" | "due") => found.some((one) => standingOf(one, today) === standing);
	const narrower = (standing: "overdue" | "due") =>
		orderAction({ order: "list-vendors", filter: { standing } }, narrowed[standing], telling);
	return (["overdue", "due"] as const).flatMap((standing) => (has(standing) ? [narrower(standing)] : []));
}

const narrowed = {
	overdue: { label: "vendorsOverdueButton", typed: "vendorTypedOverdue" },
	due: { label: "vendorsDueButton", typed: "vendorTypedDue" },
} as const;

/** An empty register says how to begin. */
function emptyBlocks(telling: Telling): Block[] {
	const [example] = telling.knowledge.release.grounds.examples;
	const classes = example ? telling.name(example.dataClass) : "…";
	const known = { vendor: example ? telling.short(example.offering) : "…", classes };
	const items: Span[][] = [
		[{ kind: "code", text: telling.say("vendorTypedAdd", known) }],
		[{ kind: "code", text: telling.say("vendorTypedAddOwn", { vendor: "Acme CRM", classes }) }],
	];
	return [
		...headed(telling.say("vendorsEmpty")),
		{ kind: "paragraph", text: [plain(telling.say("vendorsEmptyHow"))] },
		{ kind: "list", items },
	];
}
