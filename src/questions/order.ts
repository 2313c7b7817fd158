import { z } from "zod";
import { configurationSchema, contextSchema } from "../evaluator/question.js";
import { daySchema, partialDateSchema } from "../knowledge/dates.js";
import { gradeSchema } from "../knowledge/grades.js";
import { subjectIdSchema } from "../knowledge/overlay.js";
import { idSchema } from "../knowledge/text.js";

/** Ids of the register, which checks them itself. */
const id = z.string().min(1).max(60);
const vendor = { vendor: id.describe("A vendor of the register") };
const person = id.describe("A person, by pseudonym");
const words = z.string().trim().min(1).max(4000);
const line = z.string().trim().min(1).max(200);
const dataClasses = z.array(idSchema).min(1).max(12);
const tags = z.array(z.string().trim().min(1).max(40)).max(20);
const cadence = z
	.strictObject({ every: z.number().int().positive(), unit: z.enum(["month", "quarter", "year"]) })
	.nullable()
	.describe("null: never by itself");

/** What shows that something is so, as somebody says it in chat. */
const proofSchema = z
	.strictObject({
		document: z
			.strictObject({
				title: z.string().trim().min(1).max(300),
				publisher: z.string().trim().min(1).max(200),
				url: z
					.url({ protocol: /^https?$/ })
					.max(2000)
					.nullable(),
				published: partialDateSchema.nullable(),
				number: line.optional().describe("Under which a scheme, a court or an authority keeps it"),
			})
			.optional()
			.describe("Left out: nothing on paper"),
		grade: gradeSchema.optional().describe("Left out: the vendor's own word"),
		until: partialDateSchema.optional().describe("The last day on which it holds"),
	})
	.describe("Where it comes from");
export type SpokenProof = z.infer<typeof proofSchema>;

/** What is said of one attribute. */
const spokenClaimSchema = z.strictObject({
	subject: subjectIdSchema.optional().describe("A company of the vendor's; left out: its service"),
	attribute: z.string().min(1).max(100),
	value: z.union([z.string(), z.number(), z.boolean()]).optional(),
	member: z.string().max(300).optional(),
	holds: z.boolean().optional(),
	closed: z.boolean().optional(),
});
export type SpokenClaim = z.infer<typeof spokenClaimSchema>;

/** Which vendors are listed; what is left out does not matter. */
export const vendorFilterSchema = z
	.strictObject({
		standing: z.enum(["overdue", "due", "later", "never"]).describe("due: those that are overdue as well"),
		outcome: z.enum(["sovereign", "conditional", "undetermined", "not-sovereign", "no-requirement"]),
		owner: person.nullable().describe("null: nobody"),
		dataClass: idSchema,
		tag: z.string().max(40),
		archived: z.boolean(),
	})
	.partial();
export type VendorFilter = z.infer<typeof vendorFilterSchema>;

/** The parts of the questionnaire about a service that the knowledge does not have, in the order they are asked. */
export const intakeParts = [
	"company",
	"owners",
	"operator",
	"kind",
	"regions",
	"residency",
	"runsOn",
	"access",
	"staff",
	"keys",
	"certificates",
] as const;
export type IntakePart = (typeof intakeParts)[number];

const rulingSchema = z.discriminatedUnion("is", [
	z.strictObject({ is: z.literal("approved") }),
	z.strictObject({ is: z.literal("approved-with-conditions"), conditions: z.array(line).min(1).max(20) }),
	z.strictObject({ is: z.literal("refused") }),
	z.strictObject({ is: z.literal("waiver"), until: daySchema }),
]);

/**
 * What somebody tells the register to do or to show, with every name resolved. It grants nothing: the register checks
 * the asker's role and every id again when it is carried out, and a button that carries one is no more than its words.
 */
export const orderSchema = z.discriminatedUnion("order", [
	z.strictObject({
		order: z.literal("add-vendor"),
		name: line,
		offering: subjectIdSchema.nullable().describe("null: one of the team's own, unknown to the knowledge"),
		dataClasses,
		configuration: configurationSchema.optional(),
		context: contextSchema.optional(),
		owner: person.nullable().optional().describe("Left out: the asker; null: nobody"),
		cadence: cadence.optional(),
		tags: tags.optional(),
	}),
	z.strictObject({
		order: z.literal("list-vendors"),
		filter: vendorFilterSchema,
		from: z.number().int().min(0).optional().describe("How many come before the first that is shown"),
	}),
	z.strictObject({ order: z.literal("show-vendor"), ...vendor }),
	z.strictObject({ order: z.literal("vendor-history"), ...vendor }),
	z.strictObject({
		order: z.literal("edit-vendor"),
		...vendor,
		name: line.optional(),
		dataClasses: dataClasses.optional(),
		configuration: configurationSchema.optional().describe("Laid over what is chosen so far"),
		context: contextSchema.optional().describe("Laid over what is said so far"),
		cadence: cadence.optional(),
		tag: tags.optional().describe("Tags to add"),
		untag: tags.optional().describe("Tags to take away"),
	}),
	z.strictObject({
		order: z.literal("assign-vendor"),
		...vendor,
		owner: person.nullable().optional().describe("Left out: whoever asks; null: nobody"),
	}),
	z.strictObject({ order: z.literal("archive-vendor"), ...vendor, reason: words.optional() }),
	z.strictObject({ order: z.literal("restore-vendor"), ...vendor }),
	z.strictObject({
		order: z.literal("ask-intake"),
		...vendor,
		part: z.enum(intakeParts).optional().describe("Left out: the first that is not answered"),
	}),
	z.strictObject({
		order: z.literal("answer-intake"),
		...vendor,
		part: z.enum(intakeParts),
		answer: z
			.record(z.string(), z.json())
			.nullable()
			.describe("In the form of the intake's part, without its proof; null takes the answer back"),
		proof: proofSchema,
	}),
	z.strictObject({
		order: z.literal("add-evidence"),
		...vendor,
		claims: z.array(spokenClaimSchema).min(1).max(30),
		proof: proofSchema,
	}),
	z.strictObject({ order: z.literal("retire-evidence"), ...vendor, evidence: id, reason: words.optional() }),
	z.strictObject({
		order: z.literal("draft-questions"),
		...vendor,
		language: z.enum(["en", "fr"]).optional().describe("Of the e-mail; left out: the asker's"),
	}),
	z.strictObject({ order: z.literal("decide"), ...vendor, ruling: rulingSchema, reason: words }),
	z.strictObject({ order: z.literal("reassess"), ...vendor }),
	z.strictObject({
		order: z.literal("done"),
		...vendor,
		key: z.string().max(700).optional().describe("One reminder; left out: the review that is due"),
		note: line.optional(),
	}),
	z.strictObject({
		order: z.literal("snooze"),
		...vendor,
		key: z.string().max(700).optional().describe("One reminder; left out: all that are open"),
		until: daySchema.optional().describe("The day on which it comes again"),
		days: z
			.number()
			.int()
			.min(1)
			.max(366)
			.optional()
			.describe("Or so many days after it is said: a button may be pressed long after it was shown"),
	}),
	z.strictObject({ order: z.literal("list-reminders"), day: daySchema.optional().describe("A dry pass for that day") }),
	z.strictObject({ order: z.literal("export-vendors"), filter: vendorFilterSchema }),
	z.strictObject({ order: z.literal("import-vendors"), csv: z.string().min(1).max(2_000_000) }),
	z.strictObject({
		order: z.literal("confirm-import"),
		file: z
			.string()
			.regex(/^sha256-[0-9a-f]{64}$/)
			.describe("The file whose preview was shown"),
		shown: z.number().int().min(1).describe("How many vendors the preview had"),
	}),
	z.strictObject({
		order: z.literal("settle"),
		change: z.record(z.string(), z.json()).describe("A change of the register's settings, which checks it"),
		confirmed: z.literal(true).optional().describe("Whoever asks has seen which verdicts change"),
	}),
	z.strictObject({
		order: z.literal("replay"),
		answer: z
			.string()
			.regex(/^(?:sha256-)?[0-9a-f]{8,64}$/)
			.describe("The digest of an answer that was given, or how it begins"),
	}),
]);
export type Order = z.infer<typeof orderSchema>;
export type OrderKind = Order["order"];
export type OrderOf<Kind extends OrderKind> = Extract<Order, { order: Kind }>;
