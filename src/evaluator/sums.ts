import { chainLinks } from "../knowledge/catalogue.js";
import type { Chain, Condition } from "../knowledge/conditions.js";
import { linksFrom } from "./chains.js";
import { compareInterval, wantedBy } from "./comparisons.js";
import type { Compiled } from "./conditions.js";
import type { World } from "./world.js";

/** `sum`: over links with unknown parts it is an interval; the comparison holds as surely as both its ends agree. */
export function compileSum({ sum: chain, of, test }: Extract<Condition, { sum: Chain }>, where: Compiled): Compiled {
	const attribute = chainLinks[chain].statedBy;
	return ({ subject, offering }, run) => {
		const { world, algebra } = run;
		const links = linksFrom(subject, chain, world);
		const sum = sumOver(chain, of, subject, world, (holder) => {
			const link = links.find(({ to }) => to === holder);
			return algebra.truth(where({ subject: holder, link, offering }, run));
		});
		const verdicts = [5, 4, 3, 2, 1].map((strength) => {
			const { least, most } = sum.at(strength);
			return compareInterval(least, most, test, world) * strength;
		});
		const { least, most } = sum.at(1);
		return algebra.leaf(verdicts.find((truth) => truth !== 0) ?? 0, () => ({
			rule: "sum",
			leaf: {
				kind: "fact",
				key: `${subject}/${attribute}/${of}`,
				subject,
				attribute,
				members: [],
				wanted: wantedBy(test, world),
				values: [String(least), String(most)],
				facts: sum.facts,
				contested: false,
				said: 0,
				closes: true,
			},
		}));
	};
}

/** One who holds a share of a subject directly: how large, and whether it is of those that are summed. */
interface Holding {
	/** Null where nobody says, or where sources disagree. */
	readonly share: number | null;
	/** How surely it is held, and held at that size. */
	readonly strength: number;
	/** Whether the holder is of those that are summed, -5 to 5. */
	readonly counts: number;
}

/** The least and the most that a sum may come to. */
export interface Interval {
	readonly least: number;
	readonly most: number;
}

export interface Sum {
	/** What is known at a strength: facts that are less sure count as unknown. */
	at(strength: number): Interval;
	readonly facts: readonly string[];
}

/** Shares are percentages: what nobody stated is at most the rest of a hundred. */
const whole = 100;
/** Sums are exact: shares are added as whole millionths. */
const millionths = 1_000_000;

/** A numeric detail of the direct links of a chain, added up over those for whom `counts` says yes. */
export function sumOver(
	chain: Chain,
	detail: string,
	subject: string,
	world: World,
	counts: (holder: string) => number,
): Sum {
	const holders = new Map<string, Holding>();
	const facts: string[] = [];
	for (const link of linksFrom(subject, chain, world)) {
		const sides = world.detail(subject, link.attribute, link.to, detail).sides;
		const [side] = sides;
		const share = sides.length === 1 && typeof side?.value === "number" ? side.value : null;
		const known = holders.get(link.to);
		if (known && (share === null || known.share !== null)) continue;
		const strength = Math.min(link.strength, side?.strength ?? link.strength);
		holders.set(link.to, { share, strength, counts: known?.counts ?? counts(link.to) });
		facts.push(...link.facts);
	}
	const { closed } = world.members(subject, chainLinks[chain].statedBy);
	facts.push(...(closed?.facts.map((fact) => fact.id) ?? []));
	return {
		facts: [...new Set(facts)],
		at: (strength) => interval([...holders.values()], strength, (closed?.strength ?? 0) >= strength),
	};
}

function interval(holdings: readonly Holding[], strength: number, closed: boolean): Interval {
	let least = 0;
	let perhaps = 0;
	let stated = 0;
	let open = !closed;
	for (const { share, strength: sureness, counts } of holdings) {
		if (share === null || sureness < strength) {
			if (counts > -strength) open = true;
			continue;
		}
		const units = Math.round(share * millionths);
		stated += units;
		if (counts >= strength) least += units;
		else if (counts > -strength) perhaps += units;
	}
	const rest = open ? Math.max(0, whole * millionths - stated) : 0;
	return { least: least / millionths, most: (least + perhaps + rest) / millionths };
}
