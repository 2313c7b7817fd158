/** How many typing errors a word of this length may have: a short word is never mended, and Oracle is not Orange. */
function allowedTypos(length: number): number {
	return length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3;
}

/** Words to compare with, by their length. */
export type Vocabulary = ReadonlyMap<number, readonly string[]>;

export function vocabularyOf(words: Iterable<string>): Vocabulary {
	const byLength = new Map<number, string[]>();
	for (const word of [...new Set(words)].sort()) {
		if (word.length < 4 || /\d/.test(word)) continue;
		const list = byLength.get(word.length);
		if (list) list.push(word);
		else byLength.set(word.length, [word]);
	}
	return byLength;
}

/**
 * The one word that a mistyped word can only have been. Nobody mistypes the first letter without swapping it with
 * the second ("wealth" is not "health"), and digits are never a slip; two equally near words are none.
 */
export function closestWord(typed: string, vocabulary: Vocabulary): string | undefined {
	const near = nearWords(typed, vocabulary).filter(
		({ word }) => word[0] === typed[0] || (word[0] === typed[1] && word[1] === typed[0]),
	);
	const [first, second] = near;
	if (!first || (second && second.distance === first.distance)) return undefined;
	return first.word;
}

/** Words within the allowed distance, the nearest first. */
export function nearWords(typed: string, vocabulary: Vocabulary): { word: string; distance: number }[] {
	if (typed.length > 40 || /\d/.test(typed)) return [];
	const found: { word: string; distance: number }[] = [];
	const widest = allowedTypos(typed.length);
	for (let length = typed.length - widest; length <= typed.length + widest; length++)
		for (const word of vocabulary.get(length) ?? []) {
			const allowed = allowedTypos(Math.min(length, typed.length));
			const distance = typingDistance(typed, word, allowed);
			if (distance <= allowed) found.push({ word, distance });
		}
	return found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
}

/**
 * Damerau-Levenshtein distance in its restricted form: letters left out, added, replaced or swapped with their
 * neighbour. Gives up, with a number above `most`, once no less can come out.
 */
export function typingDistance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			next.push(cost);
			least = Math.min(least, cost);
		}
		if (least > most) return most + 1;
		before = row;
		row = next;
	}
	return row[b.length] ?? 0;
}
