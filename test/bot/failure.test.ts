import { describe, expect, it } from "vitest";
import type { Events } from "../../src/register/event-port.js";
import type { Event } from "../../src/register/events.js";
import { emptyState, type State } from "../../src/register/state.js";
import { headingOf } from "../replies/real.js";
import { Stage } from "./stage.js";

/** A failure inside is a reply that says so, with a reference that the log line shares; the log never holds the text. */

const secret = "is Cirrus sovereign for our merger with Contoso";

/** A store that fails, with a message that quotes what it should not. */
function failing(at: "read" | "change"): Events<State, Event> {
	const fail = async () => {
		throw Object.assign(new Error(`cannot write ${secret}`), { code: "ENOSPC" });
	};
	return {
		read: at === "read" ? fail : async () => emptyState,
		change: fail,
		history: fail,
		tenants: fail,
		close: async () => undefined,
	};
}

describe("a store that fails", () => {
	it("gives a reply with a reference, for the asker alone", async () => {
		const stage = await Stage.open({ store: failing("read") });
		const reply = await stage.ask(secret, { audience: "public" });
		expect(reply.answer).toBeNull();
		expect(reply.private).toBe(true);
		expect(headingOf(reply)).toBe(
			"Something went wrong on my side; nothing was changed. Please ask again. Reference ref-1.",
		);
	});

	it("says so in the platform's language", async () => {
		const stage = await Stage.open({ store: failing("read") });
		expect(headingOf(await stage.ask("aide", { locale: "fr" }))).toBe(
			"Une erreur s'est produite de mon côté ; rien n'a été changé. Veuillez redemander. Référence ref-1.",
		);
	});

	it("logs the reference, the tenant and the error's name and place, and nothing that was typed", async () => {
		const stage = await Stage.open({ store: failing("read") });
		await stage.ask(secret);
		expect(stage.log.lines).toHaveLength(1);
		expect(stage.log.lines[0]).toMatchObject({
			level: "error",
			message: "a request failed",
			fields: { reference: "ref-1", tenant: "slack:T1", error: "Error ENOSPC" },
		});
		expect(stage.log.text).not.toMatch(/Contoso|merger|Cirrus|cannot write/);
	});

	it("claims no setting that it could not keep", async () => {
		const stage = await Stage.open({ store: failing("change") });
		const reply = await stage.ask("set home Canada");
		expect(headingOf(reply)).toMatch(/^Something went wrong/);
		expect(await stage.ask("settings").then(headingOf)).toBe("Your team's settings");
	});

	it("answers the next question all the same", async () => {
		const stage = await Stage.open({ store: failing("change") });
		await stage.ask("set home Canada");
		expect(headingOf(await stage.ask("is Cirrus sovereign for Protected B?"))).toMatch(/^Cannot be said yet/);
	});
});
