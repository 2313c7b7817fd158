import type { Fact } from "../knowledge/facts.js";
import type { Assurance } from "../knowledge/grades.js";
import { type EvidenceFact, type EvidenceSource, type Overlay, teamPrefix } from "../knowledge/overlay.js";
import type { SourceWithId } from "../knowledge/sources.js";
import type { Offering, Provider, Supplier } from "../knowledge/subjects.js";
import { type Knowledge, TooManyConfigurations } from "./knowledge.js";
import { overlayFaults } from "./overlay-faults.js";
import { OverlayRefused } from "./overlay-refused.js";

const laid = new WeakMap<Knowledge, WeakMap<Overlay, Knowledge>>();

/**
 * The knowledge with a team's evidence laid over it; the knowledge itself stays as it is, and its indices are shared.
 * The overlay is refused whole or taken whole.
 * @throws OverlayRefused
 */
export function layOver(knowledge: Knowledge, overlay: Overlay): Knowledge {
	const known = laid.get(knowledge) ?? new WeakMap<Overlay, Knowledge>();
	laid.set(knowledge, known);
	const together = known.get(overlay) ?? lay(knowledge, overlay);
	known.set(overlay, together);
	return together;
}

function lay(knowledge: Knowledge, overlay: Overlay): Knowledge {
	const [first, ...others] = overlayFaults(overlay, knowledge);
	if (first) throw new OverlayRefused(first, ...others);
	const facts = new Map<string, Fact[]>();
	for (const { subject, by: _by, at: _at, source, ...fact } of overlay.facts ?? [])
		facts.set(subject, [...(facts.get(subject) ?? []), { ...fact, source: `${teamPrefix}${source}` }]);
	const more = <S extends Offering | Provider | Supplier>(list: readonly S[]): S[] =>
		list.flatMap((subject) => {
			const said = facts.get(subject.id);
			return said ? [{ ...subject, facts: [...subject.facts, ...said] }] : [];
		});
	const { offerings = [], providers = [], suppliers = [], digest } = overlay;
	const own = ({ id, aliases = [] }: { id: string; aliases?: string[] | undefined }) => ({
		sources: {},
		aliases,
		facts: facts.get(id) ?? [],
	});
	try {
		return knowledge.with({
			digest,
			offerings: [
				...more(knowledge.release.offerings),
				...offerings.map((one): Offering => ({ ...one, defaults: one.defaults ?? {}, ...own(one) })),
			],
			providers: [...more(knowledge.release.providers), ...providers.map((one): Provider => ({ ...one, ...own(one) }))],
			suppliers: [...more(knowledge.release.suppliers), ...suppliers.map((one): Supplier => ({ ...one, ...own(one) }))],
			sources: sourcesOf(overlay, knowledge),
		});
	} catch (error) {
		throw error instanceof TooManyConfigurations ? tooMany(error, overlay.facts ?? []) : error;
	}
}

/** Sources by `team:key`. An interest that the knowledge knows of a page counts here too. */
function sourcesOf({ sources = {} }: Overlay, knowledge: Knowledge): Map<string, SourceWithId> {
	return new Map(
		Object.entries(sources).map(([key, source]): [string, SourceWithId] => {
			const { issuer: _issuer, undocumented: _undocumented, ...page } = source;
			const id = `${teamPrefix}${key}`;
			const interest = source.interest ?? (source.url === null ? undefined : knowledge.interestOf(source.url));
			return [id, { ...page, id, ...(interest ? { interest } : {}), ...limitOf(source) }];
		}),
	);
}

/** Never above contract, unless a scheme, a court or an authority issued it under a number; without a document a claim. */
function limitOf({ issuer, undocumented }: EvidenceSource): { atMost?: Assurance } {
	if (undocumented) return { atMost: "claimed" };
	return issuer ? {} : { atMost: "binding" };
}

function tooMany(error: TooManyConfigurations, facts: readonly EvidenceFact[]): OverlayRefused {
	const index = facts.findIndex(({ subject }) => subject === error.offering);
	return new OverlayRefused({
		code: error.code,
		path: ["facts", Math.max(index, 0)],
		says: {
			en: `the packages, regions and key modes of ${error.offering} make more configurations than can be tried`,
			fr: `les formules, les régions et les modes de clés de ${error.offering} font plus de configurations qu'on n'en peut essayer`,
		},
		mend: { en: "list wider regions", fr: "donnez des régions plus larges" },
	});
}
