import type { Event, EventOf } from "../../register/events.js";
import { recipientKey, vendorOfKey } from "../../register/occurrence.js";

/** Events that are about no vendor: the team's settings, its people, the knowledge, and overviews of all vendors. */
type OfNoVendor = "settings-changed" | "person-changed" | "person-erased" | "release-used" | "digest-recorded";
export type VendorEvent = Exclude<Event, EventOf<OfNoVendor>>;

/** What happened to one vendor, oldest first. Of a try that was settled only its end is told. */
export function eventsOf(vendor: string, events: readonly Event[]): VendorEvent[] {
	const own = events.flatMap((event) => ofVendor(event, vendor) ?? []);
	const settled = new Set(own.flatMap((event) => (event.type === "send-settled" ? [tryOf(event)] : [])));
	return own.filter((event) => event.type !== "send-tried" || !settled.has(tryOf(event)));
}

function ofVendor(event: Event, vendor: string): VendorEvent | undefined {
	switch (event.type) {
		case "vendor-added":
			return event.vendor.id === vendor ? event : undefined;
		case "reminder-recorded":
			return event.reminder.vendor === vendor ? event : undefined;
		case "send-tried":
		case "send-settled":
			return vendorOfKey(event.key) === vendor ? event : undefined;
		case "vendor-changed":
		case "vendor-assigned":
		case "vendor-archived":
		case "vendor-restored":
		case "vendor-reviewed":
		case "evidence-added":
		case "evidence-retired":
		case "decided":
		case "asked":
		case "reminder-snoozed":
		case "reminder-dismissed":
			return event.vendor === vendor ? event : undefined;
		case "settings-changed":
		case "person-changed":
		case "person-erased":
		case "release-used":
		case "digest-recorded":
			return undefined;
	}
}

function tryOf({ key, to, attempt }: EventOf<"send-tried" | "send-settled">): string {
	return JSON.stringify([key, recipientKey(to), attempt]);
}
