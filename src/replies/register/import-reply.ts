import type { Order } from "../../questions/order.js";
import type { ImportPreview } from "../../register/commands/import-vendors.js";
import type { Actor } from "../../register/identities.js";
import { usualCadence } from "../../register/schedule/cadence.js";
import type { Vendor } from "../../register/vendor.js";
import { type Action, type Block, plain, type Reply, type Span, strong } from "../reply.js";
import type { Telling } from "../telling.js";
import { headed, registerReply } from "./register-reply.js";
import { orderAction } from "./vendor-actions.js";
import { cadenceText, calledText } from "./vendor-words.js";

/** So many rows are named; the others are counted. */
const mostGood = 10;
const mostBad = 20;
/** So many are told to programs one by one. */
const mostTold = 100;

/** What an import would do. */
export interface Previewed extends ImportPreview {
	readonly order: Order;
	/** Who imports it: whoever looks after a vendor where a row names nobody. */
	readonly by: Actor;
	/** Columns of the file that mean nothing here. */
	readonly ignored: readonly string[];
	/** Names of services of the knowledge that would go in as the team's own. */
	readonly knownNames: readonly string[];
	/** The order that confirms it; undefined where nothing would go in. */
	readonly confirm: Order | undefined;
}

type Who = (actor: Actor | null) => Span;

/** Which rows would go in and which not, with what is wrong with them; and the button that does it. */
export function previewReply(
	{ order, good, bad, by, ignored, knownNames, confirm }: Previewed,
	who: Who,
	telling: Telling,
): Reply {
	const title = [
		counted(good.length, "importTitle", "importTitleOne", telling),
		...(bad.length > 0 ? [counted(bad.length, "importBad", "importBadOne", telling)] : []),
	];
	const notes = [
		...(good.length > 0 ? [telling.say("importNothingYet")] : []),
		...(ignored.length > 0
			? [telling.say("importIgnored", { columns: telling.list(ignored.map((one) => telling.quoted(one))) })]
			: []),
		...(knownNames.length > 0 ? [telling.say("importKnownNames", { names: namedFew(knownNames, telling) })] : []),
	];
	const blocks: Block[] = [
		...headed(good.length > 0 ? title.join(", ") : telling.say("importNothing")),
		...notes.map((text): Block => ({ kind: "note", text: [plain(text)] })),
		...(good.length > 0 ? [few(good, mostGood, (row) => goodLine(row, by, who, telling), telling)] : []),
		...badBlocks(bad, telling),
	];
	const actions = confirm ? [confirmButton(confirm, good.length, telling)] : [];
	const outcome = confirm ? "previewed" : "refused";
	const code = confirm ? {} : { code: "no-good-row" };
	return registerReply({ order, outcome, ...code }, blocks, actions, telling);
}

/** What went in, and the rows of the file that did not. */
export function importedReply(
	order: Order,
	added: readonly Vendor[],
	bad: ImportPreview["bad"],
	telling: Telling,
): Reply {
	const left = bad.length;
	const blocks: Block[] = [
		...headed(counted(added.length, "importDone", "importDoneOne", telling)),
		...(left > 0
			? [{ kind: "note" as const, text: [plain(counted(left, "importLeft", "importLeftOne", telling))] }]
			: []),
		few(
			added,
			mostGood,
			({ name, dataClasses }) => [
				plain(telling.say("importFor", { vendor: name, classes: telling.classes(dataClasses) })),
			],
			telling,
		),
		...badBlocks(bad, telling),
	];
	const list = orderAction(
		{ order: "list-vendors", filter: {} },
		{ label: "importList", typed: "importTypedList", primary: true },
		telling,
	);
	return registerReply(
		{ order, outcome: "done", ...(added.length <= mostTold ? { vendors: [...added] } : {}) },
		blocks,
		[list],
		telling,
	);
}

type Good = ImportPreview["good"][number];

/** "Line 2: Payroll (Amazon Web Services) for EU personal data · Ada · every year" */
function goodLine({ line, vendor }: Good, by: Actor, who: Who, telling: Telling): Span[] {
	const { bought, dataClasses, owner = by, cadence = usualCadence } = vendor;
	const slots = { classes: telling.classes(dataClasses), vendor: calledText(vendor, telling) };
	const called = telling.say(bought.kind === "own" ? "importOwn" : "importFor", slots);
	return [
		plain(`${telling.say("importRow", { line })}${telling.say("colon")}${called} · `),
		who(owner),
		plain(` · ${cadenceText(cadence, telling)}`),
	];
}

function badBlocks(bad: ImportPreview["bad"], telling: Telling): Block[] {
	if (bad.length === 0) return [];
	const line = ({ line, refusal }: ImportPreview["bad"][number]): Span[] => [
		strong(`${telling.say("importRow", { line })}${telling.say("colon")}`),
		plain(telling.text(refusal.says)),
	];
	return [{ kind: "paragraph", text: [strong(telling.say("importBadRows"))] }, few(bad, mostBad, line, telling)];
}

function few<Item>(items: readonly Item[], most: number, line: (item: Item) => Span[], telling: Telling): Block {
	const shown = items.slice(0, most).map(line);
	const left = items.length - shown.length;
	return { kind: "list", items: left > 0 ? [...shown, [plain(telling.more(left))]] : shown };
}

function namedFew(names: readonly string[], telling: Telling): string {
	const shown = names.slice(0, 5);
	const left = names.length - shown.length;
	return `${telling.list(shown)}${left > 0 ? ` ${telling.more(left)}` : ""}`;
}

function confirmButton(order: Order, count: number, telling: Telling): Action {
	return {
		label: counted(count, "importButton", "importButtonOne", telling),
		press: { order, language: telling.language },
		primary: true,
		...(order.order === "confirm-import"
			? { typed: telling.say(count === 1 ? "importTypedOne" : "importTyped", { file: order.file, count }) }
			: {}),
	};
}

function counted(
	count: number,
	many: "importTitle" | "importBad" | "importDone" | "importLeft" | "importButton",
	one: "importTitleOne" | "importBadOne" | "importDoneOne" | "importLeftOne" | "importButtonOne",
	telling: Telling,
): string {
	return telling.say(count === 1 ? one : many, { count: telling.number(count) });
}
