import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../src/bot/ports.js";

const longest = 200;

/**
 * A library's line without what a person wrote: a parser's complaint quotes the text that it failed on, and Bolt's
 * details carry whole payloads. Exported for its test.
 */
export function withoutContent(line: unknown): string {
	if (line instanceof Error) return "code" in line && typeof line.code === "string" ? line.code : line.name;
	if (typeof line !== "string") return "(details withheld)";
	return line
		.replace(/".*"|'.*'/gs, "(withheld)")
		.replace(/\bx(?:ox|app)[a-z]?-\S+/gi, "(withheld)")
		.replace(/https?:\/\/\S+/gi, "(address)")
		.slice(0, longest);
}

/** Bolt's logger, writing into ours: only a line's first part, and never anything of level debug. */
export function bridge(log: Log): Logger {
	const fields = { platform: "slack", by: "bolt" };
	return {
		debug() {},
		info: (...line) => log.info(fields, withoutContent(line[0])),
		warn: (...line) => log.warn(fields, withoutContent(line[0])),
		error: (...line) => log.error(fields, withoutContent(line[0])),
		setLevel() {},
		getLevel: () => LogLevel.INFO,
		setName() {},
	};
}
