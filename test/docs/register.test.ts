import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDelivery } from "../../src/bot/delivery/deliver.js";
import { refusalCodeSchema } from "../../src/register/refusal.js";
import type { Reply } from "../../src/replies/reply.js";
import { KeptLog, knowledge, Stage } from "../bot/stage.js";
import { textOfPage } from "./page.js";

/** docs/register.md is a walk: every sentence of its tables is typed, in order, by two teams. */

interface Step {
	readonly section: string;
	readonly en: string;
	readonly fr: string;
}

async function stepsOf(page: string): Promise<Step[]> {
	const steps: Step[] = [];
	let section = "";
	for (const line of (await textOfPage(page)).split("\n")) {
		section = /^## (.*)$/.exec(line)?.[1] ?? section;
		const [, en, fr] = /^\| `([^`]+)`\s*\| `([^`]+)`\s*\|$/.exec(line) ?? [];
		if (en !== undefined && fr !== undefined) steps.push({ section, en, fr });
	}
	return steps;
}

const steps = await stepsOf("register.md");

/** Why it was not done or shown; undefined where it was. */
function refusalIn({ answer }: Reply): string | undefined {
	if (answer === null) return "no answer";
	if ("outcome" in answer && "order" in answer)
		return answer.outcome === "refused" ? refusalCodeSchema.parse(answer.code) : undefined;
	return "question" in answer ? undefined : `understood as ${Object.keys(answer)[0]}`;
}

describe.each(["en", "fr"] as const)("the walk through the register (%s)", (language) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await Stage.open({ now: "2026-11-20T15:00:00Z" });
	});
	afterAll(() => stage.close());

	it("has sentences in every section that promises them", () => {
		expect(new Set(steps.map(({ section }) => section)).size).toBeGreaterThanOrEqual(8);
		expect(steps.length).toBeGreaterThan(45);
	});

	it("works, sentence by sentence", async () => {
		const current = await knowledge();
		const releases = { current: () => current, versions: () => [current.release.version], get: async () => current };
		const refused: string[] = [];
		let before = "";
		for (const step of steps) {
			// A year goes by before anybody is reminded.
			if (step.section === "Be reminded" && before !== step.section) {
				stage.clock.at = new Date("2028-01-17T15:00:00Z");
				await createDelivery({ ...stage.parts, releases, log: new KeptLog(), messengers: [] }).tick();
			}
			before = step.section;
			const reply = await stage.ask(step[language], { locale: language });
			const why = refusalIn(reply);
			if (why !== undefined) refused.push(`${step[language]}: ${why}`);
			expect(reply.language, step[language]).toBe(language);
		}
		expect(refused).toEqual([]);
	});
});
