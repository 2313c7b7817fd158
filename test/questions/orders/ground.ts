import { nameKey } from "../../../src/knowledge/names.js";
import { type OrderGround, type OrderRead, readOrder, type VendorNames } from "../../../src/questions/index.js";
import type { Order } from "../../../src/questions/order.js";
import { typingDistance } from "../../../src/questions/typos.js";
import { knowledgeRelease } from "../knowledge.js";

/** The knowledge as it stands in its files. */
export const release = await knowledgeRelease();

/** A team's vendors, found as a register finds them. @param bought which service of the knowledge, by the vendor's id */
export function vendorsCalled(
	names: Readonly<Record<string, string>>,
	bought: Readonly<Record<string, string>> = {},
): VendorNames {
	const form = (name: string) => nameKey(name) || name;
	const all = Object.entries(names).map(([id, name]) => ({ id, name }));
	return {
		named: (name) => all.find((vendor) => form(vendor.name) === form(name)),
		buying: (offerings) => all.filter(({ id }) => offerings.includes(bought[id] ?? "")),
		isOwn: (id) => !(id in bought),
		few: () => all.slice(0, 5),
		withId: (id) => all.find((vendor) => vendor.id === id),
		like: (name) => {
			const most = Math.max(2, Math.floor(form(name).length / 3));
			return all
				.map((vendor) => ({ name: vendor.name, far: typingDistance(form(vendor.name), form(name), most) }))
				.filter(({ far }) => far <= most)
				.sort((a, b) => a.far - b.far)
				.map((vendor) => vendor.name);
		},
	};
}

export const today = "2026-11-20";

/** A register that nothing was ever put into. */
export const emptyGround: OrderGround = {
	release,
	today,
	vendors: vendorsCalled({}),
	people: [],
	known: new Map(),
	asker: "p-zoe",
	channel: "C1",
};

/** A team with a few vendors and two people. */
export const ground: OrderGround = {
	...emptyGround,
	vendors: vendorsCalled({
		"v-acme": "Acme",
		"v-paie": "Paie & Cie",
		"v-cirrus": "Micrologic Cirrus",
		"v-because": "Just Because",
		"v-signs": "+++",
	}),
	people: [{ said: "@bob", id: "p-bob" }],
	known: new Map([
		["p-bob", { key: "U1", name: "Bob Martin" }],
		["p-zoe", { key: "U2", name: "Zoé Roy" }],
	]),
};

export function read(text: string, over: Partial<OrderGround> = {}): OrderRead | undefined {
	return readOrder(text, { ...ground, ...over });
}

/** What a text orders; where it orders nothing, or cannot be read, that. */
export function ordered(text: string, over: Partial<OrderGround> = {}): Order | OrderRead | undefined {
	const found = read(text, over);
	return found?.kind === "order" ? found.order : found;
}
