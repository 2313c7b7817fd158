import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answerSchema } from "../../src/evaluator/answer.js";
import { builtProgram } from "./built.js";
import { control, run } from "./program.js";

const english = "is Micrologic Cirrus sovereign for Protected B?";
const french = "Micrologic Cirrus est-il souverain pour Protégé B ?";
/** The same question as an object, with its day. */
const asObject = JSON.stringify({ offering: "micrologic-cirrus", dataClasses: ["ca-protected-b"], asOf: "2026-11-20" });

/** The class by its name in one language and not in the other. */
const inEnglish = /^(?!.*Protégé B).*Protected B/s;
const inFrench = /^(?!.*Protected B).*Protégé B/s;

const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");
const answersIn = (out: string) => linesOf(out).map((line) => answerSchema.parse(JSON.parse(line)));

describe("asking one question", () => {
	it("is answered in English, plain where no terminal reads it", async () => {
		const { code, out, err } = await run(["ask", ...english.split(" ")]);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(out).toContain("Micrologic Cirrus");
		expect(out).toMatch(inEnglish);
		expect(out).not.toMatch(control);
	});

	it("is answered in the question's French, whatever the machine speaks", async () => {
		const { code, out, err } = await run(["ask", french]);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(out).toContain("Micrologic Cirrus");
		expect(out).toMatch(inFrench);
		expect(out).not.toMatch(control);
	});

	it("takes the machine's language, or the one that is named, where the question has none", async () => {
		const fr = { LC_ALL: "fr_CA.UTF-8" };
		expect((await run(["ask", "cirrus protected-b"], fr)).out).toMatch(inFrench);
		expect((await run(["ask", "--lang", "fr", "cirrus protected-b"])).out).toMatch(inFrench);
		expect((await run(["ask", "--lang", "en", "cirrus protected-b"], fr)).out).toMatch(inEnglish);
	});

	it("gives the same bytes each time, wherever it is asked", async () => {
		for (const args of [["--full"], ["--json"]]) {
			const first = await run(["ask", ...args, asObject]);
			expect(first.out).toContain("https://");
			expect(await run(["ask", ...args, asObject], { TZ: "Asia/Tokyo", LC_ALL: "en_GB.UTF-8" })).toEqual(first);
		}
	});

	it("takes today from where the asker is", async () => {
		const dayIn = (timeZone: string) => new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date());
		// It is never the same day on these two.
		for (const TZ of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
			const before = dayIn(TZ);
			const [answer] = answersIn((await run(["ask", "--json", english], { TZ })).out);
			const asOf = answer && "question" in answer && "asOf" in answer.question ? answer.question.asOf : undefined;
			expect([before, dayIn(TZ)]).toContain(asOf);
		}
	});
});

describe("asking for JSON", () => {
	it("prints one line that is the contract's", async () => {
		const { code, out } = await run(["ask", "--json", english]);
		expect(code).toBe(0);
		expect(out.indexOf("\n")).toBe(out.length - 1);
		const question = { offering: "micrologic-cirrus", dataClasses: ["ca-protected-b"] };
		expect(answersIn(out)).toMatchObject([{ question }]);
	});

	it("answers each question of standard input on a line of its own, in order", async () => {
		const questions = {
			[english]: "check",
			"": undefined,
			[asObject]: "check",
			"   ": undefined,
			[french]: "check",
			"compare Micrologic Cirrus and ThinkOn for Protected B": "compare",
			"who can host Protected B?": "find",
			"why is AWS Canada exposed to the CLOUD Act?": "exposure",
			"what is the CLOUD Act?": "explain",
			"what changed since 2026.11.0?": "changes",
			settings: "settings",
			help: "help",
			'  {"intent":"explain","subject":"us-cloud-act"}': "explain",
			"is FooCloud sovereign for Protected B?": "unknown",
		};
		// Windows line ends, a byte order mark, and no line end after the last line.
		const { code, out, err } = await run(["ask", "--json"], {}, `\ufeff${Object.keys(questions).join("\r\n")}`);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		const kinds = answersIn(out).map((answer) =>
			"question" in answer ? answer.question.intent : Object.keys(answer)[0],
		);
		expect(kinds).toEqual(Object.values(questions).filter((kind) => kind !== undefined));
	});

	it("answers a sentence and its object alike", async () => {
		const object = '{"offering":"micrologic-cirrus","dataClasses":["ca-protected-b"]}';
		const { out } = await run(["ask", "--json"], {}, `${english} \n${object}\n`);
		const [first, second] = linesOf(out);
		expect(second).toBe(first);
	});

	it("prints nothing for no question", async () => {
		expect(await run(["ask", "--json"], {}, "\r\n \r\n")).toEqual({ code: 0, out: "", err: "" });
	});

	it("ends well where whoever reads has read enough", async () => {
		const main = join(await builtProgram(), "dist/src/main.js");
		const asking = `"${process.execPath}" "${main}" ask --json`;
		const child = spawn("sh", ["-c", `yes help | ${asking} | head -n 1`]);
		let err = "";
		child.stderr.setEncoding("utf8").on("data", (part: string) => {
			err += part;
		});
		child.stdout.resume();
		await once(child, "close");
		expect(err).toBe("");
	});
});
