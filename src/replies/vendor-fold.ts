import type { Assessment, OpenQuestion } from "../evaluator/answer.js";
import { capital } from "./cut.js";
import type { Phrase } from "./phrases.js";
import { type Fold, type LeafBlock, plain, strong, type TreeNode } from "./reply.js";
import type { Telling } from "./telling.js";

const recipients: readonly { readonly to: OpenQuestion["to"]; readonly phrase: Phrase }[] = [
	{ to: "vendor", phrase: "toVendor" },
	{ to: "asker", phrase: "toAsker" },
	{ to: "counsel", phrase: "toCounsel" },
];

/**
 * The open questions, by whom to ask and by the document that would prove the answer; then a list to copy.
 * @param typed how each is answered in words: it stands beside the question, in the place of the list to copy
 */
export function vendorFold(
	answer: Assessment,
	telling: Telling,
	typed?: (question: OpenQuestion) => string | undefined,
): Fold | undefined {
	const { openQuestions: questions, question: about } = answer;
	if (questions.length === 0) return undefined;
	const blocks: LeafBlock[] = [];
	if (answer.outcome === "not-sovereign")
		blocks.push({ kind: "note", text: [plain(telling.say("answersChangeNothing"))] });
	for (const { to, phrase } of recipients)
		for (const { document, group } of byDocument(questions, to, telling)) {
			const each = answer.outcome !== "not-sovereign" && group.every((question) => question.decides);
			const proof = telling.say("proofEnough", { document });
			blocks.push({
				kind: "paragraph",
				text: [
					strong(telling.say(phrase)),
					plain(`. ${each && group.length > 1 ? `${proof} ${telling.say("eachDecides")}` : proof}`),
				],
			});
			blocks.push(
				questionsBlock(
					group.map((question) => {
						const alone = question.decides && answer.outcome !== "not-sovereign" && !(each && group.length > 1);
						const asked = capital(telling.text(question.ask));
						const text = alone ? `${asked} (${telling.say("decidesAlone")})` : asked;
						return { text, how: typed?.(question) };
					}),
				),
			);
		}
	const groups = byDocument(questions, "vendor", telling);
	if (groups.length > 0 && !typed) blocks.push({ kind: "copy", text: letter(groups, about, telling) });
	return { kind: "fold", id: "vendor", title: telling.say("askTheVendor"), blocks };
}

/** One line a question; how it is answered in words stands below it. */
function questionsBlock(questions: readonly { readonly text: string; readonly how: string | undefined }[]): LeafBlock {
	if (questions.every(({ how }) => how === undefined))
		return { kind: "list", items: questions.map(({ text }) => [plain(text)]) };
	const nodes = questions.map(({ text, how }): TreeNode => {
		const below: TreeNode[] = how === undefined ? [] : [{ text: [{ kind: "code", text: how }], nodes: [] }];
		return { text: [plain(text)], nodes: below };
	});
	return { kind: "tree", nodes };
}

interface Group {
	readonly document: string;
	readonly group: readonly OpenQuestion[];
}

/** In the order in which the first question of each comes. */
function byDocument(questions: readonly OpenQuestion[], to: OpenQuestion["to"], telling: Telling): Group[] {
	const groups = new Map<string, OpenQuestion[]>();
	for (const question of questions.filter((one) => one.to === to)) {
		const document = telling.text(question.document);
		groups.set(document, [...(groups.get(document) ?? []), question]);
	}
	return [...groups].map(([document, group]) => ({ document, group }));
}

/** To send as it is: what the data is, then the questions by the proof that they want, numbered through. */
function letter(
	groups: readonly Group[],
	about: { readonly offering: string; readonly dataClasses: readonly string[] },
	telling: Telling,
): string {
	const slots = { classes: telling.classes(about.dataClasses), offering: telling.name(about.offering) };
	const lines = [telling.say("letter", slots)];
	let number = 0;
	for (const { document, group } of groups) {
		lines.push("", telling.say("letterProof", { document }));
		for (const { ask } of group) lines.push(`${++number}. ${capital(telling.text(ask))}`);
	}
	return lines.join("\n");
}
