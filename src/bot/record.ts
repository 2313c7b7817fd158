import type { Overlay } from "../knowledge/overlay.js";
import type { Language } from "../knowledge/text.js";
import { type Command, carryOut } from "../register/commands/index.js";
import type { Settings } from "../register/settings.js";
import { replaySentence } from "../replies/register/decision-buttons.js";
import { type Block, plain, type Reply } from "../replies/reply.js";
import type { Telling } from "../replies/telling.js";
import { isRecordable, type Recordable, recordOf } from "./answer-record.js";
import { newsOf, noteAsker, pseudonymOf, type Shown } from "./asker.js";
import type { RegisterParts } from "./desk.js";
import type { Log } from "./ports.js";
import type { Request } from "./request.js";
import { originsOf } from "./scene.js";

/**
 * The reply, once its answer is in the tenant's log: who asked, from where, and the bytes of what was answered. Where
 * that cannot be kept the answer is given all the same, and says so. @param settings by which
 * it was filled in
 */
export async function withRecord(
	reply: Reply,
	overlay: Overlay | undefined,
	request: Request,
	parts: RegisterParts & { readonly log: Log },
	telling: Telling,
	{ settings, spoken }: { readonly settings?: Settings; readonly spoken?: Language | undefined } = {},
): Promise<Reply> {
	const { answer } = reply;
	if (answer === null || !("evaluator" in answer) || !isRecordable(answer)) {
		await hearAgain(request, parts);
		return reply;
	}
	try {
		const kept = await parts.answers.keep(request.tenant, recordOf(answer, overlay, originsIn(answer, settings)));
		const { ask } = request;
		const unfolds = "press" in ask && ask.press.unfold !== undefined;
		// Whoever unfolds what they were answered asks nothing new.
		if (!unfolds)
			await note(
				{
					do: "note-answer",
					intent: answer.question.intent,
					answer: kept,
					release: answer.knowledge.version,
					evaluator: answer.evaluator,
				},
				request,
				spoken,
				parts,
			);
		// What it is worth is said last.
		return { ...reply, blocks: [...reply.blocks.slice(0, -1), keptAs(kept, telling), ...reply.blocks.slice(-1)] };
	} catch (error) {
		parts.log.warn(
			{ tenant: request.tenant, error: error instanceof Error ? error.name : "unknown" },
			"an answer could not be recorded",
		);
		const note: Block = { kind: "note", text: [plain(telling.say("notRecorded"))] };
		return { ...reply, blocks: [...reply.blocks, note] };
	}
}

/** From where the answer says that it took what was left out. */
function originsIn({ question }: Recordable, settings: Settings | undefined): ReturnType<typeof originsOf> | undefined {
	return settings && "home" in question ? originsOf(question, settings) : undefined;
}

/** How whoever was answered asks for the same bytes again, weeks later. */
function keptAs(digest: string, telling: Telling): Block {
	return { kind: "note", text: [plain(telling.say("inTheLog")), replaySentence(digest, telling)] };
}

/** Whoever wanted no messages and writes something that is not logged wants to hear from the bot again all the same. */
async function hearAgain(request: Request, parts: RegisterParts & { readonly log: Log }): Promise<void> {
	const { audience, person, tenant } = request;
	const known = [...(await parts.people.all(tenant))].find(([, { key }]) => key === person);
	if (known) await noteAsker(known[0], request, { audience }, parts);
}

/** Records something in the name of whoever asks, and what is new of them. */
async function note(
	command: Command,
	request: Request,
	spoken: Language | undefined,
	parts: RegisterParts,
): Promise<void> {
	const { tenant, surface } = request;
	const by = await pseudonymOf(request, tenant, parts);
	const context = { now: parts.clock.now(), newId: parts.newId, by, from: surface };
	const shown: Shown = { ...request, spoken };
	await parts.store.change(tenant, (state) => {
		const outcomes = [...newsOf(by, shown, state), command].map((one) => carryOut(state, one, context));
		return { events: outcomes.flatMap((one) => ("refusal" in one ? [] : one.events)), result: undefined };
	});
}
