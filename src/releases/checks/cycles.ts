import type { Draft, Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { Reporter, text } from "./reporter.js";

interface Link {
	readonly to: string;
	readonly path: Path;
}

type Graph = ReadonlyMap<string, { readonly draft: Draft<unknown>; readonly links: readonly Link[] }>;

/** Nobody controls itself, nothing runs on itself, no class includes itself: not even by way of others. */
export function checkCycles(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const facts = (
		list: readonly (Drafts["provider"] | Drafts["supplier"] | Drafts["offering"])[number][],
		attribute: string,
	): Graph =>
		new Map(
			list.map((draft) => [
				draft.data.id,
				{
					draft,
					links: draft.data.facts.flatMap((fact, index) =>
						fact.attribute === attribute &&
						fact.member !== undefined &&
						fact.holds !== false &&
						!fact.pending &&
						!fact.until
							? [{ to: fact.member, path: ["facts", index] }]
							: [],
					),
				},
			]),
		);
	const includes: Graph = new Map(
		drafts["data-class"].map((draft) => [
			draft.data.id,
			{
				draft,
				links: draft.data.includes.map((one, index) => ({ to: one.class, path: ["includes", index] })),
			},
		]),
	);
	for (const graph of [
		facts([...drafts.provider, ...drafts.supplier], "entity.parent"),
		facts(drafts.offering, "service.runs-on"),
		includes,
	])
		reportCycles(graph, reporter);
	return reporter.problems;
}

/** Each cycle once, at the link that closes it seen from its first member by id. */
function reportCycles(graph: Graph, reporter: Reporter) {
	for (const start of [...graph.keys()].sort()) {
		const way = wayBack(start, graph);
		const from = way?.at(-1);
		const node = from === undefined ? undefined : graph.get(from);
		const link = node?.links.find(({ to }) => to === start);
		if (!way || !node || !link) continue;
		const shown = [...way, start].join(" → ");
		reporter.report(
			node.draft,
			link.path,
			"cycle",
			text(`this leads back to where it began: ${shown}`, `ceci ramène à son point de départ : ${shown}`),
			text("take one of these links out, or give it an end", "retirez l'un de ces liens, ou donnez-lui une fin"),
		);
	}
}

/** The way from a node back to itself by nodes that come after it, itself first; undefined where there is none. */
function wayBack(start: string, graph: Graph): string[] | undefined {
	const before = new Map<string, string | undefined>([[start, undefined]]);
	for (const [at] of before)
		for (const { to } of graph.get(at)?.links ?? []) {
			if (to === start) {
				const way: string[] = [];
				for (let step: string | undefined = at; step !== undefined; step = before.get(step)) way.unshift(step);
				return way;
			}
			if (to > start && !before.has(to)) before.set(to, at);
		}
	return undefined;
}
