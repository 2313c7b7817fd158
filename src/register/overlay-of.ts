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
		...(statements.length > 0 ? { sources: sourcesOf(statements, vendor), facts: statements.map(factOf) } : {}),
		...(offerings.length > 0 ? { offerings } : {}),
		...(companies.length > 0 ? { providers: companies.map(([id, name]) => ({ id, name: inBoth(() => name) })) } : {}),
	};
	return overlaySchema.parse({ ...content, digest: digestOf(content) });
}

/** Each part of the intake and each piece of evidence rests on one source, under its own id. */
function sourcesOf(statements: readonly Statement[], { name }: Vendor) {
	return Object.fromEntries(
		statements.map(({ id, document, day }) => {
			if (document === null) {
				const told = { title: `Questionnaire, ${name}`, publisher: name, url: null, published: null, seen: day };
				return [id, { ...told, undocumented: true }];
			}
			return [id, { ...document, seen: document.seen ?? day }];
		}),
	);
}

function factOf({ id, subject, claim, grade, said, by, day }: Statement) {
	return { subject, ...claim, source: id, grade, statement: said, by, at: day };
}
