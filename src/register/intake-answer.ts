import { type Intake, intakeSchema, type Proof } from "./intake.js";

/** Why an answer does not go into a questionnaire. */
export type NotTaken = "unreadable" | "nothing-there" | "too-many" | "same";

export type Answered = { readonly intake: Intake } | { readonly not: NotTaken };

/** The most certificates that a questionnaire holds. */
export const mostCertificates = 30;

const proofKeys = ["document", "grade", "until", "told"];

/**
 * A questionnaire with one part answered, or with its answer taken back. Certificates are added to those before; what
 * is said of staff is laid over what was said on the same proof; any other answer takes the place of the one before.
 *
 * @param answer in the form of the part, without its proof; null takes it back
 */
export function withAnswer(
	intake: Intake,
	part: keyof Intake,
	answer: Readonly<Record<string, unknown>> | null,
	proof: Proof,
): Answered {
	if (answer === null) {
		const { [part]: before, ...others } = intake;
		return before === undefined || (Array.isArray(before) && before.length === 0)
			? { not: "nothing-there" }
			: { intake: others };
	}
	// Where it comes from is said beside an answer and not in it.
	if (proofKeys.some((key) => key in answer)) return { not: "unreadable" };
	const said = { ...answer, ...proof };
	const read = intakeSchema.safeParse({ ...intake, [part]: part === "certificates" ? [said] : said });
	if (!read.success) return { not: "unreadable" };
	const after = merged(intake, read.data, part);
	if ((after.certificates ?? []).length > mostCertificates) return { not: "too-many" };
	return wordsOf(after) === wordsOf(intake) ? { not: "same" } : { intake: after };
}

function merged(before: Intake, after: Intake, part: keyof Intake): Intake {
	if (part === "certificates") {
		const added = after.certificates ?? [];
		const kept = (before.certificates ?? []).filter(
			({ scheme, number }) =>
				!added.some((one) => one.scheme === scheme && (number === undefined || one.number === number)),
		);
		return { ...after, certificates: [...kept, ...added] };
	}
	const { staff } = before;
	if (part !== "staff" || !staff || !after.staff || proofOf(staff) !== proofOf(after.staff)) return after;
	const { told: _told, ...earlier } = staff;
	return { ...after, staff: { ...earlier, ...after.staff } };
}

function proofOf({ document, grade, until }: Proof): string {
	return JSON.stringify([document ?? null, grade ?? null, until ?? null]);
}

/** A questionnaire as it is compared: whoever told it, in whatever order. */
function wordsOf(intake: Intake): string {
	return JSON.stringify(intake, (key, value: unknown) => {
		if (key === "told") return undefined;
		if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
		return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
	});
}
