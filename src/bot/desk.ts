import { type Assessment, assess, type Knowledge } from "../evaluator/index.js";
import type { CheckQuestion } from "../evaluator/question.js";
import type { Overlay } from "../knowledge/overlay.js";
import { type Command, carryOut, type Outcome, type Refusal, unreadable } from "../register/commands/index.js";
import type { Grounds } from "../register/decision.js";
import type { Events } from "../register/event-port.js";
import type { Event } from "../register/events.js";
import type { Actor } from "../register/identities.js";
import type { Answers, Clock, KnownPerson, People } from "../register/ports.js";
import type { Outlook } from "../register/schedule/outlook.js";
import type { Settings } from "../register/settings.js";
import type { State } from "../register/state.js";
import { offeringOf, type Vendor } from "../register/vendor.js";
import type { Span } from "../replies/reply.js";
import type { Telling } from "../replies/telling.js";
import { recordOf } from "./answer-record.js";
import { originsOf } from "./scene.js";
import { Team } from "./team.js";
import { questionAbout } from "./vendor-question.js";
import { whoIs } from "./who-is.js";

/** Where tenants' registers are kept, and what makes them go. */
export interface RegisterParts {
	readonly store: Events<State, Event>;
	readonly people: People;
	readonly answers: Answers;
	readonly clock: Clock;
	/** A new token at each call: lower-case letters and digits. */
	readonly newId: () => string;
}

/** Whose register it is, and on whose behalf something is done there. */
export interface Seat {
	readonly tenant: string;
	readonly by: Actor;
	/** The surface, for the log. */
	readonly from: string;
	/** The day by which the register counts: the team's; of what is told unasked, the one it is where its reader is. */
	readonly today: string;
	/** The day it is where whoever asks is, where that may be another one. */
	readonly here?: string | undefined;
	readonly knowledge: Knowledge;
	readonly telling: Telling;
	/** The conversation it was said in, where several people read it and the bot can write to it unasked. */
	readonly channel?: string | undefined;
	/** An older release, by its number, where it is still there; left out, only the one in use can be read. */
	readonly releaseOf?: ((version: string) => Promise<Knowledge | undefined>) | undefined;
	/**
	 * What the knowledge says will end, go stale or has turned by a day; not whole where a register has more vendors than
	 * can be looked at in one go. Left out, a plan is made without it.
	 */
	readonly outlook?:
		| ((state: State, day: string) => Promise<{ readonly outlook: Outlook; readonly whole: boolean }>)
		| undefined;
}

/** A vendor's verdict as it is today, with what was laid over the release for it. */
export interface Assessed {
	readonly vendor: Vendor;
	readonly answer: Assessment;
	readonly knowledge: Knowledge;
	readonly overlay: Overlay | undefined;
	/** The release cannot take this vendor's evidence: the verdict is without it. */
	readonly withoutEvidence: boolean;
}

export type Carried = { readonly state: State; readonly events: readonly Event[] } | { readonly refusal: Refusal };

/** What handlers of orders do everything with: reading a tenant's register, assessing its vendors, changing it. */
export class Desk {
	readonly seat: Seat;
	readonly parts: RegisterParts;
	/** The register as it was when this began. */
	readonly state: State;
	readonly people: ReadonlyMap<string, KnownPerson>;

	private constructor(seat: Seat, parts: RegisterParts, state: State, people: ReadonlyMap<string, KnownPerson>) {
		this.seat = seat;
		this.parts = parts;
		this.state = state;
		this.people = people;
	}

	static async open(seat: Seat, parts: RegisterParts): Promise<Desk> {
		const state = await parts.store.read(seat.tenant);
		return new Desk(seat, parts, state, await parts.people.all(seat.tenant));
	}

	get team(): Team {
		return new Team(this.state);
	}

	/** Carries out a command on the register as it is by then; resolved only once it would survive a crash. */
	async carry(command: Command): Promise<Carried> {
		const { tenant, by, from } = this.seat;
		const refusal = unreadable(command);
		if (refusal) return { refusal };
		const { store, clock, newId } = this.parts;
		const context = { now: clock.now(), newId, by, from };
		const outcome = await store.change<Outcome>(tenant, (state) => {
			const result = carryOut(state, command, context);
			return { events: "refusal" in result ? [] : result.events, result };
		});
		return "refusal" in outcome ? outcome : { state: await store.read(tenant), events: outcome.events };
	}

	/** What is asked about a vendor; undefined where nobody has said which places count as home. */
	questionOf(vendor: Vendor, settings: Settings = this.state.settings): CheckQuestion | undefined {
		const { knowledge, today } = this.seat;
		return questionAbout(vendor, this.team.over(knowledge, [vendor]).knowledge, settings, today);
	}

	/** A vendor's verdict; undefined where no home is settled, or where the release no longer has what it names. */
	assess(
		vendor: Vendor,
		over: { settings?: Settings; knowledge?: Knowledge; asOf?: string } = {},
	): Assessed | undefined {
		const { settings = this.state.settings, knowledge: release = this.seat.knowledge, asOf = this.seat.today } = over;
		const { knowledge, overlay, refused } = this.team.over(release, this.team.buying([offeringOf(vendor)]));
		const question = questionAbout(vendor, knowledge, settings, asOf);
		if (!question) return undefined;
		return {
			vendor,
			answer: assess(knowledge, question),
			knowledge,
			overlay,
			withoutEvidence: refused.some(({ id }) => id === vendor.id),
		};
	}

	/** A release by its number; undefined where it is not there any more. */
	async release(version: string): Promise<Knowledge | undefined> {
		const { knowledge, releaseOf } = this.seat;
		return knowledge.release.version === version ? knowledge : releaseOf?.(version);
	}

	/** Keeps an assessment's bytes for good, as the grounds of something. */
	async grounds({ answer, overlay }: Assessed): Promise<Grounds> {
		const { outcome, assurance, question, knowledge, evaluator } = answer;
		const kept = await this.parts.answers.keep(
			this.seat.tenant,
			recordOf(answer, overlay, originsOf(question, this.state.settings)),
		);
		const verdict = { outcome, assurance };
		return { answer: kept, release: knowledge.version, evaluator, asOf: question.asOf, verdict };
	}

	/** Somebody by name, for the eyes of whoever asks. */
	who(id: Actor | null): Span {
		return whoIs(id, { people: this.people, asker: this.seat.by }, this.seat.telling);
	}
}
