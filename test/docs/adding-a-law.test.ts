import { expect, it } from "vitest";
import { follow } from "./followed.js";

it("shows what a reader gets who follows it", { timeout: 300_000 }, async () => {
	expect(await follow("adding-a-law.md")).toBe(9);
});
