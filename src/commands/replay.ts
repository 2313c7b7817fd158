import { replayRecord } from "../bot/answer-record.js";
import type { Desk } from "../bot/desk.js";
import { keptAnswer } from "../bot/register/kept-answers.js";
import { replay as tellReplay } from "../bot/register/replay.js";
import type { Reply } from "../replies/reply.js";
import { CommandRefused } from "./command-refused.js";
import { oneLine } from "./one-line.js";
import type { ExitCode, Output } from "./output.js";

export interface ReplayOptions {
	/** An answer by how its digest begins, or a decision. */
	readonly id: string;
	readonly json: boolean;
	/** With reasons and sources. */
	readonly full: boolean;
}

export interface ReplayParts {
	readonly desk: Desk;
	readonly render: (reply: Reply, options: { colour: boolean; width: number; full: boolean }) => string;
}

/** `sovereign replay ID`: an answer as it was kept, and whether giving it again gives the same bytes. */
export async function replay(
	{ id, json, full }: ReplayOptions,
	{ desk, render }: ReplayParts,
	output: Output,
): Promise<ExitCode> {
	const digest = await digestOf(id, desk);
	const kept = await keptAnswer(digest, desk);
	if (kept.kind === "altered") {
		// Where it stands and what to do says whoever reads it.
		await desk.parts.answers.get(desk.seat.tenant, digest);
		return 1;
	}
	if (kept.kind === "none") throw unknownAnswer(id);
	const again = replayRecord(kept.record, await desk.release(kept.record.release.version));
	if (json) output.out(JSON.stringify({ answer: digest, replayed: again, kept: kept.record }));
	else {
		const { colour, width } = output;
		output.out(render(await tellReplay({ order: "replay", answer: digest }, desk), { colour, width, full }));
	}
	return again.kind === "differs" ? 1 : 0;
}

/** The whole digest of the one answer that is meant. @throws CommandRefused */
async function digestOf(id: string, { state, parts, seat }: Desk): Promise<string> {
	if (/^d-/.test(id)) {
		for (const [, { decisions }] of state.vendors)
			for (const decision of decisions) if (decision.id === id) return decision.grounds.answer;
		throw new CommandRefused("unknown-decision", {
			en: `there is no decision ${oneLine(id)} here; "sovereign audit export" has them all`,
			fr: `il n'y a pas de décision ${oneLine(id)} ici ; « sovereign audit export » les contient toutes`,
		});
	}
	if (!/^(?:sha256-)?[0-9a-f]{4,64}$/.test(id)) throw unknownAnswer(id);
	const found = await parts.answers.find(seat.tenant, id);
	const [only] = found;
	if (!only) throw unknownAnswer(id);
	if (found.length === 1) return only;
	throw new CommandRefused("several-answers", {
		en: `${found.length} answers begin with ${id}: ${found.join(", ")}`,
		fr: `${found.length} réponses commencent par ${id} : ${found.join(", ")}`,
	});
}

function unknownAnswer(id: string): CommandRefused {
	return new CommandRefused("unknown-answer", {
		en: `no answer is kept here as ${oneLine(id)}: write the digits under a decision or a review, four at least, or a decision's id (d-…)`,
		fr: `aucune réponse n'est conservée ici sous ${oneLine(id)} : écrivez les chiffres qui figurent sous une décision ou une révision, quatre au moins, ou l'identifiant d'une décision (d-…)`,
	});
}
