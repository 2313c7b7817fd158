import { z } from "zod";

/** A stable code for why something was not done. */
export const refusalCodeSchema = z
	.string()
	.regex(/^[a-z][a-z-]*[a-z]$/, "a code is lower-case words joined by hyphens");
