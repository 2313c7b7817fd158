import {
	type Attribute,
	attributeOf,
	catalogue,
	certificateStatus,
	isCertificateStatus,
} from "../../knowledge/catalogue.js";
import type { Fact } from "../../knowledge/facts.js";
import type { Draft, Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { type Known, whatIsKnown } from "./known.js";
import { kinds, Reporter, text } from "./reporter.js";
import { checkValue, unknownAttribute } from "./values.js";

/** Every fact speaks of an attribute of the catalogue, in its form, about things that exist. */
export function checkFacts(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const known = whatIsKnown(drafts);
	for (const kind of ["provider", "supplier", "offering"] as const)
		for (const draft of drafts[kind])
			for (const [index, fact] of draft.data.facts.entries()) {
				checkFact(draft, kind, fact, ["facts", index], known, reporter);
				checkChoices(draft, draft.data.facts, fact, ["facts", index], reporter);
			}
	for (const draft of drafts.offering) {
		const { facts, defaults } = draft.data;
		checkChoices(draft, facts, defaults, ["defaults"], reporter);
		if (defaults.keys !== undefined)
			checkValue(draft, ["defaults", "keys"], catalogue["service.keys"], defaults.keys, known, reporter);
	}
	return reporter.problems;
}

/** A package or region that something is limited to is one that the offering has. */
function checkChoices(
	draft: Draft<unknown>,
	facts: readonly Fact[],
	chosen: { readonly package?: string | undefined; readonly region?: string | undefined },
	path: Path,
	reporter: Reporter,
) {
	for (const choice of ["package", "region"] as const) {
		const value = chosen[choice];
		if (value === undefined) continue;
		const members = facts.flatMap(({ attribute, member }) => (attribute === `service.${choice}s` && member) || []);
		reporter.need(draft, [...path, choice], value, new Set(members), kinds[choice]);
	}
}

function checkFact(
	draft: Draft<unknown>,
	kind: "provider" | "supplier" | "offering",
	fact: Fact,
	path: Path,
	known: Known,
	reporter: Reporter,
) {
	const attribute = attributeOf(fact.attribute);
	if (!attribute) {
		reporter.report(draft, [...path, "attribute"], "unknown-attribute", ...unknownAttribute(fact.attribute));
		return;
	}
	if (!attribute.on.includes(kind))
		reporter.report(
			draft,
			[...path, "attribute"],
			"wrong-subject",
			text(
				`${fact.attribute} is no attribute of a ${kind}`,
				`${fact.attribute} n'est pas un attribut de ce genre de sujet`,
			),
			text("move the fact to the subject that it speaks of", "déplacez le fait vers le sujet dont il parle"),
		);
	if (attribute.list) checkMember(draft, fact, attribute, path, known, reporter);
	else checkSingle(draft, fact, attribute, path, known, reporter);
	for (const [key, value] of Object.entries(fact.detail ?? {})) {
		const type = Object.hasOwn(attribute.details ?? {}, key) ? attribute.details?.[key] : undefined;
		if (type) {
			checkValue(draft, [...path, "detail", key], { type }, value, known, reporter);
			continue;
		}
		const details = Object.keys(attribute.details ?? {}).join(", ");
		reporter.report(
			draft,
			[...path, "detail", key],
			"unknown-detail",
			text(`${fact.attribute} has no detail "${key}"`, `${fact.attribute} n'a pas de détail « ${key} »`),
			text(`use one of: ${details || "none"}`, `utilisez : ${details || "aucun"}`),
		);
	}
}

function checkMember(
	draft: Draft<unknown>,
	fact: Fact,
	attribute: Attribute,
	path: Path,
	known: Known,
	reporter: Reporter,
) {
	if ((fact.member === undefined) === (fact.closed === undefined))
		reporter.report(
			draft,
			path,
			"no-member",
			text(
				`${fact.attribute} is a list: a fact names one member, or says that the list is closed`,
				`${fact.attribute} est une liste : un fait nomme un membre, ou dit que la liste est close`,
			),
			text("give member, or closed: true", "donnez member, ou closed: true"),
		);
	if (fact.member === undefined) return;
	checkValue(draft, [...path, "member"], attribute, fact.member, known, reporter);
	if (attribute.type !== "scheme" && fact.value !== undefined)
		reporter.report(
			draft,
			[...path, "value"],
			"wrong-value",
			text(`a member of ${fact.attribute} has no value`, `un membre de ${fact.attribute} n'a pas de valeur`),
			text("say what is meant by member, holds or detail", "dites-le par member, holds ou detail"),
		);
	if (attribute.type !== "scheme" || isCertificateStatus(fact.value)) return;
	const statuses = Object.keys(certificateStatus).join(", ");
	reporter.report(
		draft,
		[...path, "value"],
		"wrong-value",
		text(`a certificate's value is one of ${statuses}`, `la valeur d'une certification est l'une de ${statuses}`),
		text("give its status", "donnez son état"),
	);
}

function checkSingle(
	draft: Draft<unknown>,
	fact: Fact,
	attribute: Attribute,
	path: Path,
	known: Known,
	reporter: Reporter,
) {
	if (fact.value === undefined || fact.member !== undefined || fact.closed || fact.holds !== undefined)
		reporter.report(
			draft,
			path,
			"no-value",
			text(
				`${fact.attribute} has one value: a fact gives it as value`,
				`${fact.attribute} a une seule valeur : un fait la donne par value`,
			),
			text("give value and no member", "donnez value, sans member"),
		);
	else checkValue(draft, [...path, "value"], attribute, fact.value, known, reporter);
}
