import type { Condition } from "../knowledge/conditions.js";
import type { DataClass } from "../knowledge/demands.js";
import { LawEvaluator } from "./laws.js";
import { numbers } from "./truth.js";
import type { World } from "./world.js";

/** A class that is asked about or included; `when` is what its inclusion hangs on, where the question does not say. */
export interface ClassInPlay {
	readonly dataClass: DataClass;
	readonly when: Condition | null;
}

/** One way by which a class is included. */
interface Inclusion {
	readonly dataClass: DataClass;
	/** What the question would have to say for it; empty where it says enough. */
	readonly hangsOn: readonly Condition[];
	readonly through: readonly string[];
}

/**
 * The classes asked about, and those that they include: surely where one way to them is sure, else if any of the ways
 * turns out to lead there.
 */
export function classesInPlay(asked: readonly DataClass[], world: World): ClassInPlay[] {
	const { conditions } = new LawEvaluator(world, numbers);
	const found = new Map<string, { readonly dataClass: DataClass; readonly ways: Map<string, Condition> | null }>();
	const queue: Inclusion[] = asked.map((dataClass) => ({ dataClass, hangsOn: [], through: [] }));
	for (const { dataClass, hangsOn, through } of queue) {
		const { id, includes } = dataClass;
		const known = found.get(id);
		if (known?.ways === null || through.includes(id)) continue;
		if (hangsOn.length === 0) found.set(id, { dataClass, ways: null });
		else {
			const ways = known?.ways ?? new Map<string, Condition>();
			const way: Condition = { all: [...hangsOn] };
			if (ways.has(JSON.stringify(way))) continue;
			found.set(id, { dataClass, ways: ways.set(JSON.stringify(way), way) });
		}
		for (const inclusion of includes) {
			const included = world.knowledge.dataClasses.get(inclusion.class);
			const truth = conditions.evaluate(inclusion.when, { subject: id, offering: id });
			if (!included || truth < 0) continue;
			queue.push({
				dataClass: included,
				hangsOn: truth === 0 ? [...hangsOn, inclusion.when] : hangsOn,
				through: [...through, id],
			});
		}
	}
	return [...found.values()].map(({ dataClass, ways }) => ({ dataClass, when: ways === null ? null : anyWay(ways) }));
}

function anyWay(ways: ReadonlyMap<string, Condition>): Condition {
	const [first = { all: [] }, ...others] = ways.values();
	return others.length === 0 ? first : { any: [first, ...others] };
}
