/**
 * RFC 8785 (JSON Canonicalization Scheme): keys in order of UTF-16 code units, no white space,
 * numbers and strings as ECMAScript prints them. Undefined members are left out.
 * @throws TypeError for what JSON cannot say: NaN, infinities, half of a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
	if (value !== null && typeof value === "object") {
		let members = "";
		// Without a comparison of ours, sort compares UTF-16 code units.
		for (const key of Object.keys(value).sort()) {
			const item: unknown = Reflect.get(value, key);
			if (item !== undefined) members += `${members && ","}${canonicalJson(key)}:${canonicalJson(item)}`;
		}
		return `{${members}}`;
	}
	const text = JSON.stringify(value);
	const unsayable = typeof value === "number" ? !Number.isFinite(value) : typeof value === "string" && isHalved(value);
	if (text === undefined || unsayable) throw new TypeError("JSON has no such value");
	return text;
}

/** Whether a string has half of a surrogate pair, which is no Unicode (RFC 8785, 3.2.2.2). */
function isHalved(text: string): boolean {
	return /\p{Surrogate}/u.test(text);
}

/** What the digest of a release, or of what is laid over one, is over: its content without `digest` and `signature`. */
export function digestedText(content: object): string {
	return canonicalJson(
		Object.fromEntries(Object.entries(content).filter(([key]) => key !== "digest" && key !== "signature")),
	);
}
