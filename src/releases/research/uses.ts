import { attributeOf, chainLinks } from "../../knowledge/catalogue.js";
import { exposingKinds, type Law } from "../../knowledge/laws.js";
import { objectsIn } from "../checks/parts.js";
import { allDrafts, type Drafts } from "../draft.js";

/**
 * What the evaluator does with a statement. `used`: a condition, a chain or a choice rests on it. `asked`: it demands
 * what no condition can test, so it is an open question or a duty of the customer's. `shown`: nothing is decided on it.
 */
export const uses = ["used", "asked", "shown"] as const;
export type Use = (typeof uses)[number];

/** Every part of the knowledge that a ledger may name, as `folder/id#part`, with what becomes of it. */
export function usesOf(drafts: Drafts): ReadonlyMap<string, Use> {
	const found = new Map<string, Use>();
	const say = (part: string, use: Use) => {
		const known = found.get(part);
		if (known === undefined || uses.indexOf(use) < uses.indexOf(known)) found.set(part, use);
	};
	const read = attributesRead(drafts);
	for (const { file, data } of [...drafts.provider, ...drafts.supplier, ...drafts.offering]) {
		const base = baseOf(file);
		for (const { attribute, member } of data.facts) {
			const use = read.has(attribute) ? "used" : "shown";
			say(`${base}#${attribute}`, use);
			if (member !== undefined) say(`${base}#${attribute}/${member}`, use);
		}
	}
	for (const { file, data } of drafts.law) lawParts(data, (part, use) => say(`${baseOf(file)}#${part}`, use));
	for (const { file, data } of drafts.framework) {
		const base = baseOf(file);
		for (const criterion of data.criteria)
			say(`${base}#criteria/${criterion.id}`, hasCondition(criterion) ? "used" : "asked");
		for (const part of ["scale", "weights", "target", "tiers", "pillars"])
			if (part in data) say(`${base}#${part}`, "used");
	}
	for (const { file, data } of drafts["data-class"]) {
		const base = baseOf(file);
		for (const requirement of data.requirements)
			say(`${base}#requirements/${requirement.id}`, hasCondition(requirement) ? "used" : "asked");
		for (const { class: included } of data.includes) say(`${base}#includes/${included}`, "used");
		for (const { source } of data.covers) say(`${base}#covers/${source}`, "shown");
		for (const { id } of data.notRequired) say(`${base}#notRequired/${id}`, "shown");
		for (const { id } of data.permits) say(`${base}#permits/${id}`, "shown");
		for (const part of ["jurisdiction", "sensitivity"]) say(`${base}#${part}`, "used");
	}
	for (const part of ["places", "sets", "schemes", "thresholds"] as const)
		for (const { id } of drafts.grounds.data[part] ?? []) say(`grounds#${part}/${id}`, "used");
	for (const { file, data } of allDrafts(drafts)) {
		for (const part of Object.keys(data)) say(`${baseOf(file)}#${part}`, "shown");
		if ("notes" in data) for (const { source } of data.notes ?? []) say(`${baseOf(file)}#notes/${source}`, "shown");
	}
	return found;
}

function lawParts(law: Law, say: (part: string, use: Use) => void) {
	const exposes = exposingKinds.has(law.kind) && law.threat !== undefined && law.issues.length > 0;
	const decides: Use = exposes ? "used" : "shown";
	for (const { id } of law.periods) say(`periods/${id}`, decides);
	for (const { id, readings } of law.issues)
		for (const reading of readings) say(`issues/${id}/${reading.id}`, reading.force === "remote" ? "shown" : decides);
	for (const { id } of law.mitigations) say(`mitigations/${id}`, decides);
	for (const part of ["jurisdiction", "kind", "takes", "threat"]) say(part, decides);
}

/** `laws/us-cloud-act.yaml` is `laws/us-cloud-act`. */
function baseOf(file: string): string {
	return file.replaceAll("\\", "/").replace(/\.ya?ml$/, "");
}

/** Attributes that decide: asked by some condition, links of a chain, or what the customer can choose. */
function attributesRead(drafts: Drafts): ReadonlySet<string> {
	const read = new Set<string>(["service.packages", "service.regions", "service.keys"]);
	for (const { links } of Object.values(chainLinks)) for (const attribute of links) read.add(attribute);
	for (const { data } of allDrafts(drafts))
		for (const [{ fact }] of objectsIn(data)) if (typeof fact === "string" && attributeOf(fact)) read.add(fact);
	return read;
}

function hasCondition(demand: object): boolean {
	return [...objectsIn(demand)].some(([part]) => "condition" in part || "when" in part);
}
