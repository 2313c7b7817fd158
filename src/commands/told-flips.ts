import type { Flips } from "../evaluator/index.js";
import type { Chronicle } from "../releases/changes/chronicle.js";
import type { FlipsBetween } from "../releases/live/release-events.js";

/** So many are named in the log. */
const mostNamed = 5;

/** What a new release turned, in a few words for the log: from the notes, so that nothing is decided again. */
export function toldFlips(chronicle: () => Chronicle | undefined): FlipsBetween {
	return async (from, to) => {
		const turned = await chronicle()?.flipsBetween(from, to);
		return turned && { count: countOf(turned), first: turned.flips.slice(0, mostNamed).map(inWords) };
	};
}

function countOf({ flips }: Flips): number {
	return flips.reduce((sum, { questions }) => sum + questions.length, 0);
}

function inWords({ offering, before, after, because, questions }: Flips["flips"][number]): string {
	const verdict = ({ outcome, assurance }: typeof before) => [outcome, ...(assurance ? [assurance] : [])].join(" ");
	const cause = because.length > 0 ? ` because of ${because.join(" and ")}` : "";
	return `${offering}: ${verdict(before)} → ${verdict(after)}, ${questions.length} questions${cause}`;
}
