import type { Assessment, OpenQuestion } from "../evaluator/answer.js";
import { capital } from "./cut.js";
import type { Phrase } from "./phrases.js";
import { type Fold, type LeafBlock, plain, strong } from "./reply.js";
import type { Telling } from "./telling.js";

const recipients: readonly { readonly to: OpenQuestion["to"]; readonly phrase: Phrase }[] = [
	{ to: "vendor", phrase: "toVendor" },
	{ to: "asker", phrase: "toAsker" },
	{ to: "counsel", phrase: "toCounsel" },
];

/** The open questions, by whom to ask and by the document that would prove the answer; then a list to copy. */
export function vendorFold(answer: Assessment, telling: Telling): Fold | undefined {
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
			blocks.push({
				kind: "list",
				items: group.map(({ ask, decides }) => {
					const alone = decides && answer.outcome !== "not-sovereign" && !(each && group.length > 1);
					const asked = capital(telling.text(ask));
					return [plain(alone ? `${asked} (${telling.say("decidesAlone")})` : asked)];
				}),
			});
		}
	const groups = byDocument(questions, "vendor", telling);
	if (groups.length > 0) blocks.push({ kind: "copy", text: letter(groups, about, telling) });
	return { kind: "fold", id: "vendor", title: telling.say("askTheVendor"), blocks };
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
