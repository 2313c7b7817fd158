import { answerRecordSchema } from "../bot/answer-record.js";
import type { Language } from "../knowledge/text.js";
import { answersNamedIn } from "../register/answers-named.js";
import { carryOut, type Outcome, type Refusal } from "../register/commands/index.js";
import { theBot } from "../register/identities.js";
import type { KnownPerson } from "../register/ports.js";
import { pseudonymsIn } from "../register/pseudonyms.js";
import { StoreRefused } from "../store/store-refused.js";
import { CommandRefused } from "./command-refused.js";
import { answer, counted, line } from "./counted.js";
import { oneLine } from "./one-line.js";
import type { OpenedRegister } from "./open-register.js";
import type { ExitCode, Output } from "./output.js";
import { personFound } from "./person-found.js";
import { type PersonMentions, personMentions } from "./person-mentions.js";
import { teamHere } from "./team-here.js";

export interface PersonEraseOptions {
	readonly tenant: string;
	/** A pseudonym, what the platform calls them, or a name. */
	readonly who: string;
	/** Without it only what would be done is said: it cannot be taken back. */
	readonly yes: boolean;
	readonly language: Language;
}

/** `sovereign person erase`: who somebody was is forgotten; what they did stays, under a pseudonym. */
export async function personErase(
	{ tenant, who, yes, language }: PersonEraseOptions,
	parts: OpenedRegister,
	output: Output,
): Promise<ExitCode> {
	const { store, people, clock, newId } = parts;
	await teamHere(tenant, store);
	const person = await personFound(who, tenant, parts);
	const everybody = await people.all(tenant);
	const known = everybody.get(person);
	const others = [...everybody].filter(([id]) => id !== person);
	const alone = others.length === 0 ? { alone: true as const } : {};
	const lines = (await store.history(tenant)).filter(({ event }) => pseudonymsIn(event).has(person)).length;
	const name = known ? `${oneLine(known.name ?? known.key)} (${person})` : person;
	const stays = counted(lines, line, language);
	const mentions = await personMentions(known, tenant, parts);
	if (!yes) {
		output.out(
			{
				en: `Would forget who ${name} is, for good: their name, how to reach them, their role, their time zone and language. Their vendors would be nobody's. ${stays} of the log that name ${person} stay.${still(mentions, language)} Do it: --yes`,
				fr: `Oublierait pour de bon qui est ${name} : son nom, comment l'atteindre, son rôle, son fuseau horaire et sa langue. Ses fournisseurs ne seraient plus à personne. ${stays} du journal où figure ${person} restent.${still(mentions, language)} Pour le faire : --yes`,
			}[language],
		);
		return 0;
	}
	const context = { now: clock.now(), newId, by: theBot, from: "terminal" };
	// First what may be refused; where it breaks off after that, the same command ends it.
	const outcome = await store.change<Outcome>(tenant, (state) => {
		const result = carryOut(state, { do: "erase-person", person, ...alone }, context);
		return { events: "refusal" in result ? [] : result.events, result };
	});
	if ("refusal" in outcome) throw refusedFor(outcome.refusal, others);
	await people.erase(tenant, person);
	await removeFiles(tenant, parts);
	output.out(
		{
			en: `Forgotten: ${person} is nobody any more. ${stays} of the log stay.${still(mentions, language)} Backups made before still have the name: delete them.`,
			fr: `C'est oublié : ${person} n'est plus personne. ${stays} du journal restent.${still(mentions, language)} Les sauvegardes faites avant contiennent encore le nom : supprimez-les.`,
		}[language],
	);
	return 0;
}

/** Who is the last admin stays until one of the others is: what to write for that, with the name of one. */
function refusedFor({ code, says }: Refusal, others: readonly (readonly [string, KnownPerson])[]): CommandRefused {
	const [other] = others;
	if (code !== "no-admin-left" || !other) return new CommandRefused(code, says);
	const name = oneLine(other[1].name ?? other[1].key);
	return new CommandRefused(code, {
		en: `the team would have no admin left. As an admin, first write to the bot: make ${name} admin (or another of the team)`,
		fr: `l'équipe n'aurait plus d'administrateur. Comme administrateur, écrivez d'abord au robot : nommer ${name} administrateur (ou quelqu'un d'autre de l'équipe)`,
	});
}

/** So many lines and answers are named; the export before has all of them. */
const mostNamed = 20;

/** What people wrote keeps the name: where, since nobody can look for it afterwards. */
function still({ log, answers }: PersonMentions, language: Language): string {
	const lines = named(log.map(({ seq }) => String(seq)));
	const digests = named(answers);
	const inLog = {
		en: ` In what people wrote, ${counted(log.length, line, language)} of the log (sovereign audit export: line ${lines}) and ${counted(answers.length, answer, language)}${digests && ` (${digests})`} still have the name: the log is only ever added to.`,
		fr: ` Dans ce que des personnes ont écrit, ${counted(log.length, line, language)} du journal (sovereign audit export : ligne ${lines}) et ${counted(answers.length, answer, language)}${digests && ` (${digests})`} contiennent encore le nom : on ne fait qu'ajouter au journal.`,
	};
	return log.length + answers.length === 0 ? "" : inLog[language];
}

function named(list: readonly string[]): string {
	const more = list.length - mostNamed;
	return [...list.slice(0, mostNamed), ...(more > 0 ? [`+ ${more}`] : [])].join(", ");
}

/** Files of vendors that somebody looked at before importing them are kept beside the answers, with owners' names. */
async function removeFiles(tenant: string, { store, answers }: OpenedRegister): Promise<void> {
	const named = new Set((await store.history(tenant)).flatMap(({ event }) => answersNamedIn(event)));
	for (const digest of await answers.find(tenant, ""))
		if (!named.has(digest) && !(await isAnswer(tenant, digest, answers))) await answers.remove(tenant, digest);
}

/** An answer whose line is being written this moment is none to remove. */
async function isAnswer(tenant: string, digest: string, answers: OpenedRegister["answers"]): Promise<boolean> {
	try {
		const bytes = await answers.get(tenant, digest);
		return answerRecordSchema.safeParse(JSON.parse(bytes ?? "")).success;
	} catch (error) {
		if (error instanceof SyntaxError || (error instanceof StoreRefused && error.code === "answer-altered"))
			return false;
		throw error;
	}
}
