import type { Condition } from "../../knowledge/conditions.js";
import type { Day } from "../../knowledge/dates.js";
import type { Aspect, DemandReading, Obligation, Sensitivity } from "../../knowledge/demands.js";
import type { FrameworkKind, FrameworkOf } from "../../knowledge/frameworks.js";
import type { Grade } from "../../knowledge/grades.js";
import type { Text } from "../../knowledge/text.js";
import type { Published, ResultOf } from "./results.js";

/** What a question fixes for its framework. */
export interface Asked {
	readonly sensitivity: Sensitivity;
	/** The data classes asked about, those that they surely include among them. */
	readonly classes: readonly string[];
	/** `framework` or `framework.pillar`, each for all data or for one class (`@class`), and the level demanded. */
	readonly levels: Readonly<Record<string, number>>;
	/** What the buyer picked of a profile: criteria and tiers. */
	readonly picks: readonly string[];
}

/** A condition, and what takes its place under readings. */
export interface Tested {
	readonly condition: Condition;
	readonly readings: readonly DemandReading[];
}

/** What a framework demands under one question: a criterion, or several that stand together. */
export interface Demanded extends Tested {
	/** `framework.criterion`, or `framework.pillar` where several criteria stand together. */
	readonly id: string;
	/** The same without the framework. */
	readonly part: string;
	readonly name: Text;
	readonly pillar: string;
	/** What it is about: several where several criteria stand together. */
	readonly aspects: readonly Aspect[];
	readonly obligation: Obligation | "none";
	readonly rests: Grade;
	readonly source: string;
}

export type Standing = "met" | "unmet" | "open";

/** What a framework's result is made of: how each of its tests stands. */
export interface Measured {
	readonly asOf: Day;
	/**
	 * Whether a test holds, as surely as is demanded of something about these aspects. As a must it also stands where a
	 * reading makes it less than one: then nothing is lacking.
	 */
	standing(id: string, tested: Tested, aspects: readonly Aspect[], as?: "must"): Standing;
	/** Whether the readings that decide make it less than a must. */
	isEased(id: string): boolean;
	readonly published: Published;
	/** The sources of statements of the framework's file, and of what is published. */
	cite(statements: readonly { readonly source: string; readonly grade: Grade }[]): string[];
}

/** How one kind of framework adds its criteria up (EVALUATOR, section 6). */
export interface FrameworkModule<Kind extends FrameworkKind> {
	/** The criteria as one question demands them; conditions are made once and kept. */
	demands(framework: FrameworkOf<Kind>, asked: Asked): readonly Demanded[];
	/** What they come to. */
	result(framework: FrameworkOf<Kind>, asked: Asked, measured: Measured): ResultOf<Kind>;
}
