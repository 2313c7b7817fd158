import { z } from "zod";
import { type Day, partialDateSchema, within } from "./dates.js";
import { textSchema } from "./text.js";

/** ISO 3166-1 alpha-2 (CA), ISO 3166-2 (CA-QC), or a union of countries (EU, EEA). */
export const placeIdSchema = z
	.string()
	.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$|^EEA$/, "a place is written CA, CA-QC, EU or EEA")
	.describe("A place: ISO 3166 code, EU or EEA");
export type PlaceId = z.infer<typeof placeIdSchema>;

const membershipSchema = z.strictObject({
	place: placeIdSchema.describe("The wider place it lies in"),
	from: partialDateSchema.nullish(),
	until: partialDateSchema.nullish(),
	source: z.string().optional().describe("Which of the file's sources says so"),
});

type Membership = z.infer<typeof membershipSchema>;

export const placeSchema = z.strictObject({
	id: placeIdSchema,
	name: textSchema,
	in: textSchema.describe("The name with its preposition: in Canada, au Canada"),
	of: textSchema.optional().describe("The adjective: Canadian, canadien"),
	aliases: z.array(z.string()).default([]).describe("Other names that people type"),
	within: z.array(membershipSchema).default([]).describe("The wider places it lies in, and since when"),
});
export type Place = z.infer<typeof placeSchema>;

/** A dated list of places: those with an adequacy decision, those that take part in an agreement. */
export const placeSetSchema = z.strictObject({
	id: z.string(),
	name: textSchema,
	members: z.array(
		membershipSchema.extend({
			partly: z
				.literal(true)
				.optional()
				.describe("Only for some recipients there: whether it counts depends on who receives the data"),
		}),
	),
});
export type PlaceSet = z.infer<typeof placeSetSchema>;

export type Containment = "inside" | "disjoint" | "wider" | "unknown";

/** Nesting of places on a day (EVALUATOR, section 2: inside is yes, disjoint is no, wider is unknown). */
export class Atlas {
	readonly #places: ReadonlyMap<PlaceId, Place>;
	readonly #sets: ReadonlyMap<string, PlaceSet>;

	/** Pairs of places compared on the day that was last asked about: questions about one day come in rows. */
	readonly #compared = new Map<string, Containment>();
	#comparedOn: Day = "";

	constructor(places: readonly Place[], sets: readonly PlaceSet[] = []) {
		this.#places = new Map(places.map((place) => [place.id, place]));
		this.#sets = new Map(sets.map((set) => [set.id, set]));
	}

	get(id: PlaceId): Place | undefined {
		return this.#places.get(id);
	}

	has(id: string): boolean {
		return this.#places.has(id);
	}

	/** The members of a dated list of places on a day; undefined if there is no such list. */
	members(set: string, day: Day): PlaceId[] | undefined {
		return this.#listed(set, (member) => lasts(member, day) === "yes" && member.partly === undefined);
	}

	/** Places that are on the list for some recipients only, or of which its dates are too vague to say. */
	possibleMembers(set: string, day: Day): PlaceId[] {
		return this.#listed(set, (member) => lasts(member, day) !== "no") ?? [];
	}

	/** The place itself and every place it lies in on that day. */
	around(id: PlaceId, day: Day): Set<PlaceId> {
		return this.#around(id, (membership) => lasts(membership, day) === "yes");
	}

	/** How a place lies to another one on a day. */
	compare(place: PlaceId, asked: PlaceId, day: Day): Containment {
		if (this.#comparedOn !== day) {
			this.#comparedOn = day;
			this.#compared.clear();
		}
		const pair = `${place} ${asked}`;
		const known = this.#compared.get(pair);
		if (known !== undefined) return known;
		const found = this.#compare(place, asked, day);
		this.#compared.set(pair, found);
		return found;
	}

	#compare(place: PlaceId, asked: PlaceId, day: Day): Containment {
		if (!this.has(place) || !this.has(asked)) return place === asked ? "inside" : "unknown";
		if (this.around(place, day).has(asked)) return "inside";
		if (this.around(asked, day).has(place)) return "wider";
		const perhaps = (membership: Membership) => lasts(membership, day) !== "no";
		return this.#around(place, perhaps).has(asked) || this.#around(asked, perhaps).has(place) ? "unknown" : "disjoint";
	}

	/** How a place lies to a set of places: inside any of them, apart from all, or undecided. */
	compareAny(place: PlaceId, asked: readonly PlaceId[], day: Day): Containment {
		let result: Containment = "disjoint";
		for (const one of asked) {
			const containment = this.compare(place, one, day);
			if (containment === "inside") return "inside";
			if (containment !== "disjoint") result = containment;
		}
		return result;
	}

	#listed(set: string, counts: (member: PlaceSet["members"][number]) => boolean): PlaceId[] | undefined {
		return this.#sets
			.get(set)
			?.members.filter(counts)
			.map((member) => member.place);
	}

	#around(id: PlaceId, counts: (membership: Membership) => boolean): Set<PlaceId> {
		const found = new Set<PlaceId>([id]);
		for (const place of found)
			for (const wider of this.#places.get(place)?.within ?? []) if (counts(wider)) found.add(wider.place);
		return found;
	}
}

function lasts(membership: Membership, day: Day): "yes" | "no" | "maybe" {
	return within(day, membership.from ?? null, membership.until ?? null);
}
