import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDelivery, type Delivery } from "../../../src/bot/delivery/deliver.js";
import { deskFor } from "../../../src/bot/delivery/tell.js";
import type { Desk } from "../../../src/bot/desk.js";
import { inbox } from "../../../src/bot/inbox.js";
import type { Messenger, Outgoing, Releases, Sent, Told } from "../../../src/bot/ports.js";
import { Knowledge } from "../../../src/evaluator/index.js";
import type { Release } from "../../../src/knowledge/release.js";
import { type Command, carryOut } from "../../../src/register/commands/index.js";
import { registerDomain } from "../../../src/register/domain.js";
import type { Events } from "../../../src/register/event-port.js";
import type { Event } from "../../../src/register/events.js";
import type { Reminder } from "../../../src/register/occurrence.js";
import type { State } from "../../../src/register/state.js";
import type { Vendor } from "../../../src/register/vendor.js";
import { digestOf } from "../../../src/releases/digest.js";
import type { Reply } from "../../../src/replies/reply.js";
import { AnswerFiles } from "../../../src/store/answer-files.js";
import { EventStore } from "../../../src/store/event-store.js";
import { PeopleFiles } from "../../../src/store/people-files.js";
import { filesOfTenant } from "../../../src/store/tenant-files.js";
import { firstTexts } from "../../replies/real.js";
import { emptyFolder } from "../../store/folder.js";
import { KeptLog } from "../stage.js";

export const tenant = "slack:T1";
const minute = 60_000;

/** A platform that does as it is told, and remembers what arrived. */
export class ScriptedMessenger implements Messenger {
	pace = 1000;
	/** What becomes of the next sends; of all others: sent. */
	readonly next: (Sent | ((message: Outgoing) => Sent | Promise<Sent>))[] = [];
	/** What was handed over, in order, each with the moment. */
	readonly sent: (Outgoing & { readonly at: string })[] = [];
	readonly asked: string[] = [];
	/** Whether it can tell what arrived. */
	tells = true;
	/** Whether it is the page of this machine as well. */
	local = false;
	readonly #clock: { at: Date };
	readonly #arrived = new Map<string, string>();

	constructor(clock: { at: Date }) {
		this.#clock = clock;
	}

	serves(served: string): boolean {
		return served.startsWith("slack:") || (this.local && served === "local");
	}

	async send(message: Outgoing): Promise<Sent> {
		this.sent.push({ ...message, at: this.#clock.at.toISOString() });
		const scripted = this.next.shift();
		const sent =
			typeof scripted === "function"
				? await scripted(message)
				: (scripted ?? { outcome: "sent", message: `m-${this.sent.length}` });
		if (sent.outcome === "sent") this.#arrived.set(message.mark, sent.message ?? "");
		return sent;
	}

	/** As a message that arrived although nobody heard back. */
	keep(message: Outgoing, id: string): void {
		this.#arrived.set(message.mark, id);
	}

	async arrived({ mark }: Omit<Outgoing, "reply">): Promise<string | null | undefined> {
		this.asked.push(mark);
		return this.tells ? (this.#arrived.get(mark) ?? null) : undefined;
	}
}

/** A release in use that can be followed by newer ones. */
export class ScriptedReleases implements Releases {
	readonly #known: Knowledge[] = [];
	readonly gone = new Set<string>();
	readonly read: string[] = [];

	use(release: Release, version: string, date: string): void {
		const dated = { ...release, version, date };
		this.#known.push(new Knowledge({ ...dated, digest: digestOf(dated) }));
	}
	current(): Knowledge {
		const last = this.#known.at(-1);
		if (!last) throw new Error("No release is in use");
		return last;
	}
	versions(): readonly string[] {
		return this.#known.map(({ release }) => release.version);
	}
	async get(version: string): Promise<Knowledge | undefined> {
		this.read.push(version);
		return this.gone.has(version) ? undefined : this.#known.find(({ release }) => release.version === version);
	}
}

/** The loop on real parts: a store on disk that can be left and opened again, a clock that is moved, a scripted platform. */
export class LoopStage {
	readonly clock: { at: Date };
	readonly messenger: ScriptedMessenger;
	readonly releases = new ScriptedReleases();
	readonly log = new KeptLog();
	readonly waits: number[] = [];
	store: Events<State, Event>;
	delivery: Delivery;
	readonly folder: string;
	#tokens = 0;
	readonly people: PeopleFiles;
	readonly answers: AnswerFiles;

	private constructor(folder: string, now: string, store: Events<State, Event>) {
		this.folder = folder;
		this.clock = { at: new Date(now) };
		this.messenger = new ScriptedMessenger(this.clock);
		this.store = store;
		const open = { folder, pid: process.pid, hold: "exclusive" as const };
		this.people = new PeopleFiles({ ...open, newId: () => this.#token() });
		this.answers = new AnswerFiles(open);
		this.delivery = this.#deliver();
	}

	/** @param folder one that is gone when the test is done, if left out */
	static async open(now = "2026-11-20T12:00:00Z", folder?: string): Promise<LoopStage> {
		const data = folder ?? (await emptyFolder());
		return new LoopStage(data, now, await openStore(data));
	}

	/** For several tests: whoever opens it removes it. */
	static async inOwnFolder(now: string): Promise<LoopStage> {
		return LoopStage.open(now, await mkdtemp(join(tmpdir(), "sovereign-loop-")));
	}

	async remove(): Promise<void> {
		await this.store.close();
		await rm(this.folder, { recursive: true, force: true });
	}

	/** As a process that died and was started again: nothing but the files is left. */
	async restart(): Promise<void> {
		await this.store.close();
		this.store = await openStore(this.folder);
		this.delivery = this.#deliver();
	}

	get parts() {
		const { store, people, answers, releases, log } = this;
		return { store, people, answers, releases, log, clock: { now: () => this.clock.at }, newId: () => this.#token() };
	}

	#token(): string {
		return String(++this.#tokens).padStart(4, "0");
	}

	/** A second loop on the same register, as a second process would run it. */
	anotherLoop(): Delivery {
		return this.#deliver();
	}

	/** A tenant whose journal is damaged: in it nothing can be read. */
	async breakTenant(broken: string): Promise<void> {
		await this.as("p-ada", { do: "use-release", release: "2026.11.0" }, broken);
		await this.restart();
		const { journal } = filesOfTenant(this.folder, broken);
		const [first = "", ...others] = (await readFile(journal, "utf8")).split("\n");
		await writeFile(journal, [first, "{}", ...others.slice(1), "{}", ""].join("\n"));
	}

	#deliver(): Delivery {
		return createDelivery({
			...this.parts,
			messengers: [this.messenger],
			wait: async (ms) => {
				this.waits.push(ms);
				this.clock.at = new Date(this.clock.at.getTime() + ms);
			},
		});
	}

	/** Somebody of the tenant, by their pseudonym. */
	person(key: string, name = key): Promise<string> {
		return this.people.idOf(tenant, { key, name });
	}

	/** Carries out a command; the code of what refuses it. */
	async as(by: string, command: Command, of = tenant): Promise<string | undefined> {
		const context = { now: this.clock.at, newId: () => this.#token(), by };
		return this.store.change(of, (state) => {
			const outcome = carryOut(state, command, context);
			return "refusal" in outcome
				? { events: [], result: outcome.refusal.code }
				: { events: outcome.events, result: undefined };
		});
	}

	state(of = tenant): Promise<State> {
		return this.store.read(of);
	}

	/** The vendor of that name. */
	async vendor(name: string): Promise<Vendor> {
		const state = await this.state();
		for (const [, vendor] of state.vendors) if (vendor.name === name) return vendor;
		throw new Error(`There is no vendor ${name}`);
	}

	async reminders(name: string): Promise<readonly Reminder[]> {
		return (await this.vendor(name)).reminders;
	}

	/** A pass at this moment. @returns what was handed to the platform in it */
	async tick(at?: string): Promise<(Outgoing & { readonly at: string })[]> {
		if (at !== undefined) this.clock.at = new Date(at);
		const before = this.messenger.sent.length;
		await this.delivery.tick();
		return this.messenger.sent.slice(before);
	}

	/** A pass some minutes later. */
	later(minutes: number) {
		return this.tick(new Date(this.clock.at.getTime() + minutes * minute).toISOString());
	}

	/** One pass an hour from now on, up to a moment; what was handed over, each with its day and first line. */
	async until(end: string, hours = 1): Promise<string[]> {
		const told: string[] = [];
		for (let at = this.clock.at.getTime(); at <= Date.parse(end); at += hours * 60 * minute)
			for (const one of await this.tick(new Date(at).toISOString()))
				told.push(`${one.at} ${whom(one)}: ${headOf(one.reply)}`);
		return told;
	}

	/** A desk of the bot's, today. */
	desk(): Promise<Desk> {
		return deskFor({ tenant, to: null }, this.parts);
	}

	inboxOf(person: string, locale?: "en" | "fr"): Promise<readonly Told[]> {
		return inbox({ surface: "web", tenant, person, locale }, this.parts);
	}

	/** A pass for a tenant that no platform serves: everything is recorded, and nothing sent. */
	async planOnly(at: string): Promise<void> {
		this.clock.at = new Date(at);
		await createDelivery({ ...this.parts, messengers: [] }).tick();
	}
}

function openStore(folder: string): Promise<Events<State, Event>> {
	const clock = { now: () => new Date("2026-11-20T12:00:00Z") };
	return EventStore.open({ folder, pid: process.pid, hold: "exclusive", domain: registerDomain, clock });
}

/** Whom a message went to: a person as the platform calls them, or a channel. */
export function whom({ to }: Outgoing): string {
	return "person" in to ? to.person.key : to.channel;
}

/** The first line of a reply. */
export function headOf(reply: Reply): string {
	return firstTexts(reply)[0] ?? "";
}
