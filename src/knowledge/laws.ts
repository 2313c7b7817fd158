import { z } from "zod";
import { type Condition, conditionSchema, conditionsIn, threatSchema } from "./conditions.js";
import { datedShape, holderSchema, statementShape } from "./facts.js";
import { placeIdSchema } from "./places.js";
import { subjectShape } from "./subjects.js";
import { idSchema, textSchema } from "./text.js";

export const lawKinds = [
	"compelled-access",
	"surveillance",
	"sanctions",
	"export-control",
	"localisation",
	"transfer-restriction",
	"blocking",
	"certification",
	"agreement",
	"procurement",
	"privacy",
	"policy",
] as const;

/** Only laws of these kinds expose (EVALUATOR, section 4); the others are requirements or context. */
export const exposingKinds: ReadonlySet<string> = new Set([
	"compelled-access",
	"surveillance",
	"sanctions",
	"export-control",
]);

const periodSchema = z.strictObject({
	id: idSchema,
	state: z.enum(["in-force", "in-effect"]).describe("in-effect: no longer in force, yet orders made under it last"),
	...datedShape,
	reading: z
		.string()
		.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/)
		.optional()
		.describe("issue.reading: counts only under this reading"),
	pending: z.literal(true).optional().describe("A bill, a proposal or an announcement: shown, never counted"),
	...statementShape,
});

/** References go one way: laws are asked what they reach, and ask nothing of the laws. */
function asksNoLaw(condition: Condition | "nobody" | undefined): boolean {
	return (
		condition === undefined ||
		condition === "nobody" ||
		![...conditionsIn(condition)].some((part) => "unexposed" in part)
	);
}
const askingLaws = "a law cannot ask what laws reach: take `unexposed` out";

const readingSchema = z
	.strictObject({
		id: idSchema,
		name: textSchema.describe("Short, as in a list of choices"),
		force: z
			.enum(["held", "remote"])
			.describe("held: somebody holds it of such providers; remote: shown and may be chosen, decides nothing"),
		holders: z.array(holderSchema).min(1).describe("Who holds it, where, and in which words of ours"),
		doctrine: idSchema.optional().describe("The doctrine that readings of several laws share"),
		because: textSchema.optional().describe("For a remote reading: why it decides nothing"),
		reaches: z
			.union([conditionSchema, z.literal("nobody")])
			.optional()
			.describe("Whom it reaches; left out where the issue is not who is reached"),
	})
	.refine(({ reaches }) => asksNoLaw(reaches), { path: ["reaches"], error: askingLaws });
export type Reading = z.infer<typeof readingSchema>;

const issueSchema = z.strictObject({
	id: idSchema,
	asks: textSchema.describe("The question that the readings answer differently"),
	readings: z.array(readingSchema).min(1),
});

export const removable = ["content-at-rest", "content-in-the-clear", "metadata", "service"] as const;

const mitigationSchema = z
	.strictObject({
		id: idSchema,
		name: textSchema,
		when: conditionSchema.describe("It counts only where this is yes"),
		removes: z.array(z.enum(removable)).min(1).describe("What it takes out of the law's reach"),
		...statementShape,
	})
	.refine(({ when }) => asksNoLaw(when), { path: ["when"], error: askingLaws });

/** A statute, order, agreement or scheme (EVALUATOR, section 4). */
export const lawSchema = z
	.strictObject({
		...subjectShape,
		title: textSchema,
		citation: z.string().nullable().describe("As lawyers cite it"),
		jurisdiction: placeIdSchema,
		kind: z.enum(lawKinds),
		threat: threatSchema.optional().describe("Only for laws that expose"),
		takes: z.array(z.enum(removable)).default([]).describe("What it can reach, when it reaches a provider"),
		summary: textSchema.describe("What it does, in a sentence or two"),
		periods: z.array(periodSchema),
		issues: z.array(issueSchema).default([]).describe("What is disputed; the first one is who is reached"),
		mitigations: z.array(mitigationSchema).default([]),
		notes: z
			.array(
				z.strictObject({
					about: z.enum(["scope", "addressees", "compels", "secrecy", "challenge", "cases", "interactions", "limits"]),
					...datedShape,
					...statementShape,
				}),
			)
			.default([])
			.describe("What else a reader wants to know; nothing is decided on it"),
	})
	.describe("Law: a statute, order, agreement or scheme, in force between dates");
export type Law = z.infer<typeof lawSchema>;
export type Issue = Law["issues"][number];
export type Mitigation = Law["mitigations"][number];
