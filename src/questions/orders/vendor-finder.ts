import type { NameIndex } from "../names.js";
import { keyOf, type Token } from "../tokens.js";
import type { VendorNames } from "./ground.js";
import { isMark, type OrderText } from "./order-text.js";

export interface KnownVendor {
	readonly id: string;
	readonly name: string;
}

/** No vendor's name has more words. */
export const mostWords = 24;

/** Finds a team's vendors in a text, by id, by name, or by another name of the service that gave it its name. */
export class VendorFinder {
	readonly #found = new Map<string, KnownVendor | undefined>();

	constructor(
		readonly text: OrderText,
		readonly vendors: VendorNames,
		readonly index: NameIndex,
	) {}

	/** The vendor that these words are a name of, and nothing else. */
	named(tokens: readonly Token[]): KnownVendor | undefined {
		const [first, last] = [tokens[0], tokens.at(-1)];
		if (!first || !last || tokens.length > mostWords || isMark(first) || isMark(last)) return undefined;
		const place = `${first.start} ${last.end}`;
		if (!this.#found.has(place)) this.#found.set(place, this.#lookUp(tokens, first, last));
		return this.#found.get(place);
	}

	/** Where the names that begin at a word end, the longest first. */
	endsFrom(tokens: readonly Token[], from: number): number[] {
		const ends: number[] = [];
		for (let to = Math.min(tokens.length, from + mostWords); to > from; to--)
			if (this.named(tokens.slice(from, to))) ends.push(to);
		return ends;
	}

	#lookUp(tokens: readonly Token[], first: Token, last: Token): KnownVendor | undefined {
		const { vendors, text } = this;
		const typed = text.text.slice(first.start, last.end);
		const found = vendors.named(typed) ?? vendors.withId(typed.toLowerCase()) ?? this.#throughService(tokens);
		// "Acme: crm" is no name of Acme CRM: a mark parts a name only where the name has it.
		const inside = new Set(text.text.slice(first.start, last.end).match(/[:;,=]/g));
		return found && [...inside].every((mark) => found.name.includes(mark)) ? found : undefined;
	}

	/** Whoever added "Cirrus" has a vendor called Micrologic Cirrus, and goes on calling it Cirrus. */
	#throughService(tokens: readonly Token[]): KnownVendor | undefined {
		const { names, release } = this.index;
		const ids = names.offering.byKey.get(keyOf(tokens)) ?? [];
		const service = ids.length === 1 ? release.offerings.find(({ id }) => id === ids[0]) : undefined;
		if (!service) return undefined;
		const found = new Map<string, KnownVendor>();
		for (const name of [service.name.en, service.name.fr, ...service.aliases]) {
			const vendor = this.vendors.named(name);
			if (vendor) found.set(vendor.id, vendor);
		}
		const [only, ...others] = found.values();
		return others.length === 0 ? only : undefined;
	}
}
