/**
 * RFC 8785 (JSON Canonicalization Scheme): keys in order of UTF-16 code units, no white space,
 * numbers and strings as ECMAScript prints them. Undefined members are left out.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
	if (value !== null && typeof value === "object") {
		const members = Object.entries(value)
			.filter(([, item]) => item !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
			.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
		return `{${members.join(",")}}`;
	}
	const text = JSON.stringify(value);
	if (text === undefined || (typeof value === "number" && !Number.isFinite(value)))
		throw new TypeError("JSON has no such value");
	return text;
}
