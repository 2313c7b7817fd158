import type { Found } from "./one-reading.js";
import { isTrouble } from "./reading.js";

/** What is to be said of a vendor is named in no more words: "runs on", "where the data stays". */
const mostWords = 4;
/** So much of a text is looked at. */
const mostLetters = 400;

/**
 * "Acme runs on AWS", "Acme company Acme SAS, France": an answer behind a vendor's name without the colon that parts it
 * from what it answers. It is shown with its colon, and not carried out.
 * @param nameEnds where in the text the vendor's name ends
 * @param readOnce reads a whole text
 */
export function withColon(
	text: string,
	nameEnds: number,
	readOnce: (text: string) => Found | undefined,
): Found | undefined {
	const words = [...text.slice(nameEnds, mostLetters).matchAll(/\S+/gu)].slice(0, mostWords + 1);
	for (const word of words.slice(0, -1)) {
		const at = nameEnds + word.index + word[0].length;
		const rest = text.slice(at).trim();
		for (const colon of [":", " :"]) {
			const mended = `${text.slice(0, at).trim()}${colon} ${rest}`;
			const found = readOnce(mended);
			if (!found?.known || (found.language === "fr") !== (colon === " :")) continue;
			const { reading } = found;
			if (isTrouble(reading)) {
				// The colon was read: what stands behind it is what is wrong.
				if (reading.about === "value" || reading.about === "proof") return found;
			} else if (reading.order === "answer-intake")
				return { ...found, reading: { about: "words", text: text.trim(), nearest: [mended], tries: [mended] } };
		}
	}
	return undefined;
}
