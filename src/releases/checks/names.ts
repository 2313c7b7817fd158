import { asks, type Clash } from "../../knowledge/clashes.js";
import { nameKey } from "../../knowledge/names.js";
import type { Draft, Drafts } from "../draft.js";
import { type Holding, holdingsOf, type Named, namedIn } from "../named.js";
import type { Problem } from "../problem.js";
import { Reporter, text } from "./reporter.js";

/**
 * A name has one owner per kind, or the clash is declared with how it is resolved, so that nothing is guessed when
 * somebody types it (DESIGN, section 5).
 */
export function checkNames(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const all = namedIn(drafts);
	const { grounds } = drafts;
	const clashes = grounds.data.clashes ?? [];
	const kindOf = new Map(all.map(({ id, kind }) => [id, kind]));
	const declared = new Map<string, { readonly clash: Clash; readonly index: number }>();
	for (const [index, clash] of clashes.entries()) {
		const kinds = new Set(clash.among.map((id) => kindOf.get(id)));
		const [kind] = kinds;
		if (kinds.size !== 1 || kind === undefined || kind === "place" || kind === "scheme") {
			reportAmong(grounds, index, clash, reporter);
			continue;
		}
		const key = `${kind} ${nameKey(clash.name)}`;
		if (declared.has(key)) reportNone(grounds, index, clash, reporter);
		else declared.set(key, { clash, index });
		reportResolve(grounds, index, clash, reporter);
	}
	const found = new Set<string>();
	for (const kind of new Set(all.map((one) => one.kind)))
		for (const holding of holdingsOf(all.filter((one) => one.kind === kind))) {
			const key = `${kind} ${nameKey(holding.name)}`;
			const among = declared.get(key)?.clash.among ?? [];
			if (holding.holders.length > 1) found.add(key);
			reportShared(holding, among, reporter);
		}
	for (const [key, { clash, index }] of declared)
		if (!found.has(key) || !clash.among.every((id) => holds(all, id, clash.name)))
			reportNone(grounds, index, clash, reporter);
	return reporter.problems;
}

function holds(all: readonly Named[], id: string, name: string): boolean {
	const named = all.find((one) => one.id === id);
	return named !== undefined && holdingsOf([named]).some((holding) => nameKey(holding.name) === nameKey(name));
}

/** Each that has a name beside those that the clash names, or beside its first owner where none is declared. */
function reportShared({ holders }: Holding, among: readonly string[], reporter: Reporter) {
	const [first, ...others] = holders;
	if (!first) return;
	const inClash = (id: string) => among.includes(id);
	const owner = holders.find(({ named }) => inClash(named.id)) ?? first;
	for (const { named, name, path } of among.length > 0 ? holders : others) {
		if (inClash(named.id)) continue;
		reporter.report(
			named.draft,
			path,
			"name-clash",
			text(
				`"${name}" also names ${owner.named.id} (${owner.named.draft.file})`,
				`« ${name} » désigne aussi ${owner.named.id} (${owner.named.draft.file})`,
			),
			text(
				"leave the name to one of them, or declare it under clashes in grounds.yaml",
				"laissez le nom à l'un des deux, ou déclarez-le sous clashes dans grounds.yaml",
			),
		);
	}
}

function reportAmong(grounds: Draft<unknown>, index: number, { name }: Clash, reporter: Reporter) {
	reporter.report(
		grounds,
		["clashes", index, "among"],
		"unknown-name",
		text(
			`those that "${name}" may mean are not subjects of one kind`,
			`ceux que « ${name} » peut désigner ne sont pas des sujets d'un même genre`,
		),
		text(
			"name services, companies, laws, frameworks or data classes by their ids, all of one kind",
			"nommez des services, sociétés, lois, référentiels ou classes de données par leur id, tous d'un même genre",
		),
	);
}

function reportResolve(grounds: Draft<unknown>, index: number, clash: Clash, reporter: Reporter) {
	const byId = clash.among.find((id) => nameKey(id) === nameKey(clash.name));
	// Whoever types an id means it, whatever a clash says.
	const possible = byId === undefined ? [asks, ...clash.among] : [byId];
	if (possible.includes(clash.resolve)) return;
	const list = possible.join(", ");
	reporter.report(
		grounds,
		["clashes", index, "resolve"],
		"unknown-name",
		text(
			`"${clash.name}" cannot be resolved to "${clash.resolve}"`,
			`« ${clash.name} » ne peut pas se résoudre en « ${clash.resolve} »`,
		),
		text(`use one of: ${list}`, `utilisez : ${list}`),
	);
}

function reportNone(grounds: Draft<unknown>, index: number, { name }: Clash, reporter: Reporter) {
	reporter.report(
		grounds,
		["clashes", index],
		"no-clash",
		text(
			`not all of those named here have the name "${name}", or it is declared twice`,
			`tous ceux nommés ici ne portent pas le nom « ${name} », ou il est déclaré deux fois`,
		),
		text("give each of them the name, or remove the clash", "donnez ce nom à chacun, ou retirez le conflit"),
	);
}
