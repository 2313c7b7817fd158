import { z } from "zod";

/** What a failed call says about itself in names and numbers. Its message may hold an address, a text or a token. */
const troubleSchema = z.looseObject({
	name: z
		.string()
		.regex(/^\w{1,64}$/)
		.optional()
		.catch(undefined),
	statusCode: z.number().int().optional().catch(undefined),
	code: z
		.string()
		.regex(/^[\w.-]{1,64}$/)
		.optional()
		.catch(undefined),
});

/** An error as the log may have it: 403 MessageWritesBlocked, 429, ECONNREFUSED; never its message. */
export function trouble(error: unknown): Record<string, unknown> {
	const read = troubleSchema.safeParse(error);
	if (!read.success) return { error: typeof error };
	const { name, statusCode, code } = read.data;
	return { error: name, status: statusCode, code };
}
