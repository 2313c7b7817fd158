import type { PlaceId } from "../knowledge/places.js";
import type { Release } from "../knowledge/release.js";
import type { Token } from "./tokens.js";
import { tokenize } from "./tokens.js";
import { closestWord, type Vocabulary, vocabularyOf } from "./typos.js";
import { smallWords, stem } from "./words.js";

/** Adjectives of places, for places whose own `of` does not say them; feminine and plural forms follow from these. */
const adjectives: Readonly<Record<PlaceId, string>> = {
	EU: "European européen",
	CA: "Canadian canadien",
	"CA-QC": "Quebecois québécois québécoise Quebecer",
	"CA-ON": "Ontarian ontarien",
	"CA-AB": "Albertan albertain",
	FR: "French français française",
	DE: "German allemand",
	AT: "Austrian autrichien",
	BE: "Belgian belge",
	BG: "Bulgarian bulgare",
	HR: "Croatian croate",
	CZ: "Czech tchèque",
	DK: "Danish danois danoise",
	EE: "Estonian estonien",
	FI: "Finnish finlandais finlandaise",
	GR: "Greek grec grecque",
	HU: "Hungarian hongrois hongroise",
	IE: "Irish irlandais irlandaise",
	IT: "Italian italien",
	LV: "Latvian letton",
	LT: "Lithuanian lituanien",
	LU: "Luxembourgish luxembourgeois luxembourgeoise",
	MT: "Maltese maltais maltaise",
	NL: "Dutch néerlandais néerlandaise",
	PL: "Polish polonais polonaise",
	PT: "Portuguese portugais portugaise",
	RO: "Romanian roumain",
	SK: "Slovak slovaque",
	SI: "Slovenian slovène",
	ES: "Spanish espagnol",
	SE: "Swedish suédois suédoise",
	IS: "Icelandic islandais islandaise",
	NO: "Norwegian norvégien",
	CH: "Swiss suisse",
	GB: "British britannique",
	US: "American américain",
	CN: "Chinese chinois chinoise",
	TW: "Taiwanese taïwanais taïwanaise",
	SG: "Singaporean singapourien",
	JP: "Japanese japonais japonaise",
	IN: "Indian indien",
	KR: "Korean coréen",
	AU: "Australian australien",
	BR: "Brazilian brésilien",
	MX: "Mexican mexicain",
	CL: "Chilean chilien",
	AR: "Argentinian argentin",
	AE: "Emirati émirien",
	SA: "Saudi saoudien",
	IL: "Israeli israélien",
	TR: "Turkish turc turque",
	RU: "Russian russe",
};

/** Codes that are everyday words when they are not in capitals. */
const wordsToo = new Set("is in it be de at no au es se to id my co la me us am as so pe il ma ai ne sa on".split(" "));

/** "Anywhere in the world" says in facts that no place is promised; nobody is at home there or asks for it. */
const anywhere: PlaceId = "ZZ";

/** The longest name of a place, in words. */
const longest = 5;

/** Finds places in typed words: by name, other name, adjective or code. */
export class PlaceNames {
	readonly #byName = new Map<string, PlaceId>();
	readonly #codes = new Map<string, PlaceId>();
	readonly #ids = new Set<PlaceId>();
	readonly #vocabulary: Vocabulary;

	constructor(release: Release) {
		const single: string[] = [];
		for (const place of release.grounds.places) {
			if (place.id === anywhere) continue;
			this.#ids.add(place.id);
			const names = [place.name.en, place.name.fr, ...place.aliases, ...(adjectives[place.id]?.split(" ") ?? [])];
			for (const name of [...names, ...(place.of ? [place.of.en, place.of.fr] : [])]) {
				const tokens = tokenize(name);
				if (/^[A-Z]{2,3}$/.test(name)) this.#codes.set(name.toLowerCase(), place.id);
				else this.#byName.set(stems(tokens), place.id);
				if (tokens.length === 1 && tokens[0]) single.push(tokens[0].key);
			}
			this.#codes.set(place.id.toLowerCase().replace("-", " "), place.id);
		}
		this.#vocabulary = vocabularyOf(single);
	}

	/** Whether an asker can mean this place. */
	has(id: PlaceId): boolean {
		return this.#ids.has(id);
	}

	/** Whether it is a place's code, in whatever case. */
	isCode(word: string): boolean {
		return this.#codes.has(word.toLowerCase());
	}

	/** The longest place whose name begins at a word. */
	at(tokens: readonly Token[], start: number): { id: PlaceId; length: number } | undefined {
		for (let length = Math.min(longest, tokens.length - start); length > 0; length--) {
			const id = this.exactly(tokens.slice(start, start + length));
			if (id) return { id, length };
		}
		return undefined;
	}

	/** The place that these words are a name of, and nothing else. */
	exactly(tokens: readonly Token[]): PlaceId | undefined {
		const first = tokens[0];
		if (!first) return undefined;
		const code = this.#codes.get(tokens.map((token) => token.key).join(" "));
		if (code && (tokens.length > 1 || !wordsToo.has(first.key) || first.raw === first.raw.toUpperCase())) return code;
		return this.#byName.get(stems(tokens));
	}

	/** A code is taken for what it is where a place must follow ("home de"), and one typing error is forgiven. */
	wanted(tokens: readonly Token[]): { id: PlaceId; typo: boolean } | undefined {
		const key = tokens.map((token) => token.key).join(" ");
		const id = this.exactly(tokens) ?? this.#codes.get(key);
		if (id) return { id, typo: false };
		const only = tokens.length === 1 ? tokens[0] : undefined;
		const near = only ? closestWord(only.key, this.#vocabulary) : undefined;
		const meant = near ? this.#byName.get(stem(near)) : undefined;
		return meant ? { id: meant, typo: true } : undefined;
	}

	/** Places that the words may have meant, for "did you mean". */
	nearest(tokens: readonly Token[]): PlaceId[] {
		const found = new Set<PlaceId>();
		tokens.forEach((token, index) => {
			const id = this.at(tokens, index)?.id ?? (smallWords.has(token.key) ? undefined : this.wanted([token])?.id);
			if (id) found.add(id);
		});
		return [...found].slice(0, 3);
	}
}

function stems(tokens: readonly Token[]): string {
	return tokens.map((token) => stem(token.key)).join(" ");
}
