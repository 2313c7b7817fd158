/**
 * Markup that was made here. Only the `html` tag makes it, and it escapes every text it is given, so that no text of
 * a reply can become markup.
 */
export class Html {
	private constructor(readonly source: string) {}

	static of(strings: readonly string[], values: readonly Value[]): Html {
		return new Html(
			strings.map((string, index) => string + (index < values.length ? written(values[index]) : "")).join(""),
		);
	}

	toString(): string {
		return this.source;
	}
}

type Value = string | Html | readonly Html[] | undefined;

/** Markup with texts in it. Attributes must stand in double quotes; undefined writes nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
	return Html.of(strings, values);
}

function written(value: Value): string {
	if (value === undefined) return "";
	if (typeof value === "string") return escapeHtml(value);
	return value instanceof Html ? value.source : value.map(({ source }) => source).join("");
}

/** Characters that no page may hold or that turn the reading direction (HTML, section 13.1; UAX #9, section 2). */
const unwanted = /[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/gu;

const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function escapeHtml(text: string): string {
	return text.replace(unwanted, "").replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
