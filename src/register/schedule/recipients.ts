import type { Recipient } from "../occurrence.js";
import type { State } from "../state.js";
import { type Settled, settledOf } from "../usual-settings.js";
import type { Vendor } from "../vendor.js";
import { momentOf } from "./zones.js";

/** So many are told at most in the team's place: an event names no more than fifty recipients. */
const mostAdmins = 20;

/** Who is told what, and when on their own clock. */
export class Recipients {
	readonly settled: Settled;
	readonly #state: State;
	readonly #admins: readonly Recipient[];
	readonly #channel: readonly Recipient[];
	/** Few people own many vendors. */
	readonly #ofOwner = new Map<string | null, readonly Recipient[]>();
	/** Of few zones and one day there are many reminders. */
	readonly #moments = new Map<string, string>();

	constructor(state: State) {
		this.settled = settledOf(state.settings);
		this.#state = state;
		this.#channel = state.settings.channel === undefined ? [] : [{ channel: state.settings.channel }];
		this.#admins = Object.entries(state.settings.roles ?? {})
			.filter(([person, role]) => role === "admin" && this.#reachable(person))
			.map(([person]) => ({ person }))
			.sort((a, b) => (a.person < b.person ? -1 : 1))
			.slice(0, mostAdmins);
	}

	/** The owner; where nobody owns it or the owner wants no messages, the team's channel; else its admins. */
	ofVendor(owner: Vendor["owner"]): readonly Recipient[] {
		const known = this.#ofOwner.get(owner);
		if (known) return known;
		const found = owner !== null && this.#reachable(owner) ? [{ person: owner }] : this.ofTeam();
		this.#ofOwner.set(owner, found);
		return found;
	}

	/** Whom what is overdue is told: the owner and the team. */
	ofOverdue(owner: Vendor["owner"]): readonly Recipient[] {
		const team = this.ofTeam();
		if (owner === null || !this.#reachable(owner)) return team;
		return [{ person: owner }, ...team.filter((one) => !("person" in one && one.person === owner))];
	}

	ofTeam(): readonly Recipient[] {
		return this.#channel.length > 0 ? this.#channel : this.#admins;
	}

	/** The zone in which a recipient's day begins; a channel's is the team's. */
	zoneOf(to: readonly Recipient[]): string {
		const [first] = to;
		const own = first && "person" in first ? this.#state.people[first.person]?.zone : undefined;
		return own ?? this.settled.zone;
	}

	/** When on a day it is sent to them. */
	momentOn(day: string, to: readonly Recipient[]): string {
		const zone = this.zoneOf(to);
		const key = `${day} ${zone}`;
		const known = this.#moments.get(key);
		if (known) return known;
		const moment = new Date(momentOf(day, this.settled.hour, zone)).toISOString();
		this.#moments.set(key, moment);
		return moment;
	}

	#reachable(person: string): boolean {
		return !this.#state.people[person]?.blocked;
	}
}
