import type { RegisterParts } from "../bot/desk.js";
import type { Language } from "../knowledge/text.js";
import type { Entry } from "../register/event-port.js";
import type { Event } from "../register/events.js";
import { pseudonymsIn } from "../register/pseudonyms.js";
import { csvRecord } from "../releases/export/csv.js";
import type { ExitCode, Output } from "./output.js";
import { teamHere } from "./team-here.js";

export const auditFormats = ["jsonl", "csv"] as const;

export interface AuditExportOptions {
	readonly tenant: string;
	readonly format: (typeof auditFormats)[number];
	readonly language: Language;
}

/** What the log calls by ids, as they are called now; who was erased has no name any more. */
interface Names {
	person(id: string | undefined): string | undefined;
	vendor(id: string | undefined): string | undefined;
}

/** `sovereign audit export`: a team's log, a line an event. */
export async function auditExport(
	{ tenant, format }: AuditExportOptions,
	{ store, people }: Pick<RegisterParts, "store" | "people">,
	output: Output,
): Promise<ExitCode> {
	await teamHere(tenant, store);
	const [history, known, state] = await Promise.all([store.history(tenant), people.all(tenant), store.read(tenant)]);
	const names: Names = {
		person: (id) => (id === undefined ? undefined : (known.get(id)?.name ?? known.get(id)?.key)),
		vendor: (id) => (id === undefined ? undefined : state.vendors.get(id)?.name),
	};
	if (format === "csv") output.out(record(columns));
	for (const entry of history)
		output.out(format === "csv" ? record(cells(tenant, entry, names)) : json(tenant, entry, names));
	return 0;
}

function json(tenant: string, { seq, at, hash, event }: Entry<Event>, names: Names): string {
	const people = [...pseudonymsIn(event)].flatMap((id) => {
		const name = names.person(id);
		return name === undefined ? [] : [[id, name] as const];
	});
	const vendor = names.vendor(vendorIn(event));
	return JSON.stringify({
		tenant,
		seq,
		at,
		hash,
		event,
		names: { ...Object.fromEntries(people), ...(vendor === undefined ? {} : { [vendorIn(event) ?? ""]: vendor }) },
	});
}

const columns = [
	"team",
	"line",
	"at",
	"event",
	"by",
	"by_name",
	"from",
	"vendor",
	"vendor_name",
	"person",
	"person_name",
	"answer",
	"details",
	"hash",
] as const;

function cells(tenant: string, { seq, at, hash, event }: Entry<Event>, names: Names): string[] {
	const { type, by, from, format: _format, at: _at, ...details } = event;
	const person = personIn(event);
	return [
		tenant,
		String(seq),
		at,
		type,
		by,
		names.person(by) ?? "",
		from ?? "",
		vendorIn(event) ?? "",
		names.vendor(vendorIn(event)) ?? "",
		person ?? "",
		names.person(person) ?? "",
		answerIn(event) ?? "",
		JSON.stringify(details),
		hash,
	];
}

/** Without the line feed that whoever prints it adds. */
function record(cells: readonly string[]): string {
	return csvRecord(cells).replace(/\n$/, "");
}

function vendorIn(event: Event): string | undefined {
	if (!("vendor" in event)) return undefined;
	return typeof event.vendor === "object" ? event.vendor.id : event.vendor;
}

/** Whom it is about, beside who did it. */
function personIn(event: Event): string | undefined {
	switch (event.type) {
		case "vendor-added":
			return event.vendor.owner ?? undefined;
		case "vendor-assigned":
			return event.owner ?? undefined;
		case "person-changed":
		case "person-erased":
			return event.person;
		case "send-tried":
		case "send-settled":
			return "person" in event.to ? event.to.person : undefined;
		default:
			return undefined;
	}
}

function answerIn(event: Event): string | undefined {
	switch (event.type) {
		case "asked":
			return event.answer;
		case "decided":
			return event.decision.grounds.answer;
		case "vendor-reviewed":
			return event.grounds?.answer;
		default:
			return undefined;
	}
}
