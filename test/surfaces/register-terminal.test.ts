import { describe } from "vitest";
import { terminalPlace } from "./register-place-terminal.js";
import { tellsAYear } from "./register-story.js";

describe("the register in the terminal", () => tellsAYear("en", async (team) => terminalPlace(team, "en")));
