import { type Overlay, overlaySchema } from "../knowledge/overlay.js";
import { inBoth } from "../knowledge/text.js";
import { ownCompanies } from "./intake-statements.js";
import { type Statement, statementsOf } from "./statements.js";
import { offeringOf, type Vendor } from "./vendor.js";

/** What is laid over a release for one vendor; undefined where there is nothing to lay over it. */
export function overlayOf(vendor: Vendor, digestOf: (content: object) => string): Overlay | undefined {
	const statements = statementsOf(vendor);
	const { bought } = vendor;
	if (bought.kind === "known" && statements.length === 0) return undefined;
	const offerings = bought.kind === "own" ? [{ id: offeringOf(vendor), name: inBoth(() => vendor.name) }] : [];
	const companies = bought.kind === "own" ? [...ownCompanies(vendor.id, bought.intake)] : [];
	const content = {
		...(statements.length > 0
			? { sources: sourcesOf(statements, vendor), facts: statements.map((one) => factOf(one, vendor)) }
			: {}),
		...(offerings.length > 0 ? { offerings } : {}),
		...(companies.length > 0 ? { providers: companies.map(([id, name]) => ({ id, name: inBoth(() => name) })) } : {}),
	};
	return overlaySchema.parse({ ...content, digest: digestOf(content) });
}

/** Several as one: no two vendors share a source or a subject of their own. */
export function together(overlays: readonly Overlay[], digestOf: (content: object) => string): Overlay | undefined {
	const [first, ...others] = overlays;
	if (!first || others.length === 0) return first;
	const all = <Item>(of: (overlay: Overlay) => readonly Item[] | undefined) => overlays.flatMap((one) => of(one) ?? []);
	const [offerings, providers, facts] = [
		all((one) => one.offerings),
		all((one) => one.providers),
		all((one) => one.facts),
	];
	const content = {
		...(facts.length > 0 ? { sources: Object.assign({}, ...overlays.map((one) => one.sources ?? {})), facts } : {}),
		...(offerings.length > 0 ? { offerings } : {}),
		...(providers.length > 0 ? { providers } : {}),
	};
	return overlaySchema.parse({ ...content, digest: digestOf(content) });
}

/** A source's id: a piece of evidence has one of its own, an answer of the intake is told apart by its vendor. */
function sourceOf(id: string, vendor: Vendor): string {
	return vendor.evidence.some((one) => one.id === id) ? id : `${vendor.id}-${id.toLowerCase()}`;
}

/** Each part of the intake and each piece of evidence rests on one source, under its own id. */
function sourcesOf(statements: readonly Statement[], vendor: Vendor) {
	const { name } = vendor;
	return Object.fromEntries(
		statements.map(({ id: own, document, day }) => {
			const id = sourceOf(own, vendor);
			if (document === null) {
				const told = { title: `Questionnaire, ${name}`, publisher: name, url: null, published: null, seen: day };
				return [id, { ...told, undocumented: true }];
			}
			return [id, { ...document, seen: document.seen ?? day }];
		}),
	);
}

function factOf({ id, subject, claim, grade, said, by, day }: Statement, vendor: Vendor) {
	return { subject, ...claim, source: sourceOf(id, vendor), grade, statement: said, by, at: day };
}
