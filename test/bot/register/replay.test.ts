import { createHash } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AnswerRecord, answerRecordSchema } from "../../../src/bot/answer-record.js";
import { evaluatorVersion } from "../../../src/evaluator/answer.js";
import { registerAnswerSchema } from "../../../src/replies/register-answer.js";
import type { Reply } from "../../../src/replies/reply.js";
import { blocksOf, fieldOf, firstTexts, headingOf } from "../../replies/real.js";
import { TestTeam } from "./team.js";

/** Answers that were given are found, given again, and shown as they were. */

let team: TestTeam;
beforeEach(async () => {
	team = await TestTeam.open();
});
afterEach(() => team.stage.close());

const codeOf = (reply: Reply) => registerAnswerSchema.parse(reply.answer).code;
const again = (answer: string, language: "en" | "fr" = "en") => team.orders({ order: "replay", answer }, language);

/** The digest under which the last answer was recorded. */
async function lastAnswer(): Promise<string> {
	const history = await team.stage.store.history(team.tenant);
	const asked = history.findLast(({ event }) => event.type === "asked")?.event;
	return asked?.type === "asked" ? asked.answer : "";
}

async function recordUnder(digest: string): Promise<AnswerRecord> {
	return answerRecordSchema.parse(JSON.parse((await team.stage.parts.answers.get(team.tenant, digest)) ?? ""));
}

function keep(record: unknown): Promise<string> {
	return team.stage.parts.answers.keep(team.tenant, JSON.stringify(record));
}

describe("an answer that was given", () => {
	it.each([
		"is Cirrus sovereign for Protected B?",
		"compare Cirrus and OVHcloud Canada for Protected B",
		"who can host Protected B?",
		"why is Azure Canada exposed to the CLOUD Act?",
		"what is the CLOUD Act?",
	])("comes out the same a year later, and is shown whole: %s", async (text) => {
		const shown = await team.stage.ask(text);
		const digest = await lastAnswer();
		team.stage.clock.at = new Date("2027-11-20T12:00:00Z");
		const reply = await again(digest.slice(7, 15));
		expect(headingOf(reply)).toBe(`Answer ${digest.slice(7, 15)}, given again: the same to the last byte.`);
		expect(fieldOf(reply, "First given")).toBe("20 November 2026, 12:00 UTC");
		expect(fieldOf(reply, "Fingerprint")).toBe(digest);
		// All but the line that says how to have it given again.
		const told = shown.blocks.filter((block) => !JSON.stringify(block).includes("In your team's log: "));
		expect(told).toHaveLength(shown.blocks.length - 1);
		for (const block of told) expect(reply.blocks).toContainEqual(block);
		expect(registerAnswerSchema.parse(reply.answer)).toMatchObject({ outcome: "shown", answer: digest });
	});

	it("shows what rests on it, with the evidence of then", async () => {
		const vendor = await team.adds("Notes", {
			bought: { kind: "own", intake: {} },
			dataClasses: ["ca-protected-b"],
		});
		const decided = await team.orders({ order: "decide", vendor, ruling: { is: "refused" }, reason: "nothing known" });
		const { answer = "" } = registerAnswerSchema.parse(decided.answer);
		await team.does({
			do: "edit-vendor",
			vendor,
			revision: 1,
			change: { name: "Renamed", dataClasses: ["generic-public"] },
		});
		const reply = await again(answer, "fr");
		expect(headingOf(reply)).toContain("identique à l'octet près");
		expect(fieldOf(reply, "Utilisée pour")).toBe("Renamed : refusé (le 20 novembre 2026, par vous)");
		expect(firstTexts(reply).join("\n")).toContain("Indéterminé : Notes pour « Protégé B ».");
	});

	it("of another evaluator is shown as it was, with what differs", async () => {
		await team.stage.ask("is Cirrus sovereign for Protected B?");
		const record = await recordUnder(await lastAnswer());
		const older = { ...record, evaluator: "1.1", answer: { ...record.answer, evaluator: "1.1" } };
		const same = await again(await keep(older));
		expect(firstTexts(same).join("\n")).toContain("but for that number it answers the same");
		const other = { ...older, answer: { ...older.answer, outcome: "sovereign", assurance: "proven" } };
		const reply = await again(await keep(other));
		expect(headingOf(reply)).toContain("it comes out otherwise now");
		expect(firstTexts(reply).join("\n")).toContain(`Evaluator 1.1 gave it; this is evaluator ${evaluatorVersion}`);
		expect(fieldOf(reply, "Now")).toBe("cannot be said yet");
		expect(fieldOf(reply, "Differs in")).toBe("outcome, assurance");
		expect(firstTexts(reply)).toContain("Sovereign: Micrologic Cirrus for Protected B. Proven.");
		const tampered = { ...record, answer: other.answer, evaluator: record.evaluator };
		const told = await again(await keep({ ...tampered, answer: { ...other.answer, evaluator: record.evaluator } }));
		expect(firstTexts(told).join("\n")).toContain("this program differs from the one that answered");
	});

	it("of a release that is gone, or is another one, is shown all the same", async () => {
		await team.stage.ask("is Cirrus sovereign for Protected B?");
		const record = await recordUnder(await lastAnswer());
		const gone = await again(await keep({ ...record, release: { ...record.release, version: "2025.1.0" } }));
		expect(headingOf(gone)).toContain("it cannot be given again here");
		expect(firstTexts(gone).join("\n")).toContain("Knowledge 2025.1.0 is not here any more");
		expect(firstTexts(gone)).toContain("Names are those of knowledge 2026.11.0.");
		expect(firstTexts(gone)).toContain("Cannot be said yet: Micrologic Cirrus for Protected B.");
		const digest = `sha256-${"0".repeat(64)}`;
		const other = await again(await keep({ ...record, release: { ...record.release, digest } }));
		expect(firstTexts(other).join("\n")).toContain("is not the one that answered");
		const strange = await again(await keep({ ...record, answer: { question: "of a later form" } }));
		expect(firstTexts(strange).join("\n")).toContain("cannot read all that evaluator");
	});
});

describe("what is not found", () => {
	it("is said, with where its digits stand", async () => {
		const reply = await again("abcdef12");
		expect(codeOf(reply)).toBe("unknown-answer");
		expect(headingOf(reply)).toContain("begins with abcdef12");
	});

	it("is another team's answer, or something else that is kept", async () => {
		await team.stage.ask("what is the CLOUD Act?", { tenant: "slack:OTHER" });
		const others = await team.stage.parts.answers.find("slack:OTHER", "");
		expect(codeOf(await again(others[0] ?? ""))).toBe("unknown-answer");
		const file = await team.stage.parts.answers.keep(team.tenant, "name,data\nCirrus,Protected B");
		expect(codeOf(await again(file))).toBe("unknown-answer");
	});

	it("is an answer whose bytes somebody changed", async () => {
		await team.stage.ask("what is the CLOUD Act?");
		const digest = await lastAnswer();
		const file = await fileOf(team, digest);
		await writeFile(file, "{}");
		const reply = await again(digest.slice(7, 20), "fr");
		expect(codeOf(reply)).toBe("answer-altered");
		expect(headingOf(reply)).toContain("ne sont pas ceux qui ont été écrits");
	});

	it("asks which one where several begin alike", async () => {
		await team.stage.ask("what is the CLOUD Act?");
		const record = await recordUnder(await lastAnswer());
		const [first, second] = alike(record);
		const digests = [await keep(first), await keep(second)];
		const reply = await again((digests[0] ?? "").slice(7, 15));
		expect(headingOf(reply)).toMatch(/^2 answers begin with [0-9a-f]{8}\. Which one do you mean\?$/);
		expect(blocksOf(reply, "list")[0]?.items).toHaveLength(2);
		for (const { press, typed } of reply.actions) {
			expect(headingOf(await team.stage.press(press))).toMatch(/^Answer /);
			expect(typed).toMatch(/^replay [0-9a-f]{64}$/);
		}
	});
});

/** Where an answer's bytes lie. */
async function fileOf(one: TestTeam, digest: string): Promise<string> {
	const files = await readdir(one.stage.folder, { recursive: true });
	return join(one.stage.folder, files.find((file) => file.includes(digest)) ?? "");
}

/** Two records whose digests begin with the same eight digits. */
function alike(record: AnswerRecord): [unknown, unknown] {
	const seen = new Map<string, unknown>();
	for (let at = 0; ; at++) {
		const one = { format: 1, release: record.release, evaluator: "1.1", overlay: null, answer: { at } };
		const start = createHash("sha256").update(JSON.stringify(one)).digest("hex").slice(0, 8);
		const other = seen.get(start);
		if (other) return [other, one];
		seen.set(start, one);
	}
}
