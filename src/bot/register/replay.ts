import { evaluatorVersion } from "../../evaluator/answer.js";
import { type Knowledge, layOver, OverlayRefused } from "../../evaluator/index.js";
import { fill } from "../../knowledge/text.js";
import { fillIn } from "../../questions/index.js";
import type { OrderOf } from "../../questions/order.js";
import type { Refusal } from "../../register/commands/index.js";
import { noSettings } from "../../register/settings.js";
import { refusedReply } from "../../replies/register/register-reply.js";
import { type Resting, replayReply, severalAnswersReply } from "../../replies/register/replay-reply.js";
import type { Reply } from "../../replies/reply.js";
import { Telling } from "../../replies/telling.js";
import type { Origins } from "../../replies/terms.js";
import { type AnswerRecord, answerIn, type Recordable, replayRecord } from "../answer-record.js";
import type { Desk } from "../desk.js";
import { keptAnswer } from "./kept-answers.js";

/** So many answers that begin alike are named. */
const mostNamed = 8;

/** An answer of this team's, found by how its digest begins: given again, and shown as it was. */
export async function replay(order: OrderOf<"replay">, desk: Desk): Promise<Reply> {
	const { telling, tenant } = desk.seat;
	const start = order.answer.replace(/^sha256-/, "");
	const found = await Promise.all(
		(await desk.parts.answers.find(tenant, start)).map((digest) => keptAnswer(digest, desk)),
	);
	const kept = found.filter((one) => one.kind !== "none");
	const [only] = kept;
	if (!only) return refusedReply(order, unknownAnswer(start), telling);
	if (kept.length > 1) {
		const named = kept.slice(0, mostNamed).map((one) => ({
			digest: one.digest,
			answer: one.kind === "record" ? answerIn(one.record) : undefined,
		}));
		return severalAnswersReply(order, kept.length, named, telling);
	}
	if (only.kind === "altered") return refusedReply(order, alteredAnswer(start), telling);
	return shown(order, only.digest, only.record, desk);
}

async function shown(order: OrderOf<"replay">, digest: string, record: AnswerRecord, desk: Desk): Promise<Reply> {
	const { seat } = desk;
	const then = await desk.release(record.release.version);
	const answer = answerIn(record);
	const knowledge =
		withOverlay(then ?? seat.knowledge, record) ?? withOverlay(seat.knowledge, record) ?? seat.knowledge;
	return replayReply(
		{
			order,
			digest,
			release: record.release.version,
			evaluator: { before: record.evaluator, after: evaluatorVersion },
			again: replayRecord(record, then),
			answer,
			origins: answer ? (record.origins ?? originsThen(answer, knowledge)) : { framework: false, home: false },
			...(await restingOn(digest, desk)),
		},
		(actor) => desk.who(actor),
		new Telling(seat.telling.language, knowledge),
	);
}

function withOverlay(knowledge: Knowledge, { overlay }: AnswerRecord): Knowledge | undefined {
	try {
		return overlay ? layOver(knowledge, overlay) : knowledge;
	} catch (error) {
		if (error instanceof OverlayRefused) return undefined;
		throw error;
	}
}

/**
 * Of an answer with which that was not kept: what the release would not have filled in itself is the team's; of the rest
 * nobody knows, since a team may have settled the same.
 */
function originsThen({ question }: Recordable, { release, atlas }: Knowledge): Origins {
	if (question.intent === "explain") return { framework: false, home: false };
	const { home: _home, ...rest } = question;
	const filled = fillIn(rest, { release, atlas, settings: noSettings, today: question.asOf });
	const home = "question" in filled && "home" in filled.question ? filled.question.home.join(" ") : "";
	return {
		framework: "framework" in question && question.framework === release.grounds.defaultFramework ? null : true,
		home: home === question.home.join(" ") ? null : true,
	};
}

/** When it was given, and what was decided or reviewed with it before somebody, by the journal. */
async function restingOn(digest: string, { parts, seat, state }: Desk) {
	const given: string[] = [];
	const under = new Map<string, Resting>();
	for (const { event } of await parts.store.history(seat.tenant)) {
		if (event.type === "asked" && event.answer === digest) given.push(event.at);
		if (event.type !== "decided" && event.type !== "vendor-reviewed") continue;
		const grounds = event.type === "decided" ? event.decision.grounds : event.grounds;
		if (grounds?.answer !== digest) continue;
		const day = event.type === "decided" ? event.decision.day : event.day;
		const vendor = state.vendors.get(event.vendor)?.name ?? event.vendor;
		const ruling = event.type === "decided" ? event.decision.ruling : undefined;
		// A decision is recorded as a review too.
		const key = `${event.vendor} ${event.at}`;
		if (!under.has(key)) {
			under.set(key, { vendor, ruling, day, by: event.by });
			given.push(event.at);
		}
	}
	return { given: given.sort(), under: [...under.values()] };
}

function unknownAnswer(start: string): Refusal {
	return {
		code: "unknown-answer",
		says: fill(
			{
				en: "Your team was given no answer whose number begins with {start}. The number stands beside each decision and each review; write at least its first eight characters.",
				fr: "Aucune réponse donnée à votre équipe n'a un numéro qui commence par {start}. Le numéro figure à côté de chaque décision et de chaque revue ; écrivez au moins ses huit premiers caractères.",
			},
			{ start },
		),
	};
}

function alteredAnswer(start: string): Refusal {
	return {
		code: "answer-altered",
		says: fill(
			{
				en: "The bytes kept as {start} are not those that were written, so that they are not shown. Ask whoever runs Sovereign to restore them from a backup.",
				fr: "Les octets conservés sous {start} ne sont pas ceux qui ont été écrits : ils ne sont pas montrés. Demandez à la personne qui exploite Sovereign de les restaurer d'une sauvegarde.",
			},
			{ start },
		),
	};
}
