import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A fenced block of a page of docs/. */
export interface Block {
	readonly kind: string;
	readonly text: string;
	/** Where it begins in the page, from 1. */
	readonly line: number;
}

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));

export function textOfPage(name: string): Promise<string> {
	return readFile(`${docs}${name}`, "utf8");
}

/** The fenced blocks of a page, in order. */
export async function blocksOf(name: string): Promise<Block[]> {
	const blocks: Block[] = [];
	let open: { kind: string; lines: string[]; line: number } | undefined;
	for (const [index, line] of (await textOfPage(name)).split("\n").entries()) {
		const fence = /^```(\w*)/.exec(line);
		if (open && fence) {
			blocks.push({ kind: open.kind, text: open.lines.join("\n"), line: open.line });
			open = undefined;
		} else if (fence) open = { kind: fence[1] ?? "", lines: [], line: index + 2 };
		else open?.lines.push(line);
	}
	if (open) throw new Error(`${name}: the block at line ${open.line} has no end`);
	return blocks;
}
