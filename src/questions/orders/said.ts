import type { Language } from "../../knowledge/text.js";
import { callName } from "../call-name.js";
import type { NameIndex } from "../names.js";
import { Scene } from "../scene.js";
import { type Token, tokenize } from "../tokens.js";
import { vendorsBuying } from "./by-service.js";
import type { OrderGround } from "./ground.js";
import { isMark, type OrderText } from "./order-text.js";
import type { Got, Trouble } from "./reading.js";
import type { KnownVendor, VendorFinder } from "./vendor-finder.js";

/** Words of a text, so that names can be looked up in them. */
export interface Phrase {
	readonly scene: Scene;
	readonly tokens: readonly Token[];
}

/** An order as one form of the table reads it: the words in its slots, and what they are looked up in. */
export class Said {
	constructor(
		readonly text: OrderText,
		/** The form, as the table writes it. */
		readonly form: string,
		readonly language: Language,
		readonly slots: ReadonlyMap<string, readonly Token[]>,
		readonly ground: OrderGround,
		readonly index: NameIndex,
		readonly finder: VendorFinder,
		/** How many of the text's words are the order's own: "thanks" behind it is not. */
		readonly end: number,
	) {}

	has(slot: string): boolean {
		return this.slots.has(slot);
	}

	/** The words in a slot, without the marks between them. */
	words(slot: string): Token[] {
		return (this.slots.get(slot) ?? []).filter((token) => !isMark(token));
	}

	/** The words behind a slot, to the end of the order. */
	behind(slot: string): Token[] {
		const last = this.slots.get(slot)?.at(-1);
		return this.text.tokens.slice(this.text.indexOf(last) + 1, this.end).filter((token) => !isMark(token));
	}

	/** All that is written in a slot, to the next word of the form. */
	raw(slot: string): string {
		return this.text.raw(this.slots.get(slot) ?? []);
	}

	/** What is written in a slot as somebody's or something's name. */
	name(slot: string): string {
		return unquoted(this.text.name(this.slots.get(slot) ?? []));
	}

	/** The known vendor in the slot of that name. */
	get known(): KnownVendor | undefined {
		return this.finder.named(this.slots.get("vendor") ?? []);
	}

	vendor(): Got<KnownVendor> {
		const { known } = this;
		return known ? { got: known } : { trouble: this.unknownVendor(this.slots.get("vendor") ?? []) };
	}

	/** The team's vendors of which the service is bought that the words in the vendor's slot name. */
	get buying(): readonly KnownVendor[] {
		return vendorsBuying(this.words("vendor"), { vendors: this.ground.vendors, index: this.index, exactly: false });
	}

	unknownVendor(tokens: readonly Token[]): Trouble {
		const name = unquoted(this.text.name(tokens));
		// "Acme now": what stands behind a vendor's name belongs to none.
		const from = this.text.indexOf(tokens[0]);
		const begun = from < 0 ? [] : this.finder.endsFrom(this.text.tokens, from);
		const begins = begun.flatMap((to) => this.finder.named(this.text.tokens.slice(from, to))?.name ?? []);
		const there = { vendors: this.ground.vendors, index: this.index, exactly: false };
		const bought = vendorsBuying(tokens, there).map((vendor) => vendor.name);
		const nearest = name === "" ? [] : [...new Set([...begins, ...bought, ...this.ground.vendors.like(name)])];
		const add = this.language === "en" ? "add" : "ajouter";
		const [vendor, own] = this.language === "en" ? ["vendor", "our own"] : ["le fournisseur", "notre propre"];
		const forData = `${this.language === "en" ? "for" : "pour"} ${this.exampleData()}`;
		return this.trouble("vendor", name, nearest, [
			...nearest.map((one) => this.text.with(tokens, one)),
			...(/\b(?:vendors?|suppliers?|fournisseurs?)\b/iu.test(name)
				? []
				: [`${add} ${vendor} ${name} ${forData}`, `${add} ${own} ${vendor.split(" ").at(-1)} ${name} ${forData}`]),
			this.language === "en" ? "vendors" : "fournisseurs",
		]);
	}

	/** The vendors that the words from the slot's first one on may name, where several do. */
	get ambiguous(): readonly KnownVendor[] {
		const from = this.text.indexOf(this.slots.get("vendor")?.[0]);
		const tokens = this.text.tokens.slice(0, this.end);
		const found = this.finder.endsFrom(tokens, from).flatMap((to) => this.finder.named(tokens.slice(from, to)) ?? []);
		const distinct = new Map(found.map((vendor) => [vendor.id, vendor]));
		return distinct.size > 1 ? [...distinct.values()] : [];
	}

	/** A service of the knowledge, as it is called. */
	service(id: string): string {
		return this.index.release.offerings.find((one) => one.id === id)?.name[this.language] ?? id;
	}

	/** A kind of data that an example may name. */
	exampleData(): string {
		const [example] = this.index.release.grounds.examples;
		return (example && callName(this.index, "dataClass", example.dataClass, this.language)) ?? "";
	}

	/** The order with other words in a slot. */
	with(slot: string, other: string): string {
		return this.text.with(this.slots.get(slot) ?? [], other);
	}

	trouble(
		about: Trouble["about"],
		text: string,
		nearest: readonly string[] = [],
		tries: readonly string[] = [],
	): Trouble {
		return { about, text: text.slice(0, 200), nearest: [...new Set(nearest)].slice(0, 5), tries };
	}

	/** Words of their own, where names are looked up as in a question. */
	phrase(text: string): Phrase {
		const tokens = tokenize(text);
		return { scene: this.scene(text, tokens), tokens };
	}

	scene(text: string, tokens: readonly Token[]): Scene {
		return new Scene(text, tokens, this.index, this.ground.today, true);
	}
}

const quotes = /^["“”„«\s\u00a0\u202f]+|["“”„»\s\u00a0\u202f]+$/g;

/** Without the quotation marks around it. */
export function unquoted(text: string): string {
	return text.replace(quotes, "");
}
