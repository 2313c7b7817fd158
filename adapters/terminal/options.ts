import type { TerminalOptions } from "./render.js";

/** Reasons are hard to read on longer lines, and a pipe has no width of its own. */
const widest = 110;
const withoutTerminal = 100;

/** How to write to an output: no colour where it is no terminal, where NO_COLOR is set (no-color.org) or TERM is dumb. */
export function terminalOptions(
	output: { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined },
	env: Readonly<Record<string, string | undefined>>,
	full: boolean,
): TerminalOptions {
	const terminal = output.isTTY === true;
	const columns = terminal && output.columns ? output.columns : withoutTerminal;
	return { colour: terminal && !env.NO_COLOR && env.TERM !== "dumb", width: Math.min(widest, columns), full };
}
