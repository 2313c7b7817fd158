import { attributeOf, chainLinks } from "../../knowledge/catalogue.js";
import type { Chain, Condition } from "../../knowledge/conditions.js";
import type { Text } from "../../knowledge/text.js";
import type { Draft, Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { writtenConditions } from "./conditions.js";
import { Reporter, text } from "./reporter.js";

/** Of whom a part of a condition speaks. */
interface Standpoint {
	readonly kind: "offering" | "provider" | "supplier";
	readonly name: Text;
}

const offering: Standpoint = { kind: "offering", name: text("the offering", "de l'offre") };
const company: Standpoint = { kind: "provider", name: text("a company", "d'une société") };
/** Whom `dependence` leads to: of makers of technology a little of what is said of offerings is known too. */
const maker: Standpoint = { kind: "supplier", name: text("a maker of technology", "d'un fabricant de technologie") };

/** Attributes and chains are asked of those who have them: of anybody else the answer would be unknown for ever. */
export function checkStandpoints(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	for (const [draft, path, condition] of writtenConditions(drafts)) check(draft, path, condition, offering, reporter);
	return reporter.problems;
}

function check(draft: Draft<unknown>, at: Path, part: Condition, of: Standpoint, reporter: Reporter): void {
	const inside = (inner: Condition, ...step: Path) => check(draft, [...at, ...step], inner, of, reporter);
	const refuse = (key: string, asked: string, mend: Text) =>
		reporter.report(
			draft,
			[...at, key],
			"wrong-subject",
			text(
				`${asked} is asked of ${of.name.en} here, of which it is never known`,
				`${asked} est demandé ici ${of.name.fr}, dont on ne le sait jamais`,
			),
			mend,
		);
	if ("all" in part) for (const [index, one] of part.all.entries()) inside(one, "all", index);
	else if ("any" in part) for (const [index, one] of part.any.entries()) inside(one, "any", index);
	else if ("not" in part) inside(part.not, "not");
	else if ("where" in part) {
		const [key, chain] = chainOf(part);
		if (!startsAt(chain, of)) refuse(key, chain, isOfCompanies(chain) ? intoWhere : outOfWhere);
		check(draft, [...at, "where"], part.where, chain === "dependence" ? maker : company, reporter);
	} else if ("otherwise" in part && part.otherwise) inside(part.otherwise, "otherwise");
	else if ("edge" in part && of === offering) refuse("edge", part.edge, intoWhere);
	else if ("fact" in part) {
		const attribute = attributeOf(part.fact);
		if (attribute && !attribute.on.includes(of.kind))
			refuse("fact", part.fact, attribute.on.includes("provider") ? intoWhere : outOfWhere);
	}
}

function chainOf(part: Extract<Condition, { where: Condition }>): ["some" | "every" | "sum", Chain] {
	if ("some" in part) return ["some", part.some];
	return "every" in part ? ["every", part.every] : ["sum", part.sum];
}

function startsAt(chain: Chain, { kind }: Standpoint): boolean {
	return chainLinks[chain].links.some((link) => attributeOf(link)?.on.includes(kind));
}

function isOfCompanies(chain: Chain): boolean {
	return startsAt(chain, company);
}

const intoWhere = text(
	"put it inside a where that leads to a company, as in { some: custody, where: … }",
	"placez-le dans un where qui mène à une société, comme { some: custody, where: … }",
);
const outOfWhere = text(
	"take it out of the where, beside the chain: there it is asked of the offering",
	"sortez-le du where, à côté de la chaîne : il y est demandé de l'offre",
);
