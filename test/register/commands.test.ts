import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandSchema } from "../../src/register/commands/index.js";
import { eventSchema } from "../../src/register/events.js";
import { reduce, reduceAll } from "../../src/register/reduce.js";
import { emptyState, readSnapshot, snapshotOf, snapshotSchema } from "../../src/register/state.js";
import { someSteps } from "./arbitrary-commands.js";
import { Tenant } from "./tenant.js";

const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("any sequence of commands", () => {
	it("leaves a state that can be written down, and events that can be read back", () => {
		const seen = new Set<string>();
		fc.assert(
			fc.property(someSteps, (steps) => {
				const tenant = new Tenant();
				for (const step of steps) {
					const before = tenant.state;
					const outcome = tenant.takes(step);
					if ("refusal" in outcome) {
						expect(tenant.state).toBe(before);
						expect(outcome.refusal.says.en && outcome.refusal.says.fr).toBeTruthy();
					} else for (const { type } of outcome.events) seen.add(type);
				}
				for (const event of tenant.events) expect(eventSchema.parse(written(event))).toEqual(event);
				const snapshot = snapshotOf(tenant.state);
				expect(snapshotSchema.parse(written(snapshot))).toEqual(snapshot);
			}),
			{ numRuns: 300, seed: 20261120 },
		);
		// Everything that can happen does happen here.
		const every = eventSchema.options.map(({ shape }) => shape.type.value);
		expect([...seen].sort()).toEqual([...every].sort());
	});

	it("can be replayed, from the beginning or onto any snapshot, to the same state", () => {
		fc.assert(
			fc.property(someSteps, fc.nat(), (steps, cut) => {
				const tenant = new Tenant();
				for (const step of steps) tenant.takes(step);
				const events = tenant.events.map((event) => eventSchema.parse(written(event)));
				const at = cut % (events.length + 1);
				const half = reduceAll(emptyState, events.slice(0, at));
				const reopened = reduceAll(readSnapshot(written(snapshotOf(half))), events.slice(at));
				for (const state of [reduceAll(emptyState, events), reopened]) {
					expect(snapshotOf(state)).toEqual(snapshotOf(tenant.state));
					expect(state.names.toRecord()).toEqual(tenant.state.names.toRecord());
				}
			}),
			{ numRuns: 200 },
		);
	});

	it("changes nothing in place", () => {
		fc.assert(
			fc.property(someSteps, (steps) => {
				const tenant = new Tenant();
				const states = steps.map((step) => {
					tenant.takes(step);
					return { state: tenant.state, was: written(snapshotOf(tenant.state)) };
				});
				for (const { state, was } of states) expect(written(snapshotOf(state))).toEqual(was);
			}),
			{ numRuns: 50 },
		);
	});

	it("never reads or changes what is another tenant's", () => {
		fc.assert(
			fc.property(someSteps, someSteps, fc.infiniteStream(fc.boolean()), (ours, theirs, turns) => {
				const alone = [ours, theirs].map((steps) => {
					const tenant = new Tenant();
					for (const step of steps) tenant.takes(step);
					return tenant;
				});
				const together = [new Tenant(), new Tenant()];
				const left = [[...ours], [...theirs]];
				while (left.some(({ length }) => length > 0)) {
					const turn = turns.next().value ? 0 : 1;
					const who = left[turn]?.length ? turn : 1 - turn;
					const step = left[who]?.shift();
					const other = together[1 - who];
					const before = other?.state;
					if (step) together[who]?.takes(step);
					expect(other?.state).toBe(before);
				}
				for (const who of [0, 1]) {
					expect(together[who]?.events).toEqual(alone[who]?.events);
					expect(together[who]?.refusals).toEqual(alone[who]?.refusals);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it("loses no history: what was shown and decided of a vendor stays, archived or not", () => {
		fc.assert(
			fc.property(someSteps, (steps) => {
				const tenant = new Tenant();
				for (const step of steps) tenant.takes(step);
				for (const event of tenant.events) {
					if (event.type === "vendor-added") expect(tenant.state.vendors.get(event.vendor.id)).toBeDefined();
					if (event.type === "decided")
						expect(tenant.state.vendors.get(event.vendor)?.decisions).toContainEqual(event.decision);
					if (event.type === "evidence-added")
						expect(tenant.state.vendors.get(event.vendor)?.evidence.map(({ id }) => id)).toContain(event.evidence.id);
				}
			}),
			{ numRuns: 100 },
		);
	});
});

describe("reducing", () => {
	it("is total: events of one tenant, in any order and any number of times, break no other's state", () => {
		fc.assert(
			fc.property(someSteps, someSteps, fc.array(fc.nat(), { maxLength: 60 }), (steps, others, order) => {
				const [tenant, other] = [new Tenant(), new Tenant()];
				for (const step of steps) tenant.takes(step);
				for (const step of others) other.takes(step);
				let { state } = other;
				for (const at of order) {
					const event = tenant.events[at % (tenant.events.length || 1)];
					if (event) state = reduce(state, event);
				}
				const snapshot = snapshotOf(state);
				expect(snapshotSchema.parse(written(snapshot))).toEqual(snapshot);
			}),
			{ numRuns: 100 },
		);
	});

	it("opens the file of a tenant that had settings only", () => {
		const settings = { home: ["CA"], framework: null, language: "fr", readings: { "us-cloud-act": "narrow" } };
		const state = readSnapshot({ format: 1, settings, release: "2026.11.1" });
		expect(snapshotOf(state)).toMatchObject({ format: 2, settings, release: "2026.11.1", vendors: {} });
		expect(() => readSnapshot({ format: 3 })).toThrow();
	});
});

describe("a command from outside", () => {
	it("is read by its schema, or refused", () => {
		const vendor = {
			name: "Acme",
			bought: { kind: "known", offering: "aws-commercial" },
			dataClasses: ["ca-protected-b"],
		};
		expect(commandSchema.safeParse({ do: "add-vendor", vendor }).success).toBe(true);
		for (const wrong of [
			{ do: "add-vendor", vendor: { ...vendor, name: " " } },
			{ do: "add-vendor", vendor: { ...vendor, dataClasses: [] } },
			{ do: "add-vendor", vendor: { ...vendor, owner: "Marie" } },
			{ do: "add-vendor", vendor: { ...vendor, more: 1 } },
			{ do: "drop-table" },
			{ do: "decide", vendor: "v-1", revision: 1, ruling: { is: "approved" }, reason: "" },
		])
			expect(commandSchema.safeParse(wrong).success).toBe(false);
	});
});
