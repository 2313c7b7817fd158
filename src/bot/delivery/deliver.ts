import { carryOut } from "../../register/commands/index.js";
import { theBot } from "../../register/identities.js";
import type { Recipient } from "../../register/occurrence.js";
import { heldUntil, toSend } from "../../register/outbox.js";
import { type Plan, planNow } from "../../register/schedule/plan-day.js";
import type { State } from "../../register/state.js";
import type { Messenger } from "../ports.js";
import { addressOf, type DeliveryParts, isTime, nameOf, type Parcel } from "./attempts.js";
import { bundlesOf } from "./bundles.js";
import { deliver } from "./deliver-one.js";
import { deliverTogether } from "./deliver-together.js";
import { outlookFor } from "./outlook.js";
import { pause } from "./pause.js";
import { type Errand, Places, type Wait } from "./places.js";
import { todayOfTeam } from "./tell.js";

export interface LoopParts extends DeliveryParts {
	/** Of every platform that is served. A tenant of none is reminded on its page, and by the command. */
	readonly messengers: readonly Messenger[];
	/** How waiting is done; by this machine's clock if left out. */
	readonly wait?: Wait;
}

/** Plans, records and sends what is due, for every tenant. */
export interface Delivery {
	/** One pass over all tenants; whoever asks while one is under way waits for that one. Never rejects. */
	tick(): Promise<void>;
	/** A pass now, and one every minute from then on. */
	run(): void;
	/** Begins nothing more; resolved once what is under way is finished. */
	stop(): Promise<void>;
}

const minute = 60_000;
/** So long, in ms, may a pass find out what the knowledge says of one tenant's vendors; the next one goes on. */
const outlookWithin = 15_000;

export function createDelivery(parts: LoopParts): Delivery {
	return new Loop(parts);
}

class Loop implements Delivery {
	readonly #parts: LoopParts;
	readonly #wait: Wait;
	readonly #stop = new AbortController();
	readonly #places: Places;
	/** Why a tenant could not be served in the last pass: told once, and not every minute. */
	readonly #troubles = new Map<string, string>();
	#pass: Promise<void> | undefined;
	#running: Promise<void> | undefined;

	constructor(parts: LoopParts) {
		this.#parts = parts;
		this.#wait = parts.wait ?? pause;
		this.#places = new Places(parts.clock, this.#wait, this.#stop.signal);
	}

	tick(): Promise<void> {
		this.#pass ??= this.#overAll().finally(() => {
			this.#pass = undefined;
		});
		return this.#pass;
	}

	run(): void {
		this.#running ??= this.#every();
	}

	async stop(): Promise<void> {
		this.#stop.abort();
		await this.#running;
		await this.#pass;
	}

	async #every(): Promise<void> {
		while (!this.#stop.signal.aborted) {
			await this.tick();
			await this.#wait(minute, this.#stop.signal);
		}
	}

	async #overAll(): Promise<void> {
		const { store, log } = this.#parts;
		const sending: Promise<void>[] = [];
		try {
			for (const tenant of await store.tenants()) {
				if (this.#stop.signal.aborted) break;
				await this.#withoutStopping("planned", tenant, async () => {
					const messenger = this.#parts.messengers.find((one) => one.serves(tenant));
					await this.#plan(tenant, messenger);
					// The next tenant is planned while this one's messages go out.
					if (messenger) sending.push(this.#withoutStopping("sent", tenant, () => this.#send(tenant, messenger)));
				});
			}
		} catch (error) {
			log.error({ error: nameOf(error) }, "reminders could not be looked for");
		}
		await Promise.all(sending);
		this.#places.tidy();
	}

	/** One tenant's trouble is no other's. */
	async #withoutStopping(what: "planned" | "sent", tenant: string, work: () => Promise<void>): Promise<void> {
		const about = `${what} ${tenant}`;
		try {
			await work();
			this.#troubles.delete(about);
		} catch (error) {
			const name = nameOf(error);
			if (this.#troubles.get(about) === name) return;
			this.#troubles.set(about, name);
			this.#parts.log.error({ tenant, error: name }, `a tenant's reminders cannot be ${what}`);
		}
	}

	/** What is due by now is recorded, before anything of it is sent. */
	async #plan(tenant: string, messenger: Messenger | undefined): Promise<void> {
		const { store, clock, newId, releases, log } = this.#parts;
		const state = await store.read(tenant);
		if (state.vendors.size === 0) return;
		const day = todayOfTeam(state, this.#parts);
		const history = () => store.history(tenant);
		const outlook = await outlookFor({ state, day, releases, log, history, within: outlookWithin });
		const now = clock.now();
		// On a page whoever opens it can be told.
		const onPage = !messenger || tenant === "local";
		const plan = (from: State) => (onPage ? planNow(from, now, outlook) : tellable(planNow(from, now, outlook)));
		if (isNothing(plan(await store.read(tenant)))) return;
		const context = { now, newId, by: theBot };
		await store.change(tenant, (latest) => {
			const { reminders, digests } = plan(latest);
			const command = { do: "record-plan" as const, reminders: [...reminders], digests: [...digests] };
			const outcome = carryOut(latest, command, context);
			return { events: "refusal" in outcome ? [] : outcome.events, result: undefined };
		});
	}

	/** What waits, place by place. */
	async #send(tenant: string, messenger: Messenger): Promise<void> {
		const { store, clock, people, log } = this.#parts;
		const now = clock.now();
		const state = await store.read(tenant);
		const waiting = toSend(state, now).filter(({ deliver, last }) => isTime(deliver, last, now));
		if (waiting.length === 0) return;
		const known = await people.all(tenant);
		const places = new Map<string, Parcel[]>();
		for (const one of waiting) {
			const parcel: Parcel = { ...one, tenant, messenger, address: addressOf(one.to, known) };
			const place = placeOf(tenant, one.to);
			const those = places.get(place);
			if (those) those.push(parcel);
			else places.set(place, [parcel]);
		}
		// A process that was started anew knows of no wait but what is recorded.
		for (const { to, until } of heldUntil(state, now)) this.#places.hold(placeOf(tenant, to), Date.parse(until));
		const errand =
			(parcels: readonly Parcel[]): Errand =>
			async () => {
				const [first, ...others] = parcels;
				try {
					if (!first) return undefined;
					return await (others.length === 0 ? deliver(first, this.#parts) : deliverTogether(parcels, this.#parts));
				} catch (error) {
					log.error({ tenant, key: first?.key, error: nameOf(error) }, "a reminder could not be sent");
					return undefined;
				}
			};
		await Promise.all(
			[...places].map(([place, parcels]) => this.#places.visit(place, messenger.pace, bundlesOf(parcels).map(errand))),
		);
	}
}

function placeOf(tenant: string, to: Recipient): string {
	return `${tenant} ${"person" in to ? to.person : to.channel}`;
}

/** What nobody can be told of yet is not recorded: it is planned again until somebody can. */
function tellable({ reminders, digests }: Plan): Plan {
	return { reminders: reminders.filter(({ to }) => to.length > 0), digests };
}

function isNothing({ reminders, digests }: Plan): boolean {
	return reminders.length === 0 && digests.length === 0;
}
