import type { Grade } from "../../knowledge/grades.js";
import { nameKey } from "../../knowledge/names.js";
import { allDrafts, type Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { objectsIn } from "./parts.js";
import { Reporter, text } from "./reporter.js";

/** What only an authority, a court, a scheme's own register or a standards body can be the publisher of. */
const official: ReadonlySet<unknown> = new Set<Grade>(["statute", "court", "certificate", "regulator"]);

/**
 * A grade says what was read, so it fits who published it: the page of somebody with an interest is never a statute, a
 * judgment or an authority's word, and a company's page, a public one's too, is no register of certificates.
 */
export function checkGrades(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const companies = new Set(
		[...drafts.provider, ...drafts.supplier, ...drafts.offering].flatMap(({ data }) =>
			[data.id, data.name.en, data.name.fr, ...data.aliases].map(nameKey),
		),
	);
	for (const draft of allDrafts(drafts))
		for (const [{ source: key, grade }, path] of objectsIn(draft.data)) {
			const source = typeof key === "string" ? draft.data.sources[key] : undefined;
			if (!source || !official.has(grade)) continue;
			const own = grade === "certificate" && companies.has(nameKey(source.publisher));
			if (source.interest === undefined && !own) continue;
			reporter.report(
				draft,
				[...path, "grade"],
				"grade-beyond-publisher",
				text(
					`${source.publisher} has an interest, or is a company: its page is no ${String(grade)}`,
					`${source.publisher} a un intérêt, ou est une entreprise : sa page n'est pas du grade ${String(grade)}`,
				),
				text(
					"grade what was read: vendor, contract or filing; or cite the register, the court or the authority itself",
					"notez ce qui a été lu : vendor, contract ou filing ; ou citez le registre, la cour ou l'autorité même",
				),
			);
		}
	return reporter.problems;
}
