import type { Assessment } from "../../evaluator/answer.js";
import { capital, clip } from "../cut.js";
import { type Block, type LeafBlock, plain, type Tone } from "../reply.js";
import { assuranceWord, type Telling } from "../telling.js";
import { verdictText } from "../what-changes.js";
import { exposureWords, statusWords } from "../words.js";
import { type Turns, turnsBetween } from "./reassess-turns.js";

type Row = Extract<LeafBlock, { kind: "rows" }>["rows"][number];
type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];

/** So many changed lines, and so many laws, are shown; the others are counted. */
const mostRows = 5;
const mostLaws = 3;
const longestReason = 90;
const longestLabel = 66;

const tones: Record<Assessment["findings"][number]["status"], Tone> = {
	met: "good",
	unmet: "bad",
	unproven: "open",
	unknown: "open",
};

/** The verdict before and after something was recorded, and what of it changed. */
export function verdictTurn(before: Assessment | undefined, after: Assessment, telling: Telling): Block[] {
	const now = capital(verdictText(after, telling));
	const was = before && capital(verdictText(before, telling));
	const text =
		was !== undefined && was !== now
			? `${was} → ${now}`
			: telling.say(before ? "evidenceStays" : "evidenceIs", { verdict: verdictText(after, telling) });
	const turns = before && turnsBetween(before, after);
	const fields = [
		field(telling.say("evidenceVerdict"), text),
		...openField(before, after, telling),
		...(turns ? lawFields(turns, telling) : []),
	];
	const rows = turns ? changedRows(turns, telling) : [];
	const left = rows.length - mostRows;
	return [
		{ kind: "fields", fields },
		...(rows.length > 0 ? [{ kind: "rows" as const, rows: rows.slice(0, mostRows) }] : []),
		...(left > 0 ? [{ kind: "note" as const, text: [plain(telling.more(left))] }] : []),
	];
}

function openField(before: Assessment | undefined, after: Assessment, telling: Telling): Field[] {
	const count = after.openQuestions.length;
	const was = before?.openQuestions.length ?? count;
	if (count === 0 && was === 0) return [];
	const text = was === count ? telling.number(count) : `${telling.number(was)} → ${telling.number(count)}`;
	return [field(telling.say("openQuestions"), text)];
}

/** Laws of others that it now reaches, or no longer. */
function lawFields({ exposures }: Turns, telling: Telling): Field[] {
	const moved = exposures.flatMap(({ before, after }) =>
		before && after ? [{ name: capital(telling.text(after.name)), was: before.status, is: after.status }] : [],
	);
	const shown = moved
		.slice(0, mostLaws)
		.map(({ name, was, is }) =>
			field(name, `${telling.text(exposureWords[was])} → ${telling.text(exposureWords[is])}`),
		);
	const left = moved.slice(mostLaws).map(({ name }) => name);
	return left.length > 0 ? [...shown, field(telling.say("evidenceLawsToo"), telling.list(left))] : shown;
}

/** What is demanded and came out otherwise: what it was, and why it is what it is now. */
function changedRows({ findings }: Turns, telling: Telling): Row[] {
	return findings.flatMap(({ before, after }): Row[] => {
		if (!before || !after || after.obligation !== "must") return [];
		const { status, assurance, name, reason, because } = after;
		const was = telling.text(statusWords[before.status]);
		const turned = before.status === status ? "" : `${telling.say("evidenceWas", { status: was })} `;
		return [
			{
				tone: tones[status],
				status: telling.text(statusWords[status]),
				label: clip(capital(telling.text(name)), longestLabel),
				text: [plain(`${turned}${clip(telling.text(reason), longestReason - turned.length)}`)],
				assurance: assurance === null ? null : assuranceWord(assurance, because, telling),
			},
		];
	});
}

function field(label: string, text: string): Field {
	return { label, text: [plain(text)] };
}
