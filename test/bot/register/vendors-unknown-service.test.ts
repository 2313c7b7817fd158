import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unknownSchema } from "../../../src/evaluator/answer.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import { replySchema } from "../../../src/replies/reply.js";
import { firstTexts, headingOf } from "../../replies/real.js";
import { questionOf, Stage } from "../stage.js";

/** A service that the knowledge does not know: kept as the team's own, or another one found for its data. */

let stage: Stage;
beforeAll(async () => {
	stage = await Stage.open();
});
afterAll(() => stage.close());

describe("a service that nobody knows", () => {
	it("is added as the team's own by one press, and another one can be found by another", async () => {
		const reply = await stage.ask("is FooCloud sovereign for Protected B?");
		expect(replySchema.safeParse(reply).error).toBeUndefined();
		expect(headingOf(reply)).toBe("I do not know “FooCloud”. Nearest: none.");
		expect(reply.actions.map(({ label }) => label)).toEqual(["Add it as your vendor", "See who can host Protected B"]);
		const [add, find] = reply.actions;
		if (!add || !find) throw new Error("there are two buttons");
		expect(add.typed).toBe("add our own vendor FooCloud for Protected B");
		const added = await stage.press(add.press);
		const [vendor] = registerAnswerSchema.parse(added.answer).vendors ?? [];
		expect(vendor).toMatchObject({ name: "FooCloud", bought: { kind: "own" }, dataClasses: ["ca-protected-b"] });
		expect(questionOf(await stage.press(find.press))).toMatchObject({
			intent: "find",
			dataClasses: ["ca-protected-b"],
			home: ["CA"],
		});
	});

	it("says the same in French, with each of several kinds of data", async () => {
		const reply = await stage.ask("BarCloud est-il souverain pour Protégé B et Protégé A ?");
		expect(reply.actions.map(({ label }) => label)).toEqual([
			"L'ajouter comme fournisseur",
			"Voir qui peut héberger « Protégé B » et « Protégé A »",
		]);
		expect(reply.actions[0]?.typed).toBe("ajouter notre propre fournisseur BarCloud pour Protégé B et Protégé A");
	});

	it("is told how to add it where the data was not named", async () => {
		const reply = await stage.ask("which laws reach BarCloud?");
		expect(unknownSchema.parse(reply.answer).unknown).toMatchObject({ about: "offering", text: "BarCloud" });
		expect(reply.actions).toEqual([]);
		expect(firstTexts(reply)).toContain(
			"To keep it in your register as one of your own, write add our own vendor BarCloud for ….",
		);
	});

	it("offers nothing of the kind for what is no service", async () => {
		const reply = await stage.ask("is Cirrus sovereign for Protected Z?");
		expect(reply.actions).toEqual([]);
		expect(firstTexts(reply).join()).not.toContain("add our own vendor");
	});

	it("offers no name that no vendor could have", async () => {
		const reply = await stage.ask(`is ${"Foo".repeat(80)} sovereign for Protected B?`);
		expect(unknownSchema.parse(reply.answer).unknown.about).toBe("offering");
		expect(reply.actions.map(({ label }) => label)).toEqual(["See who can host Protected B"]);
	});
});
