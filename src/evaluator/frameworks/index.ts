import type { Framework } from "../../knowledge/frameworks.js";
import { all } from "./all.js";
import { ladders } from "./ladders.js";
import { levels } from "./levels.js";
import type { Asked, Demanded, Measured } from "./module.js";
import { profile } from "./profile.js";
import type { Result } from "./results.js";
import { strictest } from "./strictest.js";

/** What a framework of any kind demands under one question. */
export function demandedBy(framework: Framework, asked: Asked): readonly Demanded[] {
	switch (framework.kind) {
		case "all":
			return all.demands(framework, asked);
		case "levels":
			return levels.demands(framework, asked);
		case "ladders":
			return ladders.demands(framework, asked);
		case "profile":
			return profile.demands(framework, asked);
		case "strictest":
			return strictest.demands(framework, asked);
	}
}

/** What a framework of any kind comes to. */
export function resultOf(framework: Framework, asked: Asked, measured: Measured): Result {
	switch (framework.kind) {
		case "all":
			return all.result(framework, asked, measured);
		case "levels":
			return levels.result(framework, asked, measured);
		case "ladders":
			return ladders.result(framework, asked, measured);
		case "profile":
			return profile.result(framework, asked, measured);
		case "strictest":
			return strictest.result(framework, asked, measured);
	}
}
