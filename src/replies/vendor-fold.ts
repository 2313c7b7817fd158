import type { OpenQuestion } from "../evaluator/answer.js";
import { type Fold, type LeafBlock, plain, strong } from "./reply.js";
import type { Telling } from "./telling.js";
import type { Phrase } from "./words.js";

const recipients: readonly { readonly to: OpenQuestion["to"]; readonly phrase: Phrase }[] = [
	{ to: "vendor", phrase: "toVendor" },
	{ to: "asker", phrase: "toAsker" },
	{ to: "counsel", phrase: "toCounsel" },
];

/** The open questions, by whom to ask and by the document that would prove the answer; then a list to copy. */
export function vendorFold(
	questions: readonly OpenQuestion[],
	about: { offering: string; dataClasses: readonly string[] },
	telling: Telling,
): Fold | undefined {
	if (questions.length === 0) return undefined;
	const blocks: LeafBlock[] = [];
	for (const { to, phrase } of recipients) {
		const asked = questions.filter((question) => question.to === to);
		for (const document of new Set(asked.map((question) => telling.text(question.document)))) {
			const group = asked.filter((question) => telling.text(question.document) === document);
			blocks.push({
				kind: "paragraph",
				text: [strong(telling.say(phrase)), plain(`. ${telling.say("proofEnough", { document })}.`)],
			});
			blocks.push({
				kind: "list",
				items: group.map((question) => [
					plain(
						question.decides
							? `${telling.text(question.ask)} (${telling.say("decidesAlone")})`
							: telling.text(question.ask),
					),
				]),
			});
		}
	}
	const letter = questions.filter((question) => question.to === "vendor");
	if (letter.length > 0) {
		const intro = telling.say("letter", {
			classes: telling.names(about.dataClasses),
			offering: telling.name(about.offering),
		});
		const lines = letter.map(
			(question, index) =>
				`${index + 1}. ${telling.text(question.ask)} ${telling.say("proofEnough", { document: telling.text(question.document) })}.`,
		);
		blocks.push({ kind: "copy", text: [intro, ...lines].join("\n") });
	}
	return { kind: "fold", id: "vendor", title: telling.say("askTheVendor"), blocks };
}
