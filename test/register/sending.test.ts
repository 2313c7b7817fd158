import { describe, expect, it } from "vitest";
import type { Attempt } from "../../src/register/occurrence.js";
import { toSend } from "../../src/register/outbox.js";
import { Outlook } from "../../src/register/schedule/outlook.js";
import { planNow } from "../../src/register/schedule/plan-day.js";
import type { Tenant } from "./tenant.js";
import { known, tenantWith, vendorOf } from "./vendors.js";

const key = "v-1/cadence/2026-12-20";
const to = { person: "p-ada" };

/** A reminder that has just been recorded and is to go to Ada. */
function recorded(): Tenant {
	const tenant = tenantWith(known("AWS", { cadence: { every: 1, unit: "month" } }));
	tenant.now = new Date("2026-12-21T09:05:00Z");
	const { reminders } = planNow(tenant.state, tenant.now, Outlook.none);
	tenant.asks("bot", { do: "record-plan", reminders: [...reminders], digests: [] });
	return tenant;
}

const waiting = (tenant: Tenant) => toSend(tenant.state, tenant.now).map((one) => [one.key, one.last?.outcome]);
const last = (tenant: Tenant): Attempt | undefined => vendorOf(tenant).reminders[0]?.to[0]?.last;
const attempt = (tenant: Tenant, number: number, mayRepeat = false) =>
	tenant.comes("bot", { do: "try-send", key, to, attempt: number, mayRepeat });
const settle = (tenant: Tenant, number: number, outcome: "sent" | "failed" | "blocked") =>
	tenant.comes("bot", { do: "settle-send", key, to, attempt: number, outcome, message: "123.45", reason: "why" });

describe("sending a reminder", () => {
	it("is recorded before and settled after, and then nothing waits", () => {
		const tenant = recorded();
		expect(waiting(tenant)).toEqual([[key, undefined]]);
		expect(attempt(tenant, 1)).toBe(1);
		expect(waiting(tenant)).toEqual([[key, "pending"]]);
		expect(settle(tenant, 1, "sent")).toBe(1);
		expect(last(tenant)).toMatchObject({ number: 1, outcome: "sent", message: "123.45" });
		expect(waiting(tenant)).toEqual([]);
		expect(attempt(tenant, 2)).toBe("nothing-to-send");
	});

	it("is done by one of two that try at once, and repeated only where it is said to be a possible repeat", () => {
		const tenant = recorded();
		expect(attempt(tenant, 1)).toBe(1);
		expect(attempt(tenant, 1)).toBe("fenced-off");
		expect(attempt(tenant, 2)).toBe("in-doubt");
		expect(attempt(tenant, 2, true)).toBe(1);
		// What became of the first try is no matter any more.
		expect(settle(tenant, 1, "sent")).toBe("fenced-off");
		expect(settle(tenant, 2, "failed")).toBe(1);
		expect(settle(tenant, 2, "sent")).toBe("fenced-off");
		expect(last(tenant)).toMatchObject({ number: 2, mayRepeat: true, outcome: "failed", reason: "why" });
		expect(waiting(tenant)).toEqual([[key, "failed"]]);
		expect(attempt(tenant, 3)).toBe(1);
	});

	it("is not tried again with a person who wants no messages, until they write", () => {
		const tenant = recorded();
		attempt(tenant, 1);
		expect(settle(tenant, 1, "blocked")).toBe(1);
		expect(tenant.state.people).toEqual({ "p-ada": { blocked: true } });
		tenant.now = new Date("2027-01-21T12:00:00Z");
		expect(planNow(tenant.state, tenant.now, Outlook.none).reminders.map((one) => one.to)).toEqual([[], []]);
		tenant.asks("bot", { do: "change-person", person: "p-ada", change: { blocked: false } });
		expect(planNow(tenant.state, tenant.now, Outlook.none).reminders[0]?.to).toEqual([to]);
	});

	it("begins again after a snooze, and goes to whoever owns the vendor by then", () => {
		const tenant = recorded();
		attempt(tenant, 1);
		settle(tenant, 1, "sent");
		expect(tenant.comes("p-ada", { do: "snooze-reminder", key, until: "2026-12-21" })).toBe("impossible-date");
		expect(tenant.comes("p-ada", { do: "snooze-reminder", key, until: "2026-12-23" })).toBe(1);
		expect(waiting(tenant)).toEqual([]);
		tenant.now = new Date("2026-12-23T09:00:00Z");
		expect(waiting(tenant)).toEqual([[key, "sent"]]);
		tenant.asks("p-ada", { do: "assign-vendor", vendor: "v-1", owner: "p-bo" });
		expect(toSend(tenant.state, tenant.now)).toEqual([
			{ key, to: { person: "p-bo" }, deliver: "2026-12-23T09:00:00.000Z" },
		]);
	});

	it("is needed no more once somebody has reviewed, or the vendor is archived", () => {
		const reviewed = recorded();
		reviewed.asks("p-bo", { do: "review-vendor", vendor: "v-1" });
		const archived = recorded();
		archived.asks("p-ada", { do: "archive-vendor", vendor: "v-1" });
		for (const tenant of [reviewed, archived]) {
			expect(waiting(tenant)).toEqual([]);
			expect(attempt(tenant, 1)).toBe("nothing-to-send");
		}
	});

	it("is never done by only dismissing a review that is due", () => {
		expect(recorded().comes("p-ada", { do: "dismiss-reminder", key })).toBe("review-is-due");
	});

	it("forgets an erased person", () => {
		const tenant = recorded();
		tenant.asks("p-ada", { do: "erase-person", person: "p-ada" });
		expect(waiting(tenant)).toEqual([]);
		expect(vendorOf(tenant)).toMatchObject({ owner: null, added: { by: "p-ada" } });
	});
});
