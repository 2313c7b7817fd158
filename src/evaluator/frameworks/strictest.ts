import type { CriterionOf, FrameworkOf } from "../../knowledge/frameworks.js";
import type { Demanded, FrameworkModule } from "./module.js";
import { mapTest, ofCriterion, testOf, yesOrNo } from "./tests.js";

/** Each criterion is a clause, and what it does where it fires is demanded not to happen. */
export const strictest: FrameworkModule<"strictest"> = {
	demands(framework) {
		return framework.criteria.map((clause): Demanded => {
			const obligation = obligations[effectOf(framework, clause)];
			const fires = yesOrNo(framework, clause);
			const test =
				obligation === "none" ? fires : testOf(clause, "silent", () => mapTest(fires, (when) => ({ not: when })));
			return { ...ofCriterion(framework, clause), ...test, obligation };
		});
	},
	result(framework, asked, measured) {
		const fires = new Map(
			this.demands(framework, asked).map((one): [string, Firing] => {
				const standing = measured.standing(one.id, one, one.aspects);
				// What is demanded is that it does not fire.
				const whereMet = one.obligation === "none" ? "fires" : "silent";
				const whereUnmet = one.obligation === "none" ? "silent" : "fires";
				return [one.part, standing === "met" ? whereMet : standing === "unmet" ? whereUnmet : "open"];
			}),
		);
		return {
			kind: "strictest",
			...strictestOf(framework, ({ id }) => fires.get(id) ?? "open"),
			published: measured.published,
			sources: measured.cite([]),
		};
	},
};

export type Firing = "fires" | "silent" | "open";

export interface Strictest {
	/** The strictest value that surely comes out, and that may; null: no clause fires. */
	readonly value: { readonly least: string | null; readonly most: string | null };
	readonly governedBy: string[];
	readonly open: string[];
}

/** Every clause that fires counts, and the strictest decides. */
export function strictestOf(
	{ scale, criteria }: Pick<FrameworkOf<"strictest">, "scale" | "criteria">,
	firing: (clause: CriterionOf<"strictest">) => Firing,
): Strictest {
	const clauses = criteria.map((clause) => ({
		id: clause.id,
		rank: scale.findIndex(({ id }) => id === clause.value),
		is: firing(clause),
	}));
	const fired = clauses.filter(({ is }) => is === "fires");
	const least = Math.max(-1, ...fired.map(({ rank }) => rank));
	const open = clauses.filter(({ is, rank }) => is === "open" && rank > least);
	const most = Math.max(least, ...open.map(({ rank }) => rank));
	return {
		value: { least: scale[least]?.id ?? null, most: scale[most]?.id ?? null },
		governedBy: fired.filter(({ rank }) => rank === least).map(({ id }) => id),
		open: open.map(({ id }) => id),
	};
}

const obligations = { unmet: "must", "unmet-should": "should", met: "none" } as const;

function effectOf({ scale }: FrameworkOf<"strictest">, clause: CriterionOf<"strictest">): keyof typeof obligations {
	return scale.find(({ id }) => id === clause.value)?.effect ?? "met";
}
