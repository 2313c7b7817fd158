/** A JSON object whose members nobody has looked at yet. */
export type Json = Readonly<Record<string, unknown>>;

export function recordOf(value: unknown): Json {
	return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

export function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
	return typeof value === "string" ? value : undefined;
}

/** The same with each key of a source put through `source`, in this or in whatever lies in it. */
export function withSources(value: unknown, source: (key: string) => unknown): unknown {
	if (Array.isArray(value)) return value.map((item: unknown) => withSources(item, source));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, part]: [string, unknown]) => [
			key,
			key === "source" && typeof part === "string" ? source(part) : withSources(part, source),
		]),
	);
}
