import { replayRecord } from "../bot/answer-record.js";
import type { Desk } from "../bot/desk.js";
import { keptAnswer } from "../bot/register/kept-answers.js";
import { replay as tellReplay } from "../bot/register/replay.js";
import type { Text } from "../knowledge/text.js";
import type { Reply } from "../replies/reply.js";
import { CommandRefused } from "./command-refused.js";
import { oneLine } from "./one-line.js";
import type { ExitCode, Output } from "./output.js";
import { canBeMended } from "./watched-register.js";

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
	if (kept.kind === "altered") return wrong(await whyNot(digest, desk), desk, output);
	if (kept.kind === "none") {
		if (isDecision(id)) return wrong(missing(digest), desk, output);
		throw unknownAnswer(id);
	}
	const again = replayRecord(kept.record, await desk.release(kept.record.release.version));
	if (json) output.out(JSON.stringify({ answer: digest, replayed: again, kept: kept.record }));
	else {
		const { colour, width } = output;
		output.out(render(await tellReplay({ order: "replay", answer: digest }, desk), { colour, width, full }));
	}
	return again.kind === "differs" ? 1 : 0;
}

interface Wrong {
	readonly code: string;
	readonly says: Text;
}

/** What was found wrong, as `audit verify` says it and ends with it. */
function wrong({ code, says }: Wrong, { seat }: Desk, output: Output): ExitCode {
	output.err(`${code}: ${says[seat.telling.language]}`);
	return 1;
}

/** Where an answer that was altered stands, and what to do, says whoever reads it. */
async function whyNot(digest: string, { parts, seat }: Desk): Promise<Wrong> {
	try {
		await parts.answers.get(seat.tenant, digest);
	} catch (error) {
		if (canBeMended(error)) return error;
		throw error;
	}
	// Somebody has put it back this moment.
	return missing(digest);
}

function missing(digest: string): Wrong {
	return {
		code: "answer-missing",
		says: {
			en: `the answer ${digest} that it rests on is not there any more: restore its file from a backup; "sovereign audit verify" names it`,
			fr: `la réponse ${digest} sur laquelle elle repose n'est plus là : restaurez son fichier d'une sauvegarde ; « sovereign audit verify » le nomme`,
		},
	};
}

function isDecision(id: string): boolean {
	return /^d-/.test(id);
}

/** The whole digest of the one answer that is meant. @throws CommandRefused */
async function digestOf(id: string, { state, parts, seat }: Desk): Promise<string> {
	if (isDecision(id)) {
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
		fr: `aucune réponse n'est conservée ici sous ${oneLine(id)} : écrivez les chiffres qui figurent sous une décision ou une revue, quatre au moins, ou l'identifiant d'une décision (d-…)`,
	});
}
