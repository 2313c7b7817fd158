import type { Framework } from "../../knowledge/demands.js";
import { all } from "./all.js";
import type { FrameworkModule } from "./module.js";
import { profile } from "./profile.js";

/** One module a kind of framework. */
export const frameworkModules: Record<Framework["kind"], FrameworkModule> = { all, profile };
