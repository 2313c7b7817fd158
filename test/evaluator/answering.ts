import type { Assessment, CheckQuestion } from "../../src/evaluator/index.js";
import { attributeOf, isCertificateStatus } from "../../src/knowledge/catalogue.js";
import type { Value } from "../../src/knowledge/facts.js";
import type { Assurance, Grade } from "../../src/knowledge/grades.js";
import { certificate, closed, denied, member, type Stated, type Subject, value, withFacts } from "./small-release.js";

type Open = Assessment["openQuestions"][number];

const gradeOf: Record<Assurance, Grade> = {
	presumed: "review",
	claimed: "vendor",
	reported: "press",
	binding: "contract",
	proven: "statute",
};

/** Countries, and what they contain or lie in: for "not the United States, and not the European Union". */
const elsewhere = { GB: ["GB"], CN: ["CN"], CA: ["CA", "CA-QC", "CA-ON"], US: ["US"], FR: ["FR", "EU", "EEA"] };

/** Answers every open question as it asks to be answered, no surer than it says is enough, on the day of the question. */
export function answerAll(
	answer: Pick<Assessment, "openQuestions">,
	subjects: readonly Subject[],
	asked: CheckQuestion,
): { subjects: Subject[]; asked: CheckQuestion } {
	let answered = { subjects: [...subjects], asked };
	for (const open of answer.openQuestions) answered = answerOne(open, answered.subjects, answered.asked);
	return answered;
}

function answerOne(open: Open, subjects: Subject[], asked: CheckQuestion) {
	const [wanted = ""] = open.answers;
	const [subject = "", name = "", ...rest] = open.id.split("/");
	if (subject === "context") {
		const says = wanted === "true" ? true : wanted === "false" ? false : wanted.startsWith("not ") ? "another" : wanted;
		return { subjects, asked: { ...asked, context: { ...asked.context, [name]: says } } };
	}
	if (subject === "reading") {
		// One answer may settle several issues of a law.
		const chosen = wanted.split(" ").map((one): [string, string] => {
			const parts = one.split(".");
			return [parts.slice(0, -1).join("."), parts.at(-1) ?? ""];
		});
		return { subjects, asked: { ...asked, readings: { ...asked.readings, ...Object.fromEntries(chosen) } } };
	}
	const facts = factsFor(name, rest, open.answers, { grade: gradeOf[open.proof], published: asked.asOf });
	return { subjects: subjects.map((one) => withFacts(one, subject, facts)), asked };
}

function factsFor(
	attribute: string,
	members: readonly string[],
	answers: readonly string[],
	beside: { grade: Grade; published: string },
): Stated[] {
	const definition = attributeOf(attribute);
	const [wanted] = answers;
	if (!definition?.list) return [value(attribute, fitting(answers, definition?.type), beside)];
	if (wanted === "closed") return [closed(attribute, beside)];
	if (definition.type === "scheme") {
		const refused = answers.includes("not none") || wanted === "yes";
		const status = isCertificateStatus(wanted) ? wanted : refused ? "held" : "none";
		return members.map((id) => certificate(id, status, beside));
	}
	if (wanted === "yes") return members.slice(0, 1).map((id) => member(attribute, id, beside));
	return members.map((id) => denied(attribute, id, beside));
}

/** The first value that would do; a country that none of the refused ones touches. */
function fitting(answers: readonly string[], type: string | undefined): Value {
	const [first = ""] = answers;
	if (type === "boolean") return first === "true";
	const refused = answers.flatMap((one) => (one.startsWith("not ") ? [one.slice("not ".length)] : []));
	if (refused.length === 0) return first;
	const free = Object.entries(elsewhere).find(([, near]) => !near.some((place) => refused.includes(place)));
	return free?.[0] ?? "nowhere";
}
