import { Desk } from "../../src/bot/desk.js";
import { withRecord } from "../../src/bot/record.js";
import { assess, Knowledge } from "../../src/evaluator/index.js";
import type { CheckQuestion } from "../../src/evaluator/question.js";
import { assessmentReply } from "../../src/replies/assessment-reply.js";
import { Telling } from "../../src/replies/telling.js";
import { KeptLog } from "../bot/stage.js";
import { madeRelease } from "../releases/made-release.js";
import { registerIn } from "../store/register-in.js";

export const version = "2026.11.1";
export const knowledge = new Knowledge(await madeRelease(version));

const question: CheckQuestion = {
	intent: "check",
	offering: "cloud",
	dataClasses: ["secrets"],
	framework: "yardstick",
	home: ["CA"],
	asOf: "2026-11-20",
	configuration: {},
	context: {},
	readings: {},
	filledIn: [],
	corrections: [],
};

/** What a folder was given: the pseudonyms of its people, its vendor, and the answers that it keeps. */
export interface Kept {
	readonly ada: string;
	readonly bob: string;
	readonly vendor: string;
	readonly decision: string;
	/** The digest of the answer that was asked for, and of the one that was decided on. */
	readonly asked: string;
	readonly decidedOn: string;
}

/** A data folder in which a team asked, added a vendor and decided on it. */
export async function keptIn(folder: string, tenant = "local"): Promise<Kept> {
	const register = await registerIn(folder);
	const { store, people } = register;
	const ada = await people.idOf(tenant, { key: "U1", name: "Ada Lovelace", reach: "D1" });
	const bob = await people.idOf(tenant, { key: "U2", name: "=Bob" });
	const telling = new Telling("en", knowledge);
	await withRecord(
		assessmentReply(
			assess(knowledge, question),
			{ framework: false, home: false },
			{ private: true, shareable: false, open: [] },
			telling,
		),
		undefined,
		{
			surface: "slack",
			tenant,
			person: "U2",
			conversation: "C1",
			audience: "private",
			timeZone: "Europe/Paris",
			ask: { text: "" },
		},
		{ ...register, log: new KeptLog() },
		telling,
	);
	const desk = await Desk.open({ tenant, by: ada, from: "slack", today: "2026-11-20", knowledge, telling }, register);
	const terms = { name: "Acme", bought: { kind: "known" as const, offering: "cloud" }, dataClasses: ["secrets"] };
	const added = await desk.carry({ do: "add-vendor", vendor: terms });
	const vendor = "state" in added ? [...added.state.vendors][0]?.[1] : undefined;
	const assessed = vendor && desk.assess(vendor, { settings: { ...desk.state.settings, home: ["CA"] } });
	if (!vendor || !assessed) throw new Error("There is no vendor to decide on");
	const grounds = await desk.grounds(assessed);
	const { id, revision } = vendor;
	await desk.carry({ do: "decide", vendor: id, revision, ruling: { is: "refused" }, reason: "No.", grounds });
	const decision = (await store.read(tenant)).vendors.get(id)?.decisions[0]?.id ?? "";
	await desk.carry({ do: "assign-vendor", vendor: id, owner: bob });
	const events = await store.history(tenant);
	const asked = events.flatMap(({ event }) => (event.type === "asked" ? [event.answer] : []))[0] ?? "";
	await store.close();
	return { ada, bob, vendor: id, decision, asked, decidedOn: grounds.answer };
}
