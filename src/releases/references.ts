import { type Attribute, attributeOf, certificateStatus, chainLinks, type ValueType } from "../knowledge/catalogue.js";
import { type Condition, conditionsIn, type Test } from "../knowledge/conditions.js";
import { firstDay, lastDay } from "../knowledge/dates.js";
import type { Fact, Value } from "../knowledge/facts.js";
import { exposingKinds } from "../knowledge/laws.js";
import type { Text } from "../knowledge/text.js";
import type { Draft, Drafts, Path } from "./draft.js";
import type { Problem } from "./problem.js";

type Report = (draft: Draft<unknown>, path: Path, code: string, says: Text, mend: Text) => void;

/** What can be referred to. */
interface Known {
	readonly entities: ReadonlySet<string>;
	readonly offerings: ReadonlySet<string>;
	readonly laws: ReadonlySet<string>;
	readonly classes: ReadonlySet<string>;
	readonly frameworks: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
	readonly sets: ReadonlySet<string>;
	readonly schemes: ReadonlySet<string>;
	readonly doctrines: ReadonlySet<string>;
}

/** Every name must stand for something: sources, subjects, attributes, places, schemes, readings. */
export function checkReferences(drafts: Drafts): Problem[] {
	const problems: Problem[] = [];
	const report: Report = (draft, path, code, says, mend) =>
		problems.push({ code, file: draft.file, line: draft.lineOf(path), says, mend });
	const known = whatIsKnown(drafts);

	for (const kind of ["provider", "supplier", "offering", "law", "framework", "data-class"] as const)
		for (const draft of drafts[kind]) {
			checkId(draft, report);
			checkSources(draft, draft.data.sources, draft.data, report);
			checkConditions(draft, known, report);
		}
	checkSources(drafts.grounds, drafts.grounds.data.sources, drafts.grounds.data, report, true);

	for (const kind of ["provider", "supplier", "offering"] as const)
		for (const draft of drafts[kind])
			draft.data.facts.forEach((fact, index) => {
				checkFact(draft, kind, fact, ["facts", index], known, report);
			});
	for (const draft of drafts.law) checkLaw(draft, known, report);
	for (const draft of drafts.framework)
		draft.data.criteria.forEach((criterion, index) => {
			if (!draft.data.pillars.some((pillar) => pillar.id === criterion.pillar))
				report(
					draft,
					["criteria", index, "pillar"],
					"unknown-pillar",
					is(`there is no pillar "${criterion.pillar}"`, `il n'y a pas de pilier « ${criterion.pillar} »`),
					name,
				);
		});
	for (const draft of drafts["data-class"]) {
		const { jurisdiction, includes, requirements } = draft.data;
		if (jurisdiction !== null) needPlace(draft, ["jurisdiction"], jurisdiction, known, report);
		includes.forEach((inclusion, index) => {
			need(draft, ["includes", index, "class"], inclusion.class, known.classes, "data-class", report);
		});
		requirements.forEach((requirement, index) => {
			if (requirement.location)
				needPlace(draft, ["requirements", index, "location"], requirement.location, known, report);
			if (requirement.binds === "offering" && !requirement.condition)
				report(
					draft,
					["requirements", index],
					"no-condition",
					is(
						"a requirement that binds the offering needs a condition",
						"une exigence qui lie l'offre a besoin d'une condition",
					),
					is(
						"write its condition, or say that it binds the customer",
						"écrivez sa condition, ou dites qu'elle lie le client",
					),
				);
		});
	}
	const { grounds } = drafts;
	need(grounds, ["defaultFramework"], grounds.data.defaultFramework, known.frameworks, "framework", report);
	grounds.data.homes.forEach((home, index) => needPlace(grounds, ["homes", index], home, known, report));
	grounds.data.examples.forEach((example, index) => {
		need(grounds, ["examples", index, "offering"], example.offering, known.offerings, "offering", report);
		need(grounds, ["examples", index, "dataClass"], example.dataClass, known.classes, "data-class", report);
	});
	return problems;
}

function whatIsKnown(drafts: Drafts): Known {
	const ids = (list: readonly Draft<{ id: string }>[]) => list.map((draft) => draft.data.id);
	const grounds = drafts.grounds.data;
	return {
		entities: new Set([...ids(drafts.provider), ...ids(drafts.supplier)]),
		offerings: new Set(ids(drafts.offering)),
		laws: new Set(ids(drafts.law)),
		classes: new Set(ids(drafts["data-class"])),
		frameworks: new Set(ids(drafts.framework)),
		places: new Set(grounds.places.map((place) => place.id)),
		sets: new Set(grounds.sets.map((set) => set.id)),
		schemes: new Set(grounds.schemes.map((scheme) => scheme.id)),
		doctrines: new Set(grounds.doctrines.map((doctrine) => doctrine.id)),
	};
}

function checkId(draft: Draft<{ id: string }>, report: Report) {
	const expected = draft.file.replace(/^.*[\\/]/, "").replace(/\.ya?ml$/, "");
	if (draft.data.id !== expected)
		report(
			draft,
			["id"],
			"wrong-id",
			is(
				`the id is "${draft.data.id}" in a file named "${expected}"`,
				`l'id est « ${draft.data.id} » dans un fichier nommé « ${expected} »`,
			),
			is("give both the same name", "donnez-leur le même nom"),
		);
}

/** Every statement names a source of its file, and every source of the file is named. */
function checkSources(draft: Draft<unknown>, sources: object, data: unknown, report: Report, optional = false) {
	const used = new Set<string>();
	const visit = (value: unknown, path: Path) => {
		if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
		else if (value !== null && typeof value === "object")
			for (const [key, item] of Object.entries(value)) {
				if (key === "source" && typeof item === "string") {
					used.add(item);
					if (!Object.hasOwn(sources, item))
						report(
							draft,
							[...path, key],
							"unknown-source",
							is(`there is no source "${item}" in this file`, `il n'y a pas de source « ${item} » dans ce fichier`),
							is(
								"add it under sources, or name one that is there",
								"ajoutez-la sous sources, ou nommez-en une qui s'y trouve",
							),
						);
				} else if (key !== "sources") visit(item, [...path, key]);
			}
	};
	visit(data, []);
	if (optional) return;
	for (const key of Object.keys(sources))
		if (!used.has(key))
			report(
				draft,
				["sources", key],
				"unused-source",
				is(`nothing rests on the source "${key}"`, `rien ne repose sur la source « ${key} »`),
				is("remove it", "retirez-la"),
			);
}

function checkFact(
	draft: Draft<unknown>,
	kind: "provider" | "supplier" | "offering",
	fact: Fact,
	path: Path,
	known: Known,
	report: Report,
) {
	const attribute = attributeOf(fact.attribute);
	if (!attribute) return unknownAttribute(draft, [...path, "attribute"], fact.attribute, report);
	if (!attribute.on.includes(kind))
		report(
			draft,
			[...path, "attribute"],
			"wrong-subject",
			is(
				`${fact.attribute} is no attribute of a ${kind}`,
				`${fact.attribute} n'est pas un attribut de ce genre de sujet`,
			),
			is("move the fact to the subject that it speaks of", "déplacez le fait vers le sujet dont il parle"),
		);
	if (fact.from && fact.until && firstDay(fact.from) > lastDay(fact.until))
		report(
			draft,
			[...path, "from"],
			"impossible-date",
			is("it begins after it ends", "il commence après sa fin"),
			is("mend from or until", "corrigez from ou until"),
		);
	if (attribute.list) {
		const stated = [fact.member !== undefined, fact.closed === true].filter(Boolean).length;
		if (stated !== 1)
			report(
				draft,
				path,
				"no-member",
				is(
					`${fact.attribute} is a list: a fact names one member, or says that the list is closed`,
					`${fact.attribute} est une liste : un fait nomme un membre, ou dit que la liste est close`,
				),
				is("give member, or closed: true", "donnez member, ou closed: true"),
			);
		if (fact.member !== undefined) checkValue(draft, [...path, "member"], attribute, fact.member, known, report);
		if (
			attribute.type === "scheme" &&
			fact.member !== undefined &&
			!(typeof fact.value === "string" && Object.hasOwn(certificateStatus, fact.value))
		)
			report(
				draft,
				[...path, "value"],
				"wrong-value",
				is(
					`a certificate's value is one of ${Object.keys(certificateStatus).join(", ")}`,
					`la valeur d'une certification est l'une de ${Object.keys(certificateStatus).join(", ")}`,
				),
				is("give its status", "donnez son état"),
			);
	} else if (fact.value === undefined || fact.member !== undefined || fact.closed || fact.holds !== undefined)
		report(
			draft,
			path,
			"no-value",
			is(
				`${fact.attribute} has one value: a fact gives it as value`,
				`${fact.attribute} a une seule valeur : un fait la donne par value`,
			),
			is("give value and no member", "donnez value, sans member"),
		);
	else checkValue(draft, [...path, "value"], attribute, fact.value, known, report);
	for (const key of Object.keys(fact.detail ?? {}))
		if (!Object.hasOwn(attribute.details ?? {}, key))
			report(
				draft,
				[...path, "detail", key],
				"unknown-detail",
				is(`${fact.attribute} has no detail "${key}"`, `${fact.attribute} n'a pas de détail « ${key} »`),
				is(
					`use one of: ${Object.keys(attribute.details ?? {}).join(", ")}`,
					`utilisez : ${Object.keys(attribute.details ?? {}).join(", ")}`,
				),
			);
}

function checkValue(
	draft: Draft<unknown>,
	path: Path,
	attribute: Attribute,
	value: Value,
	known: Known,
	report: Report,
) {
	if (attribute.values && Object.hasOwn(attribute.values, String(value)) && attribute.type !== "boolean") return;
	const sets: Partial<Record<ValueType, [ReadonlySet<string>, string]>> = {
		place: [known.places, "place"],
		entity: [known.entities, "provider, supplier"],
		offering: [known.offerings, "offering"],
		scheme: [known.schemes, "scheme"],
	};
	const expected = sets[attribute.type];
	if (expected) return need(draft, path, String(value), expected[0], expected[1], report);
	const ok =
		attribute.type === "boolean"
			? typeof value === "boolean"
			: attribute.type === "number"
				? typeof value === "number"
				: attribute.type === "text"
					? typeof value === "string"
					: false;
	if (!ok) {
		const allowed = attribute.values ? Object.keys(attribute.values).join(", ") : attribute.type;
		report(
			draft,
			path,
			"wrong-value",
			is(`"${value}" is not of the right kind`, `« ${value} » n'est pas du bon genre`),
			is(`give: ${allowed}`, `donnez : ${allowed}`),
		);
	}
}

function checkLaw(draft: Drafts["law"][number], known: Known, report: Report) {
	const law = draft.data;
	needPlace(draft, ["jurisdiction"], law.jurisdiction, known, report);
	const readings = new Set(law.issues.flatMap((issue) => issue.readings.map((reading) => `${issue.id}.${reading.id}`)));
	law.periods.forEach((period, index) => {
		if (period.reading !== undefined && !readings.has(period.reading))
			report(
				draft,
				["periods", index, "reading"],
				"unknown-reading",
				is(`there is no reading "${period.reading}"`, `il n'y a pas d'interprétation « ${period.reading} »`),
				name,
			);
	});
	const exposes = exposingKinds.has(law.kind);
	const reaching = law.issues[0]?.readings.some((reading) => reading.reaches) ?? false;
	if (reaching && (!exposes || !law.threat))
		report(
			draft,
			["kind"],
			"cannot-expose",
			is(
				`a law of kind ${law.kind} without a threat reaches nobody`,
				`une loi de genre ${law.kind} sans menace ne vise personne`,
			),
			is("give kind and threat, or leave out reaches", "donnez kind et threat, ou retirez reaches"),
		);
	if (exposes && !law.periods.every((period) => period.pending) && !reaching)
		report(
			draft,
			["issues"],
			"no-reading",
			is(
				"a law that exposes needs an issue whose readings say whom it reaches",
				"une loi qui expose a besoin d'une question dont les interprétations disent qui elle vise",
			),
			is("write its issue `reach`", "écrivez sa question `reach`"),
		);
	law.issues.forEach((issue, at) => {
		issue.readings.forEach((reading, index) => {
			if (reading.doctrine !== undefined)
				need(
					draft,
					["issues", at, "readings", index, "doctrine"],
					reading.doctrine,
					known.doctrines,
					"doctrine",
					report,
				);
		});
	});
}

function checkConditions(draft: Draft<unknown>, known: Known, report: Report) {
	const visit = (value: unknown, path: Path) => {
		if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
		else if (value !== null && typeof value === "object")
			for (const [key, item] of Object.entries(value)) {
				if ((key === "condition" || key === "reaches" || key === "when") && typeof item === "object" && item)
					checkCondition(draft, [...path, key], item, known, report);
				else if (key !== "sources" && key !== "facts") visit(item, [...path, key]);
			}
	};
	visit(draft.data, []);
}

function checkCondition(draft: Draft<unknown>, path: Path, root: Condition, known: Known, report: Report) {
	const edges = new Set(
		Object.values(chainLinks).flatMap((chain) =>
			chain.links.flatMap((link) => Object.keys(attributeOf(link)?.details ?? {})),
		),
	);
	const checkTest = (test: Test | undefined) => {
		if (test && "in" in test && "set" in test.in && !known.sets.has(test.in.set))
			report(
				draft,
				path,
				"unknown-set",
				is(`there is no list of places "${test.in.set}"`, `il n'y a pas de liste de lieux « ${test.in.set} »`),
				name,
			);
	};
	for (const condition of conditionsIn(root)) {
		if ("fact" in condition) {
			const attribute = attributeOf(condition.fact);
			if (!attribute) unknownAttribute(draft, path, condition.fact, report);
			else if (!attribute.list && !condition.test && attribute.type !== "boolean")
				report(
					draft,
					path,
					"no-test",
					is(
						`${condition.fact} has a value: say which by test`,
						`${condition.fact} a une valeur : dites laquelle par test`,
					),
					is("add a test", "ajoutez un test"),
				);
			else if (attribute.list && attribute.type === "scheme" && typeof condition.key === "string")
				need(draft, path, condition.key, known.schemes, "scheme", report);
			checkTest(condition.test);
		} else if ("edge" in condition && !edges.has(condition.edge))
			report(
				draft,
				path,
				"unknown-detail",
				is(`no link has a detail "${condition.edge}"`, `aucun lien n'a de détail « ${condition.edge} »`),
				is(`use one of: ${[...edges].join(", ")}`, `utilisez : ${[...edges].join(", ")}`),
			);
		else if ("test" in condition) checkTest(condition.test);
	}
}

function unknownAttribute(draft: Draft<unknown>, path: Path, id: string, report: Report) {
	report(
		draft,
		path,
		"unknown-attribute",
		is(`there is no attribute "${id}"`, `il n'y a pas d'attribut « ${id} »`),
		is(
			"use one of the catalogue (src/knowledge/catalogue.ts)",
			"utilisez-en un du catalogue (src/knowledge/catalogue.ts)",
		),
	);
}

function need(draft: Draft<unknown>, path: Path, id: string, known: ReadonlySet<string>, kind: string, report: Report) {
	if (!known.has(id))
		report(
			draft,
			path,
			"unknown-name",
			is(`there is no ${kind} "${id}"`, `il n'y a pas de ${kind} « ${id} »`),
			is("add it, or mend the name", "ajoutez-le, ou corrigez le nom"),
		);
}

function needPlace(draft: Draft<unknown>, path: Path, id: string, known: Known, report: Report) {
	need(draft, path, id, known.places, "place", report);
}

function is(en: string, fr: string): Text {
	return { en, fr };
}

const name = is("mend the name", "corrigez le nom");
