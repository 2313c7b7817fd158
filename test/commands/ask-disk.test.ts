import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { renderTerminal } from "../../adapters/terminal/render.js";
import { createBot } from "../../src/bot/bot.js";
import { ask } from "../../src/commands/ask.js";
import { watched } from "../../src/commands/watched-register.js";
import type { Language } from "../../src/knowledge/text.js";
import { noSettings } from "../../src/register/settings.js";
import { KeptLog } from "../bot/stage.js";
import { FaultyFiles } from "../store/faulty-files.js";
import { registerIn, tokens } from "../store/register-in.js";
import { releases } from "./desk.js";
import { knowledge } from "./register-kept.js";
import { said } from "./said.js";

/** `sovereign ask` on a disk that does as it is told. */
async function asked(text: string, files: FaultyFiles, language: Language = "en") {
	const { register, takeFailure } = watched(await registerIn("/srv/data", { hold: "brief", files, newId: tokens() }));
	const bot = createBot({ ...register, releases, log: new KeptLog(), reference: () => "ref-1" });
	const options = { json: false, full: false, language, timeZone: "UTC", today: "2026-11-20" };
	return said((output) =>
		ask(text, Readable.from([]), options, {
			bot,
			knowledge,
			settings: noSettings,
			takeFailure,
			render: renderTerminal,
			output,
		}),
	);
}

const order = "add vendor Cloud for Secrets";

describe("an order on a disk that fails", () => {
	it("says which file it is and what to do, whichever call fails", async () => {
		const whole = new FaultyFiles();
		expect((await asked(order, whole)).code).toBe(0);
		const codes = new Set<string>();
		for (let call = 1; call <= whole.calls; call++) {
			const files = new FaultyFiles();
			files.faultAt(call, "fails from then on");
			const { code, out, err } = await asked(order, files);
			// What only spares work later, or is noted after it was done, costs the order nothing.
			if (code === 0) continue;
			expect({ code, out }, `call ${call}`).toEqual({ code: 2, out: "" });
			expect(err, `call ${call}`).toMatch(/^(?:unreadable|not-kept|maybe-kept): \/srv\/data\S* cannot be /);
			codes.add(err.split(":")[0] ?? "");
		}
		expect([...codes].sort()).toEqual(["maybe-kept", "not-kept", "unreadable"]);
	});

	it("says so in French", async () => {
		const files = new FaultyFiles();
		files.faultAt(1, "fails from then on");
		expect((await asked("ajouter le fournisseur Cloud pour Secrets", files, "fr")).err).toContain(
			"vérifiez ses droits d'accès",
		);
	});

	it("does not blame the disk for what comes after", async () => {
		const files = new FaultyFiles();
		expect((await asked(order, files)).code).toBe(0);
		const next = await asked("assign Nobody to me", files);
		expect(next.err).toMatch(/^unknown-vendor: /);
	});
});

describe("a question on a disk that cannot be written", () => {
	it("is answered all the same, and says that it is not in the log", async () => {
		const files = new FaultyFiles();
		await asked("is Acme Cloud sovereign for Protected S?", files);
		const release = await files.lock("/srv/data", 1);
		const { code, out, err } = await asked("is Acme Cloud sovereign for Protected S?", files);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(out).toContain("This answer could not be written to your team's log.");
		await release();
	});
});
