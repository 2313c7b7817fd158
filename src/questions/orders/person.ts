import { nameKey } from "../../knowledge/names.js";
import { typingDistance } from "../typos.js";
import type { Got } from "./reading.js";
import { type Said, unquoted } from "./said.js";

const asker = new Set(["me", "i", "myself", "moi", "moi meme"]);
const nobody = new Set(["nobody", "no one", "noone", "none", "personne", "aucun", "aucune"]);

/** Whom a text names: somebody it mentions, a person the register knows, whoever asks, or nobody (null). */
export function personIn(said: Said, slot: string): Got<string | null> {
	const typed = unquoted(said.text.raw(said.slots.get(slot) ?? [])).replace(/[.,!?:;]+$/, "");
	const found = personNamed(said, typed);
	if (found !== undefined) return { got: found };
	const nearest = likeNames(said, nameKey(typed));
	const me = said.language === "en" ? "me" : "moi";
	const tries = [...nearest, me].map((name) => said.with(slot, name));
	return { trouble: said.trouble("person", typed, nearest, tries) };
}

/** The pseudonym of whoever is called so; undefined where nobody is, or several are. */
export function personNamed({ ground }: Said, typed: string): string | null | undefined {
	const key = nameKey(typed);
	if (asker.has(key)) return ground.asker;
	if (nobody.has(key)) return null;
	const mentioned = ground.people.filter(({ said }) => said === typed || said === `@${typed}` || `@${said}` === typed);
	const same = mentioned.length > 0 ? mentioned : ground.people.filter(({ said }) => nameKey(said) === key);
	const [first] = same;
	if (first && key !== "") return same.every(({ id }) => id === first.id) ? first.id : undefined;
	const id = typed.toLowerCase();
	if (ground.known.has(id)) return id;
	const called = [...ground.known].filter(
		([, known]) =>
			known.key === typed || (key !== "" && [known.name, known.key].some((name) => nameKey(name ?? "") === key)),
	);
	const [only, ...others] = called;
	return others.length === 0 ? only?.[0] : undefined;
}

/** Names that share a word with it, or nearly. */
function likeNames({ ground }: Said, key: string): string[] {
	const words = key.split(" ").filter(Boolean);
	return [...ground.known.values()]
		.flatMap(({ name }) => name ?? [])
		.filter((name) =>
			nameKey(name)
				.split(" ")
				.some((word) =>
					words.some((typed) => word === typed || (word.length > 3 && typingDistance(word, typed, 1) <= 1)),
				),
		)
		.sort()
		.slice(0, 3);
}
