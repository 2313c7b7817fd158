import { createRequire } from "node:module";

// The package's ES module entry does not load on Node.
const cards: typeof import("adaptivecards") = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

/** What the reference implementation of Adaptive Cards has against a card: nothing, if it is good. */
export function faults(card: object): string[] {
	const context = new cards.SerializationContext(cards.Versions.v1_5);
	const parsed = new cards.AdaptiveCard();
	// Through JSON, as Teams gets it.
	parsed.parse(JSON.parse(JSON.stringify(card)), context);
	const read = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
	return [...read, ...parsed.validateProperties().validationEvents.map((event) => event.message)];
}

/** Every string under one of these names, anywhere in the value, in order. */
export function strings(value: unknown, ...names: string[]): string[] {
	if (Array.isArray(value)) return value.flatMap((item) => strings(item, ...names));
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, held]) =>
		typeof held === "string" ? (names.includes(name) ? [held] : []) : strings(held, ...names),
	);
}

/** Every object of a type, such as Action.Execute, in order. */
export function ofType(value: unknown, type: string): Record<string, unknown>[] {
	if (Array.isArray(value)) return value.flatMap((item) => ofType(item, type));
	if (typeof value !== "object" || value === null) return [];
	const inside = Object.values(value).flatMap((held) => ofType(held, type));
	return "type" in value && value.type === type ? [{ ...value }, ...inside] : inside;
}
