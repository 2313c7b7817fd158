import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Knowledge } from "../../../src/evaluator/index.js";
import type { Event } from "../../../src/register/events.js";
import type { Actor } from "../../../src/register/identities.js";
import { eventsOf } from "../../../src/replies/register/history-events.js";
import { eventSpans } from "../../../src/replies/register/history-lines.js";
import { vendorListReply } from "../../../src/replies/register/vendor-list-reply.js";
import { vendorReply } from "../../../src/replies/register/vendor-reply.js";
import type { Viewer } from "../../../src/replies/register/vendor-words.js";
import { replySchema } from "../../../src/replies/reply.js";
import { Telling } from "../../../src/replies/telling.js";
import { runsOf } from "../../evaluator/runs.js";
import { someSteps } from "../../register/arbitrary-commands.js";
import { Tenant } from "../../register/tenant.js";
import { languages, realKnowledge, spansText, textsOf } from "../real.js";

/** Whatever happens in a register is told in words, in both languages. */

let knowledge: Knowledge;
beforeAll(async () => {
	knowledge = await realKnowledge();
});

function viewers(): Viewer[] {
	const who = (id: Actor | null) => ({ kind: "plain" as const, text: id ?? "nobody" });
	return languages.map((language) => ({ telling: new Telling(language, knowledge), today: "2026-12-01", who }));
}

/** Nothing is left unfilled, and nothing of the code shows. */
const unfilled = /[{}]|undefined|null|\[object|NaN/;

describe("what happens in a register", () => {
	it("is told, each event of each vendor, with nothing left out of its words", () => {
		const told = new Set<string>();
		fc.assert(
			fc.property(someSteps, (steps) => {
				const tenant = new Tenant();
				for (const step of steps) tenant.takes(step);
				const events: readonly Event[] = tenant.events;
				for (const viewer of viewers())
					for (const [id, vendor] of tenant.state.vendors)
						for (const event of eventsOf(id, events)) {
							told.add(event.type);
							const text = spansText(eventSpans(event, vendor, viewer));
							expect(text.length, event.type).toBeGreaterThan(3);
							expect(text, event.type).not.toMatch(unfilled);
						}
			}),
			runsOf(60),
		);
		expect([...told].sort()).toEqual(
			expect.arrayContaining([
				"asked",
				"decided",
				"evidence-added",
				"evidence-retired",
				"reminder-dismissed",
				"reminder-recorded",
				"reminder-snoozed",
				"send-settled",
				"send-tried",
				"vendor-added",
				"vendor-archived",
				"vendor-assigned",
				"vendor-changed",
				"vendor-restored",
				"vendor-reviewed",
			]),
		);
	});

	it("belongs to one vendor or to none", () => {
		fc.assert(
			fc.property(someSteps, (steps) => {
				const tenant = new Tenant();
				for (const step of steps) tenant.takes(step);
				const all = [...tenant.state.vendors].flatMap(([id]) => eventsOf(id, tenant.events));
				expect(new Set(all).size).toBe(all.length);
			}),
			runsOf(40),
		);
	});

	it("leaves vendors that can be shown and listed as replies", () => {
		fc.assert(
			fc.property(someSteps, (steps) => {
				const tenant = new Tenant();
				for (const step of steps) tenant.takes(step);
				const found = [...tenant.state.vendors].map(([, vendor]) => vendor);
				for (const viewer of viewers()) {
					const order = { order: "list-vendors" as const, filter: {} };
					const listed = vendorListReply({ order, found, all: found.length, page: 10 }, viewer);
					const shown = found.map((vendor) =>
						vendorReply(
							{
								order: { order: "show-vendor", vendor: vendor.id },
								vendor,
								verdict: undefined,
								looked: undefined,
								isNew: false,
							},
							viewer,
						),
					);
					for (const reply of [listed, ...shown]) {
						expect(replySchema.safeParse(reply).error).toBeUndefined();
						expect(reply.blocks.flatMap(textsOf).join("\n")).not.toMatch(unfilled);
					}
				}
			}),
			runsOf(40),
		);
	});
});
