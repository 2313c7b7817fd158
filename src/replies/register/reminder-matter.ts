import type { Assessment } from "../../evaluator/answer.js";
import { datedText } from "../../evaluator/event-text.js";
import type { Day } from "../../knowledge/dates.js";
import { isTeams } from "../../knowledge/overlay.js";
import type { Reminder } from "../../register/occurrence.js";
import { statementsOf } from "../../register/statements.js";
import type { Vendor } from "../../register/vendor.js";
import { capital, withoutStop } from "../cut.js";
import { dateIn } from "../days.js";
import type { Phrase } from "../phrases.js";
import { type LeafBlock, link, plain, type Span } from "../reply.js";
import type { Telling } from "../telling.js";
import { claimText } from "./vendor-claims.js";
import { spansOf, type Viewer } from "./vendor-words.js";

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];

/** So many stale statements are named; the others are counted. */
const mostNamed = 3;

/** What a reminder is about: what ends, has grown too old or turned the verdict, and where that is written. */
export function matterFields(
	vendor: Vendor,
	{ cause, date }: Pick<Reminder, "cause" | "date">,
	answer: Assessment | undefined,
	viewer: Viewer,
): Field[] {
	const { telling, who } = viewer;
	const day = (on: Day) => dateIn(telling.language, on);
	const field = (label: Phrase, text: Span[]): Field[] => [{ label: telling.say(label), text }];
	switch (cause.kind) {
		// A review that is due needs no more than its day.
		case "cadence":
		case "overdue":
			return [];
		case "flip":
			return field("remindTurnedBy", [
				plain(telling.say("remindKnowledge", { version: cause.release, date: day(date) })),
			]);
		case "turn":
			return cause.because.length === 0
				? []
				: field("remindBecause", [plain(`${becauseText(cause.because, telling)}.`)]);
		// What made the difference stands with what was decided on.
		case "decision":
			return [];
		case "stale": {
			// One page says many things: all that grew too old on the day is named with it.
			const others = (answer?.stale ?? []).filter(({ since, id }) => since === date && id !== cause.about);
			const texts = [saidIn(cause.about, vendor, telling), ...others.map(({ text }) => telling.text(text))];
			const named = texts.slice(0, mostNamed).map((text) => capital(withoutStop(text)));
			const more = texts.length > named.length ? ` ${telling.more(texts.length - named.length)}` : "";
			return [
				...field("remindTooOld", [plain(`${telling.inRow(named)}${more}.`)]),
				...field("remindSource", [
					...sourceOf(cause.about, telling),
					plain(telling.say("remindLookAgain", { date: day(date) })),
				]),
			];
		}
		case "waiver": {
			const waiver = vendor.decisions.find(({ id }) => id === cause.about);
			if (!waiver) return [];
			const slots = { reason: withoutStop(waiver.reason), who: who(waiver.by), date: day(waiver.day) };
			return field("remindWaiver", spansOf("remindWaived", slots, telling));
		}
		default: {
			const text = capital(withoutStop(saidIn(cause.about, vendor, telling)));
			const source = sourceOf(cause.about, telling);
			return [
				...field(cause.ends < viewer.today ? "remindWhatEnded" : "remindWhatEnds", [plain(`${text}.`)]),
				...(source.length > 0 ? field("remindSource", source) : []),
			];
		}
	}
}

const turnedBy = { begins: "remindBegins", ends: "remindEnds", stale: "remindGrowsOld" } as const;

/** What begins, ends or grows too old on the day that turns the verdict. */
function becauseText(because: Extract<Reminder["cause"], { kind: "turn" }>["because"], telling: Telling): string {
	const named = because.slice(0, mostNamed).map(({ id, what }) => {
		const said = withoutStop(telling.text(datedText(id, telling.knowledge)));
		return telling.say(turnedBy[what], { what: isTeams(id) ? telling.say("remindYours", { what: said }) : said });
	});
	const more = because.length > named.length ? ` ${telling.more(because.length - named.length)}` : "";
	return `${capital(telling.inRow(named))}${more}`;
}

/** Something the team holds to be so, or a fact of the knowledge, in words. */
function saidIn(about: string, vendor: Vendor, telling: Telling): string {
	const own = statementsOf(vendor).find(({ id }) => id === about);
	if (own) return telling.say("remindYours", { what: withoutStop(claimText(own.claim, telling)) });
	return telling.text(datedText(about, telling.knowledge));
}

/** The page of a fact, where the knowledge has it. */
function sourceOf(about: string, { knowledge, language }: Telling): Span[] {
	const source = knowledge.factsById.get(about)?.source;
	if (!source) return [];
	const title = source.url === null ? plain(source.title) : link(source.title, source.url);
	return [title, plain(`, ${source.publisher}, ${dateIn(language, source.published ?? source.seen)}.`)];
}
