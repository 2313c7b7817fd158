import type { Ask, Unknown } from "../evaluator/answer.js";
import type { Configuration, Context, Intent, SettingsChange } from "../evaluator/question.js";
import type { Sensitivity } from "../knowledge/demands.js";
import type { Assurance } from "../knowledge/grades.js";
import type { Language } from "../knowledge/text.js";

export type Correction = { from: string; to: string };

/** What a question may say beside its subject. What is left out is filled in later (fill-in.ts). */
export interface Terms {
	framework?: string | undefined;
	home?: string[] | undefined;
	asOf?: string | undefined;
	configuration?: Configuration | undefined;
	context?: Context | undefined;
	readings?: Record<string, string> | undefined;
	picks?: string[] | undefined;
	levels?: Record<string, number> | undefined;
	sensitivity?: Sensitivity | undefined;
	assurance?: Assurance | undefined;
	corrections?: Correction[] | undefined;
	/** What had been left out before: kept when a question is asked again. */
	filledIn?: string[] | undefined;
}

type ExposureTerms = Omit<Terms, "framework" | "picks" | "levels" | "sensitivity" | "assurance">;

/** A question that is understood and not yet filled in. */
export type Draft =
	| ({ intent: "check"; offering: string; dataClasses: string[] } & Terms)
	| ({ intent: "compare"; offerings: string[]; dataClasses: string[] } & Terms)
	| ({ intent: "find"; dataClasses: string[] } & Terms)
	| ({ intent: "exposure"; offering: string; law?: string | undefined } & ExposureTerms)
	| ({ intent: "explain"; subject: string } & Pick<Terms, "asOf" | "corrections" | "filledIn">)
	| ({
			intent: "changes";
			since?: string | undefined;
			sinceDay?: string | undefined;
			subject?: string | undefined;
	  } & Pick<Terms, "corrections" | "filledIn">)
	| { intent: "help" }
	| { intent: "settings"; change?: SettingsChange | undefined; corrections?: Correction[] | undefined };

/** A part of a question that can be missing, or that a name leaves open. */
type Part = Ask["ask"]["about"];

/** A place in a draft that waits for a choice: which part, which of its several places, and what may stand there. */
export interface Opening {
	readonly about: Part;
	readonly at: number;
	readonly among: readonly string[];
	/** Nothing was named there: what is left out may be known from elsewhere. */
	readonly leftOut?: true;
}

/** A question with holes: null stands where something is still to be chosen. */
export interface PartialDraft {
	readonly intent: Intent;
	readonly offerings: readonly (string | null)[];
	readonly dataClasses: readonly (string | null)[];
	/** null: to be chosen; undefined: not named. */
	readonly law?: string | null | undefined;
	readonly subject?: string | null | undefined;
	/** As in `terms`, or null while it is to be chosen. */
	readonly framework?: string | null | undefined;
	readonly since?: string | undefined;
	readonly sinceDay?: string | undefined;
	readonly change?: SettingsChange | undefined;
	readonly terms: Terms;
}

/** The bot has to ask back. `complete` (ask-back.ts) says what a choice makes of it. */
export interface Asked {
	readonly kind: "ask";
	/** The first opening, as the answer's contract shows it. */
	readonly ask: Ask["ask"];
	readonly draft: PartialDraft;
	/** All openings, the first one included. */
	readonly openings: readonly Opening[];
}

/** The language that it was written in, where its words say so. */
type Written = { readonly language: Language | undefined };

export type Understood =
	| ({ readonly kind: "draft"; readonly draft: Draft } & Written)
	| (Asked & Written)
	| ({
			readonly kind: "unknown";
			readonly unknown: Unknown["unknown"];
			/** Beside a service that nobody knows: the data that was named with it. */
			readonly dataClasses?: readonly string[] | undefined;
	  } & Written);
