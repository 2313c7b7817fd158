import type { Text } from "../../knowledge/text.js";

/** A larger release is not read: neither from a folder nor from an address. */
export const mostBytes = 10 * 1024 * 1024;

/** Says so of one that is larger. */
export function tooLargeSays(most: number): Text {
	const mebibytes = most / 1024 / 1024;
	return {
		en: `it is larger than ${mebibytes} MiB, and no release is: ask its publisher`,
		fr: `elle dépasse ${mebibytes} Mio, ce qu'aucune version ne fait : demandez à son éditeur`,
	};
}
