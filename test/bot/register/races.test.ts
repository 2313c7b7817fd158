import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordOf } from "../../../src/bot/answer-record.js";
import { createBot } from "../../../src/bot/bot.js";
import type { Bot } from "../../../src/bot/ports.js";
import { originsOf } from "../../../src/bot/scene.js";
import { passing, Team } from "../../../src/bot/team.js";
import { questionAbout } from "../../../src/bot/vendor-question.js";
import { assess, Knowledge } from "../../../src/evaluator/index.js";
import type { Order, OrderKind } from "../../../src/questions/order.js";
import { carryOut } from "../../../src/register/commands/index.js";
import { registerDomain } from "../../../src/register/domain.js";
import type { EventType } from "../../../src/register/events.js";
import { reduce } from "../../../src/register/reduce.js";
import { emptyState, type State } from "../../../src/register/state.js";
import { offeringOf } from "../../../src/register/vendor.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import type { Reply } from "../../../src/replies/reply.js";
import type { Files } from "../../../src/store/files.js";
import { runsOf } from "../../evaluator/runs.js";
import {
	certificate,
	closed,
	company,
	criterion,
	dataClass,
	framework,
	member,
	offering,
	releaseOf,
} from "../../evaluator/small-release.js";
import { FaultyFiles } from "../../store/faulty-files.js";
import { noon, registerIn, tokens } from "../../store/register-in.js";
import { slowed } from "../../store/slowed-files.js";
import { KeptLog } from "../stage.js";

/** Two people at one vendor through the bot, on files each of whose calls takes as long as chance says. */

const tenant = "slack:T1";
const folder = "/srv/data";
const today = "2026-11-20";

/** A cloud whose certificate is demanded, and data of two kinds. */
const knowledge = new Knowledge(
	releaseOf(
		dataClass("data", "moderate"),
		dataClass("other-data", "low"),
		framework("yardstick", [criterion("certified", { fact: "service.certifications", key: "scheme" })]),
		company("acme", "CA"),
		offering("cloud", member("service.operator", "acme"), closed("service.operator"), certificate("scheme", "none")),
	),
);

function botOn(files: Files, newId: () => string) {
	return registerIn(folder, { files, newId }).then((register) => {
		const log = new KeptLog();
		const releases = {
			current: () => knowledge,
			versions: () => [knowledge.release.version],
			get: async () => knowledge,
		};
		return { ...register, log, bot: createBot({ ...register, releases, log, reference: () => "ref-1" }) };
	});
}

/** A team with a home and one vendor, as the disk holds it. */
async function teamOn(disk: FaultyFiles, own: boolean, newId: () => string): Promise<string> {
	const { store, people } = await registerIn(folder, { files: disk, newId });
	const owner = await people.idOf(tenant, { key: "ada" });
	await people.idOf(tenant, { key: "bob" });
	const bought = own ? { kind: "own" as const, intake: {} } : { kind: "known" as const, offering: "cloud" };
	const vendor = { name: "Payroll", bought, dataClasses: ["data"], owner };
	const context = { now: noon.now(), newId, by: owner };
	const id = await store.change(tenant, (state) => {
		const home = carryOut(state, { do: "change-settings", change: { home: ["CA"] } }, context);
		const added = carryOut(state, { do: "add-vendor", vendor }, context);
		if ("refusal" in home || "refusal" in added) throw new Error("the team cannot be made");
		const [first] = added.events;
		return { events: [...home.events, ...added.events], result: first?.type === "vendor-added" ? first.vendor.id : "" };
	});
	await store.close();
	return id;
}

/** What each order leaves in the log where it is done. */
const leaves: Partial<Record<OrderKind, EventType>> = {
	decide: "decided",
	"edit-vendor": "vendor-changed",
	"answer-intake": "vendor-changed",
	"add-evidence": "evidence-added",
	"archive-vendor": "vendor-archived",
	"restore-vendor": "vendor-restored",
	"assign-vendor": "vendor-assigned",
};

type Unaddressed = (vendor: string) => Order;
const order: fc.Arbitrary<Unaddressed> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.constantFrom<Unaddressed>(
			(vendor) => ({ order: "decide", vendor, ruling: { is: "approved" }, reason: "in use" }),
			(vendor) => ({ order: "decide", vendor, ruling: { is: "refused" }, reason: "too risky" }),
			(vendor) => ({ order: "decide", vendor, ruling: { is: "waiver", until: "2027-03-01" }, reason: "for now" }),
		),
	},
	{
		weight: 4,
		arbitrary: fc.constantFrom<Unaddressed>(
			(vendor) => ({ order: "edit-vendor", vendor, dataClasses: ["other-data"] }),
			(vendor) => ({ order: "edit-vendor", vendor, name: "Wages" }),
			(vendor) => ({
				order: "add-evidence",
				vendor,
				claims: [{ attribute: "service.certifications", member: "scheme", value: "held" }],
				proof: {},
			}),
			(vendor) => ({ order: "answer-intake", vendor, part: "residency", answer: { is: "CA" }, proof: {} }),
			(vendor) => ({ order: "answer-intake", vendor, part: "keys", answer: { are: ["customer"] }, proof: {} }),
			(vendor) => ({ order: "archive-vendor", vendor }),
			(vendor) => ({ order: "restore-vendor", vendor }),
		),
	},
	{
		weight: 2,
		arbitrary: fc.constantFrom<Unaddressed>(
			(vendor) => ({ order: "reassess", vendor }),
			(vendor) => ({ order: "assign-vendor", vendor }),
			(vendor) => ({ order: "show-vendor", vendor }),
			(vendor) => ({ order: "done", vendor }),
		),
	},
);

/** The bytes of a vendor's verdict in a state of the register, by their digest. */
function verdictIn(state: State, id: string): string {
	const vendor = state.vendors.get(id);
	if (!vendor) throw new Error("no vendor");
	const team = new Team(state, passing);
	const over = team.over(knowledge, team.buying([offeringOf(vendor)]));
	const question = questionAbout(vendor, over.knowledge, state.settings, today);
	if (!question) throw new Error("no question");
	const bytes = recordOf(assess(over.knowledge, question), over.overlay, originsOf(question, state.settings));
	return `sha256-${createHash("sha256").update(bytes).digest("hex")}`;
}

async function persons(bot: Bot, vendor: string, key: string, orders: readonly Unaddressed[]): Promise<Reply[]> {
	const replies: Reply[] = [];
	for (const one of orders) {
		const press = { order: one(vendor), language: "en" as const };
		const from = { surface: "slack", tenant, person: key, conversation: "C1", audience: "private" } as const;
		replies.push(await bot.answer({ ...from, ask: { press } }));
	}
	return replies;
}

describe("two people at one vendor at the same time", () => {
	it("are each told the truth, and no decision rests on a verdict of another revision", async () => {
		const orders = fc.array(order, { minLength: 1, maxLength: 3 });
		await fc.assert(
			fc.asyncProperty(fc.scheduler(), fc.boolean(), orders, orders, async (scheduler, own, hers, his) => {
				const newId = tokens();
				const disk = new FaultyFiles();
				const vendor = await teamOn(disk, own, newId);
				const files = disk.afterKill();
				const { bot, store, people, answers, log } = await scheduler.waitFor(botOn(slowed(files, scheduler), newId));
				const [ada, bob] = await scheduler.waitFor(
					Promise.all([persons(bot, vendor, "ada", hers), persons(bot, vendor, "bob", his)]),
				);
				expect(log.lines).toEqual([]);

				// Whoever was told that it is done finds it in the log, and nobody finds anything else.
				const history = await scheduler.waitFor(store.history(tenant));
				const known = await scheduler.waitFor(people.all(tenant));
				for (const [key, replies] of [
					["ada", ada],
					["bob", bob],
				] as const) {
					const by = [...known].find(([, person]) => person.key === key)?.[0];
					const told = replies.map(({ answer }) => registerAnswerSchema.parse(answer));
					for (const { outcome, code } of told) expect(code !== undefined).toBe(outcome === "refused");
					const done = told.flatMap(({ outcome, order: of }) => (outcome === "done" && of && leaves[of.order]) || []);
					const logged = history
						.slice(2)
						.flatMap(({ event }) =>
							event.by === by && Object.values(leaves).includes(event.type) ? [event.type] : [],
						);
					expect([...done].sort()).toEqual([...logged].sort());
				}

				// The verdict that a decision or a review names is that of the vendor as it was at that moment.
				let state = emptyState;
				for (const { event } of history) {
					const grounds =
						event.type === "decided"
							? event.decision.grounds
							: event.type === "vendor-reviewed"
								? event.grounds
								: undefined;
					if (grounds) {
						expect(grounds.answer).toBe(verdictIn(state, vendor));
						expect(await scheduler.waitFor(answers.get(tenant, grounds.answer))).toBeDefined();
					}
					if (event.type === "decided") expect(state.vendors.get(vendor)?.archived).toBeUndefined();
					state = reduce(state, event);
				}

				// The state is what the journal replays to, in this process and in the next one.
				const { write } = registerDomain.states;
				expect(write(await scheduler.waitFor(store.read(tenant)))).toEqual(write(state));
				await scheduler.waitFor(store.close());
				const next = await registerIn(folder, { files: files.afterKill() });
				expect(write(await next.store.read(tenant))).toEqual(write(state));
				await next.store.close();
			}),
			runsOf(150),
		);
	});
});
