import { expect } from "vitest";

/** One property of a component, by RFC 5545. */
interface Property {
	readonly name: string;
	readonly parameters: readonly string[];
	readonly value: string;
}

/** A feed's events, each by the names of its properties. */
export interface ReadCalendar {
	readonly properties: ReadonlyMap<string, string>;
	readonly events: readonly ReadonlyMap<string, string>[];
	/** Every property with its parameters, in order. */
	readonly all: readonly Property[];
}

/** Reads a feed as the RFC says, and fails where it breaks a rule: line breaks, octets, folding, nesting. */
export function readCalendar(text: string): ReadCalendar {
	expect(text.endsWith("\r\n")).toBe(true);
	expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
	const lines = text.slice(0, -2).split("\r\n");
	for (const line of lines) {
		expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
		// A character that was cut in two would have become the sign of one that cannot be read.
		expect(Buffer.from(line, "utf8").toString("utf8"), line).toBe(line);
	}
	const unfolded = text
		.slice(0, -2)
		.replaceAll(/\r\n[ \t]/g, "")
		.split("\r\n");
	const all = unfolded.map(propertyOf);
	expect(unfolded[0]).toBe("BEGIN:VCALENDAR");
	expect(unfolded.at(-1)).toBe("END:VCALENDAR");
	const properties = new Map<string, string>();
	const events: Map<string, string>[] = [];
	let open: Map<string, string> | undefined;
	for (const { name, value } of all.slice(1, -1)) {
		if (name === "BEGIN") {
			expect([value, open]).toEqual(["VEVENT", undefined]);
			open = new Map();
		} else if (name === "END") {
			expect(value).toBe("VEVENT");
			if (open) events.push(open);
			open = undefined;
		} else {
			const into = open ?? properties;
			expect(into.has(name), `${name} twice`).toBe(false);
			into.set(name, value);
		}
	}
	expect(open).toBeUndefined();
	return { properties, events, all };
}

const textual = new Set(["SUMMARY", "DESCRIPTION", "CATEGORIES", "UID", "NAME", "X-WR-CALNAME"]);

function propertyOf(line: string): Property {
	const [, name = "", parameters = "", value = ""] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;,"]+)*):(.*)$/su.exec(line) ?? [];
	expect(name, line).not.toBe("");
	// No control character but a tab may stand in a line.
	expect(value).not.toMatch(/[^\P{Cc}\t]/u);
	return { name, parameters: parameters.split(";").slice(1), value: textual.has(name) ? unescaped(value) : value };
}

/** TEXT (3.3.11): a backslash stands before itself, a semicolon, a comma, or the n of a line break; these never stand bare. */
function unescaped(value: string): string {
	expect(value.replaceAll(/\\[\\;,nN]/g, "")).not.toMatch(/[\\;,]/);
	return value.replaceAll(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? "\n" : escaped));
}
