import fc from "fast-check";
import { expect, it } from "vitest";
import { carryOut } from "../../src/register/commands/index.js";
import { registerDomain } from "../../src/register/domain.js";
import { snapshotOf } from "../../src/register/state.js";
import { EventStore } from "../../src/store/event-store.js";
import { emptyFolder } from "../store/folder.js";
import { someSteps } from "./arbitrary-commands.js";
import { Tenant } from "./tenant.js";

const clock = { now: () => new Date("2026-11-20T12:00:00.000Z") };

it("is the same after it was kept, closed and opened again, whether from its journal or from a snapshot", async () => {
	await fc.assert(
		fc.asyncProperty(someSteps, fc.integer({ min: 1, max: 40 }), async (steps, events) => {
			const folder = await emptyFolder();
			const options = { folder, pid: process.pid, hold: "exclusive" as const, domain: registerDomain, clock };
			const snapshotEvery = { events, bytes: 1_000_000 };
			const store = await EventStore.open({ ...options, snapshotEvery });
			const tenant = new Tenant();
			for (const { by, hours, command } of steps) {
				tenant.now = new Date(tenant.now.getTime() + hours * 3_600_000);
				const context = tenant.context(by);
				await store.change("team", (state) => {
					const outcome = carryOut(state, command(state, context), context);
					return { events: "refusal" in outcome ? [] : outcome.events, result: undefined };
				});
			}
			const before = snapshotOf(await store.read("team"));
			await store.close();
			const again = await EventStore.open(options);
			expect(snapshotOf(await again.read("team"))).toEqual(before);
			await again.close();
		}),
		{ numRuns: 15 },
	);
});
