import type { Assessment, CitedSource } from "../evaluator/answer.js";
import { isTeams } from "../knowledge/overlay.js";
import { capital } from "./cut.js";
import { dateIn } from "./days.js";
import { type Fold, link, plain, type Span, strong } from "./reply.js";
import type { Telling } from "./telling.js";
import { gradeWords, interestWords } from "./words.js";

/** Every source with its number, link, grade and dates. */
export function sourcesFold(sources: readonly CitedSource[], telling: Telling): Fold | undefined {
	if (sources.length === 0) return undefined;
	const items = sources.map((source, index) => sourceLine(source, index + 1, telling));
	return {
		kind: "fold",
		id: "sources",
		title: telling.say("sources", { count: sources.length }),
		blocks: [{ kind: "list", items }],
	};
}

function sourceLine(source: CitedSource, number: number, telling: Telling): Span[] {
	const { language } = telling;
	const published = source.published ? dateIn(language, source.published) : telling.say("undated");
	const own = isTeams(source.id);
	const parts = [source.publisher, telling.text(gradeWords[source.grade])];
	if (own) parts.unshift(telling.say("yourEvidence"));
	if (source.interest) parts.push(telling.text(interestWords[source.interest]));
	parts.push(published, telling.say("read", { date: dateIn(language, source.seen) }));
	if (source.url === null && !own) parts.push(telling.say("noAddress"));
	const title = source.url === null ? plain(source.title) : link(source.title, source.url);
	return [plain(`[${number}] `), title, plain(`, ${parts.join(", ")}`)];
}

/** What binds the customer: a checklist that changes no outcome. */
export function dutiesFold(duties: Assessment["duties"], telling: Telling): Fold | undefined {
	if (duties.length === 0) return undefined;
	const items = duties.map((duty): Span[] => {
		const standing = telling.say(duty.obligation === "must" ? "required" : "recommended");
		return [
			strong(capital(telling.text(duty.name))),
			plain(` (${standing}, ${telling.text(duty.instrument)})${telling.say("colon")}${telling.text(duty.statement)}`),
		];
	});
	return { kind: "fold", id: "duties", title: telling.say("duties"), blocks: [{ kind: "list", items }] };
}
