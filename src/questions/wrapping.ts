import { compile, matchesOf } from "./patterns.js";
import type { Token } from "./tokens.js";
import { courtesies } from "./words.js";

/** What people put before a question. The question itself stands behind it. */
const wrappers = `do you know if|whether
	can|could|would|will you please? tell|say|check|confirm|show me|us? if|whether|that?
	i|we want|need|like|d|would like? to know|understand|check if|whether|that?
	i|we wonder|wondered|am|are|was|were wondering? if|whether
	tell|show me|us if|whether
	please? check|confirm|tell if|whether
	my|our|the question is
	je|nous voudrais|voudrions|veux|voulons|aimerais|aimerions savoir|comprendre|verifier si|s?
	dis|dites|dire moi|nous si|s
	peux|pouvez|pourrais|pourriez tu|vous me|nous? dire|confirmer|verifier si|s
	sais|savez tu|vous si|s
	est ce que|qu tu|vous peux|pouvez|sais|savez me|nous? dire? si|s
	s il te|vous plait`
	.split("\n")
	.map((line) => compile(line.trim()));

const ending = ["s il vous plait", "s il te plait", "thank you", "merci beaucoup", "for now"].map((words) =>
	words.split(" "),
);

const asked = new Set(["ok", "okay"]);
const verbs = new Set(["is", "are", "was", "were", "est", "sont", "s"]);

/** "is Acme ok": the last word is what is asked. */
function isAsked(tokens: readonly Token[]): boolean {
	return asked.has(tokens.at(-1)?.key ?? "") && tokens.slice(0, -1).some(({ key }) => verbs.has(key));
}

/** The words without greeting, politeness and what leads up to the question. */
export function withoutWrapping(tokens: readonly Token[]): readonly Token[] {
	let rest = tokens;
	for (let round = 0; round < 4; round++) {
		const before = rest.length;
		while (rest[0] && courtesies.has(rest[0].key)) rest = rest.slice(1);
		const lengths = wrappers
			.flatMap((wrapper) => matchesOf(wrapper, rest.slice(0, 14), 0, { whole: false, named: () => false }))
			.map(({ to }) => to);
		rest = rest.slice(Math.max(0, ...lengths));
		for (const words of ending)
			if (words.length < rest.length && words.every((word, index) => rest.at(index - words.length)?.key === word))
				rest = rest.slice(0, -words.length);
		let last = rest.at(-1);
		while (last && courtesies.has(last.key) && !isAsked(rest)) {
			rest = rest.slice(0, -1);
			last = rest.at(-1);
		}
		if (rest.length === before) break;
	}
	return rest;
}
