import type { Knowledge } from "../../evaluator/index.js";
import { keyModes } from "../../knowledge/catalogue.js";
import { nameKey } from "../../knowledge/names.js";
import { inBoth } from "../../knowledge/text.js";
import { callName } from "../../questions/call-name.js";
import { nameIndexOf } from "../../questions/index.js";
import type { NameKind } from "../../questions/names.js";
import { keyModeNamed } from "../../questions/orders/choices-named.js";
import { nearestOf, resolve } from "../../questions/resolve.js";
import { tokenize } from "../../questions/tokens.js";
import type { Refusal } from "../../register/commands/index.js";
import {
	cadenceIn,
	isNobody,
	listIn,
	saidYes,
	type VendorCells,
	type VendorColumn,
	vendorColumns,
} from "../../register/csv-row.js";
import type { KnownPerson } from "../../register/ports.js";
import type { Phrase } from "../../replies/phrases.js";
import { Telling } from "../../replies/telling.js";

/** Cells with ids in the place of names, or what is wrong with one of them. */
export type CellsRead = { readonly cells: VendorCells } | { readonly refusal: Refusal };

type Read = { readonly cell: string } | { readonly refusal: Refusal };

/** What cells name, looked up in a release and among the people of a team. */
export class CellReader {
	readonly #knowledge: Knowledge;
	readonly #people: ReadonlyMap<string, KnownPerson>;
	readonly #asker: string;
	/** What the file calls its columns. */
	readonly #called: VendorCells;
	/** The same cell stands in many rows. */
	readonly #known = new Map<string, Read>();

	constructor(knowledge: Knowledge, people: ReadonlyMap<string, KnownPerson>, asker: string, called: VendorCells) {
		this.#called = called;
		this.#knowledge = knowledge;
		this.#people = people;
		this.#asker = asker;
	}

	/** A row's cells; the first that cannot be read says why. */
	read(cells: VendorCells): CellsRead {
		const read: Partial<Record<VendorColumn, string>> = {};
		for (const column of vendorColumns) {
			const cell = (cells[column] ?? "").trim();
			const key = `${column} ${cell}`;
			const found = this.#known.get(key) ?? this.#cell(column, cell);
			this.#known.set(key, found);
			if ("refusal" in found) return found;
			if (found.cell !== "") read[column] = found.cell;
		}
		return { cells: read };
	}

	#cell(column: VendorColumn, cell: string): Read {
		if (cell === "")
			return column === "name" || column === "data_classes" ? this.#wrong("importMissing", column, cell) : { cell };
		switch (column) {
			case "offering":
				return this.#named("offering", column, cell);
			case "data_classes":
				return this.#classes(cell);
			case "region": {
				const { places } = nameIndexOf(this.#knowledge.release);
				const place = this.#knowledge.atlas.has(cell) ? cell : places.exactly(tokenize(cell));
				return place === undefined ? this.#wrong("importUnknownPlace", column, cell) : { cell: place };
			}
			case "keys": {
				const mode = keyModeNamed(cell);
				return mode ? { cell: mode } : this.#wrong("importNoneOf", column, cell, Object.keys(keyModes));
			}
			case "processing": {
				const found = amongOf(cell, processing);
				return found === undefined
					? this.#wrong("importNoneOf", column, cell, Object.keys(processing))
					: { cell: found };
			}
			case "criticality": {
				const found = amongOf(cell, criticality);
				return { cell: found ?? cell };
			}
			case "public_body":
				return saidYes(cell) === undefined ? this.#wrong("importNoneOf", column, cell, ["yes", "no"]) : { cell };
			case "owner":
				return this.#owner(cell);
			case "cadence":
				return typeof cadenceIn(cell) === "string" ? this.#wrong("importBadCadence", column, cell) : { cell };
			default:
				return { cell };
		}
	}

	/** What exactly one thing is called; nothing is guessed, and a typing error is only mended by whoever made it. */
	#named(kind: NameKind, column: VendorColumn, cell: string): Read {
		const index = nameIndexOf(this.#knowledge.release);
		if (index.names[kind].entries.has(cell)) return { cell };
		const tokens = tokenize(cell);
		const found = resolve(index, kind, tokens, new Map());
		if (found.kind === "one" && found.how !== "mended") return { cell: found.id };
		if (found.kind === "several") return this.#meaning("importSeveral", kind, column, cell, found.ids);
		const near = found.kind === "one" ? [found.id] : nearestOf(index, kind, tokens);
		return near.length > 0
			? this.#meaning("importNear", kind, column, cell, near)
			: this.#wrong(kind === "offering" ? "importNoService" : "importNoData", column, cell);
	}

	/** Classes between semicolons, or between commas where no class is called so. */
	#classes(cell: string): Read {
		const ids: string[] = [];
		for (const part of listIn(cell)) {
			const whole = this.#named("dataClass", "data_classes", part);
			const pieces = "refusal" in whole ? part.split(/\s*[,|]\s*/).filter((piece) => piece !== "") : [part];
			for (const piece of pieces) {
				const found = pieces.length === 1 ? whole : this.#named("dataClass", "data_classes", piece);
				if ("refusal" in found) return found;
				ids.push(found.cell);
			}
		}
		return { cell: ids.join("; ") };
	}

	#owner(cell: string): Read {
		const name = cell.replace(/^@/, "");
		const key = nameKey(name);
		if (["me", "moi"].includes(key)) return { cell: this.#asker };
		if (isNobody(cell)) return { cell };
		if (this.#people.has(name)) return { cell: name };
		const called = [...this.#people].filter(
			([, person]) =>
				person.key === name ||
				(key !== "" && [person.name, person.key].some((one) => one !== undefined && nameKey(one) === key)),
		);
		const [only, ...others] = called;
		if (only && others.length === 0) return { cell: only[0] };
		return this.#wrong(only ? "importManyPeople" : "importNobody", "owner", cell);
	}

	#meaning(phrase: Phrase, kind: NameKind, column: VendorColumn, cell: string, ids: readonly string[]): Read {
		const index = nameIndexOf(this.#knowledge.release);
		const few = ids.slice(0, 4);
		return this.#says("ambiguous-name", phrase, column, cell, (telling) =>
			telling.either(few.map((id) => telling.quoted(callName(index, kind, id, telling.language) ?? id))),
		);
	}

	#wrong(phrase: Phrase, column: VendorColumn, cell: string, values: readonly string[] = []): Read {
		return this.#says("unreadable-cell", phrase, column, cell, () => values.join(", "));
	}

	#says(code: string, phrase: Phrase, column: VendorColumn, text: string, names: (telling: Telling) => string): Read {
		const says = inBoth((language) => {
			const telling = new Telling(language, this.#knowledge);
			const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
			return telling.say(phrase, { column: this.#called[column] ?? column, text: shown, names: names(telling) });
		});
		return { refusal: { code, says } };
	}
}

const processing: Readonly<Record<string, string>> = {
	"stored-only": "stored|storage only|stockees seulement|stockage seul|stocke seulement|seulement stockees",
	"in-the-clear": "clear|processed|processed in the clear|en clair|traitees en clair|traitees",
};

const criticality: Readonly<Record<string, string>> = {
	critical: "critique|yes|oui",
	"not-critical": "non critique|pas critique|no|non",
};

/** Which of a few things a cell says, by its id or in other words. */
function amongOf(cell: string, words: Readonly<Record<string, string>>): string | undefined {
	const key = nameKey(cell);
	return Object.entries(words).find(([id, others]) => [nameKey(id), ...others.split("|")].includes(key))?.[0];
}
