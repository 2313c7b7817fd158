import { describe, expect, it } from "vitest";
import { pseudonymOf } from "../../src/bot/asker.js";
import { createBot } from "../../src/bot/bot.js";
import { Desk } from "../../src/bot/desk.js";
import type { Request } from "../../src/bot/request.js";
import { Knowledge } from "../../src/evaluator/index.js";
import { answersNamedIn } from "../../src/register/answers-named.js";
import { theBot } from "../../src/register/identities.js";
import { Telling } from "../../src/replies/telling.js";
import { madeRelease } from "../releases/made-release.js";
import { chanceFrom, type Fault, FaultyFiles, faults } from "../store/faulty-files.js";
import { registerIn } from "../store/register-in.js";
import { KeptLog } from "./stage.js";

/**
 * What a team's log names is there: an answer's bytes and a person's name are kept before the line that names them.
 * Every call of the disk goes wrong once, and the power with it.
 */

const folder = "/srv/data";
const tenant = "local";
const knowledge = new Knowledge(await madeRelease("2026.11.1"));
type Hold = "exclusive" | "brief";

/** Tokens that no run before gave. */
function tokensAfter(run: string): () => string {
	let number = 0;
	return () => `${run}x${++number}`;
}

/** Two people ask, and one of them decides on what was answered; whatever fails, the next is tried. */
async function work(files: FaultyFiles, hold: Hold, run = "first"): Promise<{ acknowledged: string[] }> {
	const acknowledged: string[] = [];
	const register = await registerIn(folder, { hold, files, newId: tokensAfter(run) });
	const bot = createBot({
		...register,
		releases: { current: () => knowledge, versions: () => [knowledge.release.version], get: async () => knowledge },
		log: new KeptLog(),
		reference: () => "ref-1",
	});
	const asker = (person: string, text: string): Request => ({
		surface: "terminal",
		tenant,
		person,
		conversation: "C1",
		audience: "private",
		timeZone: "America/Toronto",
		ask: { text },
	});
	for (const request of [
		asker("ada", "is Acme Cloud sovereign for Protected S?"),
		asker("bob", "Acme Cloud est-il souverain pour Protected S ?"),
	]) {
		const reply = await bot.answer(request);
		const isKept = !JSON.stringify(reply.blocks).match(/could not be written|n'a pas pu être inscrite/);
		if (reply.answer && isKept) acknowledged.push(`asked ${request.person}`);
	}
	try {
		const by = await pseudonymOf(asker("ada", ""), tenant, register);
		const telling = new Telling("en", knowledge);
		const desk = await Desk.open({ tenant, by, from: "terminal", today: "2026-11-20", knowledge, telling }, register);
		const bought = { kind: "known", offering: "cloud" } as const;
		const vendor = { name: run, bought, dataClasses: ["secrets"] };
		const added = await desk.carry({ do: "add-vendor", vendor });
		if ("refusal" in added) throw new Error(added.refusal.code);
		const of = [...added.state.vendors].map(([, one]) => one).find(({ name }) => name === run);
		const assessed = of && desk.assess(of);
		if (!of || !assessed) throw new Error("It cannot be assessed");
		const grounds = await desk.grounds(assessed);
		const { id, revision } = of;
		const ruling = { is: "refused" } as const;
		const decided = await desk.carry({ do: "decide", vendor: id, revision, ruling, reason: "No.", grounds });
		if (!("refusal" in decided)) acknowledged.push("decided ada");
	} catch {
		// The disk's fault: it was not acknowledged.
	}
	await register.store.close().catch(() => undefined);
	return { acknowledged };
}

/** What a disk is found with: everything that was acknowledged, and everything that its log names. */
async function check(files: FaultyFiles, acknowledged: readonly string[]): Promise<void> {
	const { store, answers, people } = await registerIn(folder, { files });
	const known = await people.all(tenant);
	const found: string[] = [];
	for (const { event } of await store.history(tenant)) {
		const who = event.by === theBot ? theBot : known.get(event.by)?.key;
		expect(who, `whoever did ${event.type} is known`).toBeDefined();
		for (const digest of answersNamedIn(event))
			expect(await answers.get(tenant, digest), `the answer of ${event.type} is there`).toBeDefined();
		found.push(`${event.type} ${who}`);
	}
	expect(found).toEqual(expect.arrayContaining([...acknowledged]));
}

describe.each<Hold>(["exclusive", "brief"])("what the log names (%s)", (hold) => {
	const whole = async () => {
		const files = new FaultyFiles();
		const { acknowledged } = await work(files, hold);
		expect(acknowledged).toEqual(["asked ada", "asked bob", "decided ada"]);
		await check(files.afterKill(), acknowledged);
		return files.calls;
	};
	const runWith = async (call: number, fault: Fault) => {
		const files = new FaultyFiles();
		files.faultAt(call, fault);
		const { acknowledged } = await work(files, hold).catch(() => ({ acknowledged: [] }));
		return { files, acknowledged };
	};

	it.each(faults)("is there, where any call of the disk %s", async (fault) => {
		const calls = await whole();
		for (let call = 1; call <= calls; call++) {
			const { files, acknowledged } = await runWith(call, fault);
			files.kill();
			for (const seed of [1, 2, 3])
				await check(files.afterPowerCut(chanceFrom(seed)), acknowledged).catch((cause) => {
					throw new Error(`call ${call} ${fault}, seed ${seed}: ${cause}`, { cause });
				});
		}
	});

	it("is there after the next process was killed as well, and the power went", async () => {
		const calls = await whole();
		for (let call = 1; call <= calls; call++) {
			const left = (await runWith(call, "crashes when done")).files.afterKill();
			const { acknowledged } = await work(left, hold, "second");
			expect(acknowledged).toContain("asked ada");
			for (const seed of [1, 2, 3])
				await check(left.afterPowerCut(chanceFrom(seed)), acknowledged).catch((cause) => {
					throw new Error(`call ${call}, seed ${seed}: ${cause}`, { cause });
				});
		}
	});
});
