/** Shortens a text: remarks in brackets go first, from the last one; then it is cut at a word, and the cut is marked. */
export function clip(text: string, most: number): string {
	let short = text;
	while (short.length > most) {
		const without = short.replace(/ \([^()]*\)(?!.* \([^()]*\))/, "");
		if (without === short) break;
		short = without;
	}
	if (short.length <= most) return short;
	const cut = short.slice(0, most - 1);
	const space = cut.lastIndexOf(" ");
	return `${cut.slice(0, space > most / 2 ? space : cut.length).replace(/[\s,;:(«“]+$/, "")}…`;
}

export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence inside another line, without its full stop; that of an abbreviation stays. */
export function withoutStop(text: string): string {
	return /\b(Inc|Corp|Ltd|Co|[A-Z])\.$/.test(text) ? text : text.replace(/\.$/, "");
}
