import { z } from "zod";
import { zoneSchema } from "./schedule/zones.js";

/** What reminding a person needs to know of them; who they are is kept elsewhere, under their pseudonym. */
export const personSchema = z.strictObject({
	zone: zoneSchema.optional().describe("Where the person is, by what the platform says"),
	language: z.enum(["en", "fr"]).optional(),
	blocked: z.literal(true).optional().describe("Wants no messages of the bot: none is tried again"),
});
export type Person = z.infer<typeof personSchema>;

/** What has become known of a person; null takes it back. */
export const personChangeSchema = z
	.strictObject({
		zone: zoneSchema.nullable(),
		language: z.enum(["en", "fr"]).nullable(),
		blocked: z.boolean(),
	})
	.partial();
export type PersonChange = z.infer<typeof personChangeSchema>;

export function changePerson(person: Person, change: PersonChange): Person {
	const zone = change.zone === undefined ? person.zone : change.zone;
	const language = change.language === undefined ? person.language : change.language;
	const blocked = change.blocked ?? person.blocked ?? false;
	return { ...(zone ? { zone } : {}), ...(language ? { language } : {}), ...(blocked ? { blocked } : {}) };
}
