import { describe, expect, it } from "vitest";
import { registerAnswerSchema } from "../../src/replies/register-answer.js";
import { registerIn } from "../store/register-in.js";
import { control, dataFolder, run, startServer } from "./program.js";

const french = { LC_ALL: "fr_CA.UTF-8" };

describe("an order that is typed in the terminal", () => {
	it("is carried out, told, and found by the next command", async () => {
		const SOVEREIGN_DATA = await dataFolder();
		const added = await run(["ask", "add", "vendor", "Cirrus", "for", "Protected B", "tagged", "core"], {
			SOVEREIGN_DATA,
		});
		expect(added).toMatchObject({ code: 0, err: "" });
		expect(added.out).toContain("is in your register");
		expect(added.out).not.toMatch(control);
		const listed = await run(["ask", "--json", "vendors"], { SOVEREIGN_DATA });
		expect(listed.code).toBe(0);
		const answer = registerAnswerSchema.parse(JSON.parse(listed.out));
		expect(answer).toMatchObject({ order: { order: "list-vendors" }, outcome: "shown" });
		expect(answer.vendors?.map(({ tags }) => tags)).toEqual([["core"]]);
		const fr = await run(["ask", "fournisseurs"], { SOVEREIGN_DATA, ...french });
		expect(fr).toMatchObject({ code: 0, err: "" });
		expect(fr.out).toContain("Micrologic Cirrus");
	});

	it("that is refused ends with 2, says its code, and changes nothing", async () => {
		const SOVEREIGN_DATA = await dataFolder();
		await run(["ask", "add vendor Cirrus for Protected B"], { SOVEREIGN_DATA });
		const log = await run(["audit", "export"], { SOVEREIGN_DATA });
		const twice = await run(["ask", "add vendor Cirrus for Protected B"], { SOVEREIGN_DATA });
		expect(twice).toMatchObject({ code: 2, out: "" });
		expect(twice.err).toMatch(/^name-taken: There is a vendor Micrologic Cirrus already\./);
		const fr = await run(["ask", "confier Personne à moi"], { SOVEREIGN_DATA });
		expect(fr).toMatchObject({ code: 2, out: "" });
		expect(fr.err).toMatch(/^unknown-vendor: .*registre/);
		const json = await run(["ask", "--json", "assign Nobody to me"], { SOVEREIGN_DATA });
		expect(json).toMatchObject({ code: 2, err: "" });
		expect(registerAnswerSchema.parse(JSON.parse(json.out))).toMatchObject({
			outcome: "refused",
			code: "unknown-vendor",
		});
		// The worst of several lines counts, and the others are answered.
		const lines = await run(["ask", "--json"], { SOVEREIGN_DATA }, "vendors\nassign Nobody to me\nhelp\n");
		expect(lines.code).toBe(2);
		expect(lines.out.trimEnd().split("\n")).toHaveLength(3);
		expect(await run(["audit", "export"], { SOVEREIGN_DATA })).toEqual(log);
	});

	it("that only reads works while a server has the folder; one that changes says who has it", async () => {
		const SOVEREIGN_DATA = await dataFolder();
		await run(["ask", "add vendor Cirrus for Protected B"], { SOVEREIGN_DATA });
		const server = await startServer({ SOVEREIGN_DATA });
		expect(await run(["ask", "vendors"], { SOVEREIGN_DATA })).toMatchObject({ code: 0, err: "" });
		expect(await run(["reminders"], { SOVEREIGN_DATA })).toMatchObject({ code: 0, err: "" });
		const change = await run(["ask", "archive Cirrus"], { SOVEREIGN_DATA });
		expect(change).toMatchObject({ code: 2, out: "" });
		expect(change.err).toContain(`folder-in-use: ${SOVEREIGN_DATA} is in use by process ${server.child.pid}`);
		expect((await server.stop()).code).toBe(0);
		expect((await run(["ask", "archive Cirrus"], { SOVEREIGN_DATA })).code).toBe(0);
	});

	it("by somebody whom nobody knows yet only reads, too, while a server has the folder", async () => {
		const SOVEREIGN_DATA = await dataFolder();
		const { people, store } = await registerIn(SOVEREIGN_DATA);
		const by = await people.idOf("local", { key: "ada", name: "Ada" });
		const at = "2026-11-20T12:00:00.000Z";
		const terms = { name: "Acme", bought: { kind: "own" as const, intake: {} }, dataClasses: ["ca-protected-b"] };
		const rest = { context: {}, configuration: {}, owner: by, cadence: null, tags: [] };
		const vendor = { ...terms, ...rest, id: "v-1", added: { day: "2026-11-20", at, by } };
		await store.change("local", () => ({
			events: [{ type: "vendor-added", format: 1, at, by, from: "web", vendor }],
			result: 0,
		}));
		await store.close();
		const server = await startServer({ SOVEREIGN_DATA });
		const reading = ["vendors", "my vendors", "due", "vendor Acme", "history of Acme", "reminders", "export vendors"];
		// What was refused is so whoever has the folder.
		const lines = [...reading, "archive Nothing"].join("\n");
		const told = await run(["ask", "--json"], { SOVEREIGN_DATA }, lines);
		expect(told.err).toBe("");
		const outcomes = told.out.trimEnd().split("\n");
		expect(outcomes.map((line) => registerAnswerSchema.parse(JSON.parse(line)).outcome)).toEqual([
			...reading.map(() => "shown"),
			"refused",
		]);
		const change = await run(["ask", "archive Acme"], { SOVEREIGN_DATA });
		expect(change).toMatchObject({ code: 2, out: "" });
		expect(change.err).toContain(`folder-in-use: ${SOVEREIGN_DATA} is in use by process ${server.child.pid}`);
		const kept = JSON.parse((await run(["person", "list", "--json"], { SOVEREIGN_DATA })).out);
		expect(kept).toMatchObject({ key: "ada" });
		expect((await server.stop()).code).toBe(0);
	});
});
