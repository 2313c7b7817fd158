export function isMissing(error: unknown): boolean {
	return hasCode(error, "ENOENT");
}

export function hasCode(error: unknown, code: string): boolean {
	return codeOf(error) === code;
}

/** The code that the system gave a fault, such as ENOSPC. */
export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
