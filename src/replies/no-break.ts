/** Text whose French punctuation stays with its word where a line ends: « … », and what stands before : ; ? ! and %. */
export function unbroken(text: string): string {
	return text.replace(/(?<=«) | (?=[»:;?!%](?:[\s.,)]|$))/gu, "\u00a0");
}
