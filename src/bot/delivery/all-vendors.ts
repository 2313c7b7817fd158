import type { CheckQuestion, Knowledge } from "../../evaluator/index.js";
import type { Day } from "../../knowledge/dates.js";
import type { State } from "../../register/state.js";
import { offeringOf, type Vendor } from "../../register/vendor.js";
import { type Laid, passing, Team } from "../team.js";
import { questionAbout } from "../vendor-question.js";

/** All vendors of a tenant that are in use, to be looked at one after the other. */
export class AllVendors {
	readonly inUse: readonly Vendor[];
	readonly #state: State;
	readonly #team: Team;
	/** Those that buy the same, by id: what is known of one counts for all. */
	readonly #buying = new Map<string, Vendor[]>();
	readonly #evidence = new Map<string, string>();

	constructor(state: State) {
		this.#state = state;
		this.#team = new Team(state, passing);
		this.inUse = [...state.vendors].flatMap(([, vendor]) => (vendor.archived ? [] : [vendor]));
		for (const vendor of this.inUse) {
			const offering = offeringOf(vendor);
			const those = this.#buying.get(offering);
			if (those) those.push(vendor);
			else this.#buying.set(offering, [vendor]);
		}
	}

	/** A release with what the team knows of a vendor's service laid over it. */
	over(vendor: Vendor, release: Knowledge): Laid {
		const those = this.#buying.get(offeringOf(vendor)) ?? [];
		const saying = those.filter(saysSomething).sort((a, b) => (a.id < b.id ? -1 : 1));
		return this.#team.over(release, saying);
	}

	questionOf(vendor: Vendor, knowledge: Knowledge, day: Day): CheckQuestion | undefined {
		return questionAbout(vendor, knowledge, this.#state.settings, day);
	}

	/** What tells apart all that the team knows of a vendor's service. */
	evidenceFor(vendor: Vendor): string {
		const offering = offeringOf(vendor);
		const known = this.#evidence.get(offering);
		if (known !== undefined) return known;
		const those = (this.#buying.get(offering) ?? []).filter(saysSomething);
		const evidence = those.map(({ id, revision }) => `${id}:${revision}`).join(" ");
		this.#evidence.set(offering, evidence);
		return evidence;
	}
}

function saysSomething({ evidence, bought }: Vendor): boolean {
	return evidence.length > 0 || bought.kind === "own";
}
