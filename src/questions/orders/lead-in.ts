import { compile, matchesOf, type Pattern } from "../patterns.js";
import type { Token } from "../tokens.js";
import { courtesies } from "../words.js";

/** What people put before an order. The order itself stands behind it. */
const leads = `can|could|would|will you please|kindly?
	can|could|may|shall i|we
	i|we want|need|like|wish|have to
	i|we d|would|ll|will|shall like? to?
	i|we d|would like you to
	let us|s
	please
	go ahead and
	peux|pouvez|pourrais|pourriez|veux|voulez tu|vous bien?
	je|nous voudrais|voudrions|veux|voulons|aimerais|aimerions|souhaite|souhaitons|dois|devons
	est ce que tu|vous|je|nous|on peux|pouvez|peut|pouvons
	peut|pourrait|puis|pouvons on|je|nous
	il faut|faudrait
	merci de|d
	veuillez
	s il te|vous plait
	j|je|i|we`
	.split("\n")
	.map((line) => compile(line.trim()));

const byFirst = new Map<string, Pattern[]>();
for (const lead of leads) {
	const [first] = lead.elements;
	if (first?.kind !== "word") continue;
	for (const word of first.words) byFirst.set(word, [...(byFirst.get(word) ?? []), lead]);
}

/** How many words of politeness stand before an order. */
export function leadInOf(tokens: readonly Token[]): number {
	let from = 0;
	for (let round = 0; round < 4; round++) {
		const before = from;
		const near = tokens.slice(from, from + 8);
		const ends = (byFirst.get(near[0]?.key ?? "") ?? []).flatMap((lead) =>
			matchesOf(lead, near, 0, { whole: false, named: () => false }).map(({ to }) => to),
		);
		from += Math.max(0, ...ends);
		for (let token = tokens[from]; token && courtesies.has(token.key); token = tokens[from]) from++;
		if (from === before) break;
	}
	return from;
}

const endings = [
	"please",
	"pls",
	"plz",
	"thanks",
	"thank you",
	"s il vous plait",
	"s il te plait",
	"svp",
	"stp",
	"merci",
	"merci beaucoup",
]
	.map((words) => words.split(" "))
	.sort((a, b) => b.length - a.length);

/** How many words stand before the politeness at the end of an order. */
export function withoutEnding(tokens: readonly Token[]): number {
	const ending = endings.find(
		(words) => words.length < tokens.length && words.every((word, at) => tokens.at(at - words.length)?.key === word),
	);
	return tokens.length - (ending?.length ?? 0);
}
