/**
 * The form in which two names are compared: without accents, case, punctuation or repeated spaces.
 * "Protégé B", "protege-b" and "PROTÉGÉ  B" are one name.
 */
export function nameKey(name: string): string {
	return name
		.normalize("NFKD")
		.replace(/[\u0300-\u036f]/g, "")
		.toLowerCase()
		.replace(/œ/g, "oe")
		.replace(/æ/g, "ae")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
