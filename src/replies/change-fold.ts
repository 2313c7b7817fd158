import type { Assessment } from "../evaluator/answer.js";
import { capital } from "./cut.js";
import { dateIn, sinceIn } from "./days.js";
import { type Fold, type LeafBlock, plain, type Span, strong } from "./reply.js";
import type { SourceNumbers, Telling } from "./telling.js";
import { remedyText, untilText, verdictText } from "./what-changes.js";

/** What would make it another verdict, until when it holds, what is announced, and what has gone stale. */
export function changeFold(answer: Assessment, numbers: SourceNumbers, telling: Telling): Fold | undefined {
	const { remedies = [], nobodyCanChange = [], ifRemedied, ifAnswered, holdsUntil, alternatives = [] } = answer;
	const { pending = [], stale = [], bounded = [] } = answer;
	const blocks: LeafBlock[] = [];
	const note = (text: string) => blocks.push({ kind: "note", text: [plain(text)] });
	const list = (title: string, items: Span[][]) => {
		if (items.length > 0) blocks.push({ kind: "paragraph", text: [strong(title)] }, { kind: "list", items });
	};
	const cited = (text: string, source: string) => [plain(`${capital(text)} [${numbers.numberOf(source) ?? "–"}]`)];
	list(
		telling.say("nobodyCan"),
		nobodyCanChange.map(({ text }) => [plain(capital(telling.text(text)))]),
	);
	list(
		telling.say("remediesTitle"),
		remedies.map((remedy) => [plain(capital(remedyText(remedy, telling)))]),
	);
	if (remedies.length > 0 && nobodyCanChange.length > 0) note(telling.say("notEnough"));
	if (ifRemedied) note(telling.say("allRemedied", { outcome: verdictText(ifRemedied, telling) }));
	if (ifAnswered) note(telling.say("allAnswered", { outcome: verdictText(ifAnswered, telling) }));
	if (holdsUntil) list(telling.say("holdsUntil"), [[plain(capital(untilText(holdsUntil, telling)))]]);
	list(
		telling.say("announced"),
		pending.map(({ text, date, source }) => {
			const dated = date === null ? "" : ` (${dateIn(telling.language, date)})`;
			return cited(`${telling.text(text)}${dated}`, source);
		}),
	);
	list(
		telling.say("goneStale"),
		stale.map(({ text, since, counts, source }) => {
			const remark = `${sinceIn(telling.language, since)}${counts ? "" : `, ${telling.say("tellsNothing")}`}`;
			return cited(`${telling.text(text)} (${remark})`, source);
		}),
	);
	list(
		telling.say("othersLine"),
		alternatives.map(({ offering, outcome, assurance, lacks }) => [
			strong(telling.short(offering)),
			plain(`${telling.say("colon")}${verdictText({ outcome, assurance }, telling)}`),
			...lacks.slice(0, 1).map(({ ask }) => plain(`. ${capital(telling.text(ask))}`)),
			...(lacks.length > 1 ? [plain(` ${telling.more(lacks.length - 1)}`)] : []),
		]),
	);
	if (bounded.length > 0) note(telling.say("searchCut"));
	return blocks.length === 0 ? undefined : { kind: "fold", id: "change", title: telling.say("whatChanges"), blocks };
}
