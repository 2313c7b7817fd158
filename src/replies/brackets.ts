/**
 * A remark in brackets after what it is about, or alone with the space before it; brackets of its own become commas,
 * since nested ones are hard to read.
 */
export function bracketed(text: string, remark: string): string {
	return `${text} (${withoutBrackets(remark)})`;
}

/** "binding (contract)" as "binding, contract": for a place that stands in brackets already. */
export function withoutBrackets(text: string): string {
	return text.replace(/ \(([^()]*)\)/g, ", $1");
}
