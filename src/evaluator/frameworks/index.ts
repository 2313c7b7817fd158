import type { Framework } from "../../knowledge/frameworks.js";
import { all } from "./all.js";
import type { FrameworkModule } from "./module.js";
import { profile } from "./profile.js";

/** One module a kind of framework. */
export const frameworkModules: Partial<Record<Framework["kind"], FrameworkModule>> & { profile: FrameworkModule } = {
	all,
	profile,
};
