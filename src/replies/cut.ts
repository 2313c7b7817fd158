/** Cuts at a word and marks the cut. */
export function clip(text: string, most: number): string {
	if (text.length <= most) return text;
	const cut = text.slice(0, most - 1);
	const space = cut.lastIndexOf(" ");
	return `${cut.slice(0, space > most / 2 ? space : cut.length).replace(/[\s,;:(]+$/, "")}…`;
}

export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
