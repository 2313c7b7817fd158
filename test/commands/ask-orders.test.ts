import { describe, expect, it } from "vitest";
import { registerAnswerSchema } from "../../src/replies/register-answer.js";
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
});
