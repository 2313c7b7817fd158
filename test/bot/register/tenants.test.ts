import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createBot } from "../../../src/bot/bot.js";
import { createDelivery } from "../../../src/bot/delivery/deliver.js";
import type { Request } from "../../../src/bot/request.js";
import type { Knowledge } from "../../../src/evaluator/index.js";
import type { Order } from "../../../src/questions/order.js";
import type { State } from "../../../src/register/state.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import type { Press } from "../../../src/replies/reply.js";
import { baseOf } from "../../../src/store/tenant-files.js";
import { runsOf } from "../../evaluator/runs.js";
import { FaultyFiles } from "../../store/faulty-files.js";
import { registerIn, tokens } from "../../store/register-in.js";
import { knowledge as inUse, KeptLog } from "../stage.js";

/** One tenant that has guessed, or was told, every id of another one. */

const folder = "/srv/data";
const [theirs, ours] = ["slack:T1", "slack:T2"];
let knowledge: Knowledge;
const releases = {
	current: () => knowledge,
	versions: () => [knowledge.release.version],
	get: async () => knowledge,
};

/** Words that stand in the other tenant's register alone. */
const secrets = ["Zephyrine", "Hollyhock", "merger", "Marguerite", "Wolfram", "codicil"];

async function open(files: FaultyFiles, newId: () => string) {
	const clock = { at: new Date("2026-11-20T12:00:00Z") };
	const register = await registerIn(folder, { files, newId, clock: { now: () => clock.at } });
	const log = new KeptLog();
	return { ...register, moving: clock, log, bot: createBot({ ...register, releases, log, reference: () => "ref-1" }) };
}
type Opened = Awaited<ReturnType<typeof open>>;

function asks({ bot }: Opened, tenant: string, person: string, ask: Request["ask"], more: Partial<Request> = {}) {
	return bot.answer({ surface: "slack", tenant, person, conversation: "C1", audience: "private", ...more, ask });
}

/** All that somebody could know of the other tenant. */
interface Known {
	readonly vendors: readonly string[];
	readonly evidence: string;
	readonly reminder: string;
	readonly answers: readonly string[];
	readonly file: string;
	readonly person: string;
}

let disk: FaultyFiles;
let before: ReadonlyMap<string, string>;
let known: Known;
let mine: string;
const newId = tokens();

beforeAll(async () => {
	knowledge = await inUse();
	disk = new FaultyFiles();
	const opened = await open(disk, newId);
	const say = async (tenant: string, person: string, text: string, name?: string) => {
		const reply = await asks(opened, tenant, person, { text }, name === undefined ? {} : { name });
		if (reply.answer && "outcome" in reply.answer && reply.answer.outcome === "refused")
			throw new Error(`${text}: ${JSON.stringify(reply.blocks)}`);
		return reply;
	};
	await say(theirs, "Ada", "set home Canada", "Marguerite");
	await say(theirs, "Ada", "add vendor Cirrus for Protected B");
	await say(theirs, "Ada", "rename vendor Micrologic Cirrus to Zephyrine");
	await say(theirs, "Ada", "add our own vendor Hollyhock for Protected B tagged codicil");
	await say(theirs, "Ada", "Hollyhock company: Wolfram SAS, Canada");
	await say(
		theirs,
		"Ada",
		'evidence Hollyhock where the data stays: Canada; contract; "Wolfram codicil" by Wolfram SAS; 2026-01-05; until 2027-12-31',
	);
	await say(theirs, "Ada", "approve Zephyrine because of the merger");
	await say(theirs, "Ada", "is Cirrus sovereign for Protected B?");
	const file = await say(theirs, "Ada", "import vendors\nname,offering,data_classes\nHollyhock two,,ca-protected-b\n");
	opened.moving.at = new Date("2027-11-22T12:00:00Z");
	const messenger = {
		serves: () => true,
		pace: 0,
		send: async () => ({ outcome: "sent" as const }),
		arrived: async () => null,
	};
	await createDelivery({ ...opened, releases, messengers: [messenger] }).tick();
	const state = await opened.store.read(theirs);
	const [reminder] = [...state.vendors].flatMap(([, { reminders }]) => reminders.filter(({ closed }) => !closed));
	known = {
		vendors: [...state.vendors].map(([id]) => id),
		evidence: [...state.vendors].flatMap(([, { evidence }]) => evidence.map(({ id }) => id))[0] ?? "",
		reminder: reminder?.key ?? "",
		answers: await opened.answers.find(theirs, ""),
		file: fileIn(file.actions.map(({ press }) => press)),
		person: [...(await opened.people.all(theirs)).keys()][0] ?? "",
	};
	expect(JSON.stringify(known)).not.toContain('""');
	expect(known.answers.length).toBeGreaterThan(3);
	await say(ours, "Bob", "set home Canada", "Bob");
	await say(ours, "Bob", "add our own vendor Alpha for Protected B");
	[[mine = ""] = []] = [...(await opened.store.read(ours)).vendors];
	await opened.store.close();
	before = othersIn(disk.afterKill());
});

function fileIn(presses: readonly Press[]): string {
	for (const press of presses) if ("order" in press && press.order.order === "confirm-import") return press.order.file;
	return "";
}

/** Everything that is kept of the other tenant. */
function othersIn(files: FaultyFiles): ReadonlyMap<string, string> {
	const kept = [...files.contents()].filter(([path]) => path.includes(baseOf(theirs)));
	return new Map(kept.map(([path, bytes]) => [path, bytes.toString("base64")]));
}

/** What is asked with what was guessed. */
const guess: fc.Arbitrary<() => Request["ask"]> = fc
	.record({
		vendor: fc.nat(),
		answer: fc.nat(),
		mine: fc.boolean(),
		short: fc.boolean(),
		what: fc.nat(),
		typed: fc.boolean(),
	})
	.map((chosen) => () => {
		const vendor = known.vendors[chosen.vendor % known.vendors.length] ?? "";
		const whole = known.answers[chosen.answer % known.answers.length] ?? "";
		const answer = chosen.short ? whole.slice("sha256-".length, "sha256-".length + 8) : whole;
		const { evidence, reminder, file, person } = known;
		const at = chosen.mine ? mine : vendor;
		const orders: Order[] = [
			{ order: "show-vendor", vendor },
			{ order: "vendor-history", vendor },
			{ order: "edit-vendor", vendor, name: "Taken" },
			{ order: "assign-vendor", vendor: at, owner: person },
			{ order: "archive-vendor", vendor },
			{ order: "restore-vendor", vendor },
			{ order: "ask-intake", vendor },
			{ order: "answer-intake", vendor, part: "residency", answer: { is: "CA" }, proof: {} },
			{ order: "add-evidence", vendor, claims: [{ attribute: "service.residency", value: "CA" }], proof: {} },
			{ order: "retire-evidence", vendor: at, evidence },
			{ order: "draft-questions", vendor },
			{ order: "decide", vendor, ruling: { is: "approved" }, reason: "mine" },
			{ order: "reassess", vendor },
			{ order: "done", vendor: at, key: reminder },
			{ order: "snooze", vendor: at, key: reminder, days: 7 },
			{ order: "snooze", vendor, days: 7 },
			{ order: "list-vendors", filter: { owner: person } },
			{ order: "export-vendors", filter: {} },
			{ order: "list-reminders" },
			{ order: "list-reminders", day: "2027-11-22" },
			{ order: "confirm-import", file, shown: 1 },
			{ order: "settle", change: { roles: { [person]: "admin" } } },
			{ order: "replay", answer },
		];
		const texts = [
			`vendor ${vendor}`,
			`history of ${vendor}`,
			`questions about ${vendor}`,
			`${vendor} company: Ours SAS, Canada`,
			`rename vendor ${vendor} to Taken`,
			`approve ${vendor} because it is ours`,
			`archive ${vendor}`,
			`reassess ${vendor}`,
			`done ${vendor}`,
			`snooze ${vendor} for 2 weeks`,
			`draft questions for ${vendor}`,
			`retire evidence ${evidence} of ${chosen.mine ? "Alpha" : vendor} because it is ours`,
			`assign Alpha to ${person}`,
			`vendors of ${person}`,
			`make ${person} admin`,
			`replay ${answer}`,
			`is team/${vendor} sovereign for Protected B?`,
			vendor,
			"vendors",
			"overdue vendors",
			"vendors tagged codicil",
			"export vendors",
			"reminders",
			"settings",
			"Zephyrine",
			"is Hollyhock sovereign for Protected B?",
			"add our own vendor Beta for Protected B",
			"help",
		];
		const order = orders[chosen.what % orders.length];
		const text = texts[chosen.what % texts.length] ?? "";
		return chosen.typed || !order ? { text } : { press: { order, language: "en" } };
	});

describe("a tenant that knows every id of another", () => {
	it("would know what it reads: its own people read all of it", async () => {
		const opened = await open(copyOf(disk), newId);
		const told: string[] = [];
		for (const text of ["history of Zephyrine", "history of Hollyhock", "vendor Hollyhock", "vendors tagged codicil"])
			told.push(JSON.stringify(await asks(opened, theirs, "Cleo", { text })));
		for (const secret of secrets) expect(told.join("\n")).toContain(secret);
		await opened.store.close();
	});

	it("reads nothing of it and changes nothing in it, by text and by button", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(guess, { minLength: 1, maxLength: 12 }), async (guesses) => {
				// Another process: nothing of either tenant is remembered.
				const files = copyOf(disk);
				const opened = await open(files, newId);
				opened.moving.at = new Date("2027-11-22T13:00:00Z");
				files.opened.clear();
				for (const one of guesses) {
					const ask = one();
					const reply = await asks(opened, ours, "Bob", ask);
					const [said, told] = [JSON.stringify(ask), JSON.stringify(reply)];
					for (const secret of secrets) if (!said.includes(secret)) expect(told).not.toContain(secret);
					const { data } = registerAnswerSchema.safeParse(reply.answer);
					for (const { id } of data?.vendors ?? []) expect(known.vendors).not.toContain(id);
				}
				// Whoever opens a page as somebody of the other tenant is told nothing of theirs either.
				const inbox = await opened.bot.inbox({ surface: "web", tenant: ours, person: "Ada" });
				for (const secret of secrets) expect(JSON.stringify(inbox)).not.toContain(secret);

				expect([...files.opened].filter((path) => path.includes(baseOf(theirs)))).toEqual([]);
				expect(othersIn(files)).toEqual(before);
				expect(opened.log.lines).toEqual([]);
				expect(peopleIn(await opened.store.read(ours))).not.toContain(known.person);
				await opened.store.close();
			}),
			runsOf(60),
		);
	});

	it("is refused or told of its own, whatever it guesses: every guess once", async () => {
		const opened = await open(copyOf(disk), newId);
		const guesses = fc.sample(guess, { numRuns: 400, seed: 7 });
		const outcomes = new Set<string>();
		for (const one of guesses) {
			const ask = one();
			if (!("press" in ask) || !("order" in ask.press)) continue;
			const { order } = ask.press;
			const { answer } = await asks(opened, ours, "Bob", ask);
			const { outcome, code } = registerAnswerSchema.parse(answer);
			if (!["list-vendors", "export-vendors", "list-reminders"].includes(order.order)) {
				expect([order.order, outcome]).toEqual([order.order, "refused"]);
				outcomes.add(`${order.order}: ${code}`);
			}
		}
		expect([...outcomes].map((one) => one.split(":")[0])).toEqual(expect.arrayContaining(["replay", "confirm-import"]));
		await opened.store.close();
	});
});

function peopleIn({ settings, vendors }: State): string {
	return JSON.stringify([settings.roles, [...vendors].map(([, { owner }]) => owner)]);
}

/** The same disk, of which nothing is changed. */
function copyOf(files: FaultyFiles): FaultyFiles {
	const copy = new FaultyFiles();
	for (const [path, bytes] of files.contents()) copy.put(path, bytes);
	return copy;
}
