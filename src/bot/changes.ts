import { type ChangesBetween, changesSince, turnedBetween } from "../evaluator/index.js";
import type { ChangesQuestion } from "../evaluator/question.js";
import type { Release } from "../knowledge/release.js";
import { operatorsOf } from "../questions/operators.js";
import { changesReply } from "../replies/changes-reply.js";
import { unknownReply } from "../replies/not-an-answer.js";
import type { Handler, Scene } from "./scene.js";

/** A release and its day, where that is known. */
type Dated = { readonly version: string; readonly date?: string };

/** "what changed since VERSION?", since a day, since the release before; of everything or of one subject. */
export const changes: Handler<ChangesQuestion> = async (asked, scene) => {
	const { knowledge, delivery, telling, versions } = scene;
	const history = await historyOf(scene);
	const since = sinceOf(asked, history);
	if (since === undefined) {
		const unknown = { about: "version" as const, text: asked.since, nearest: [...versions] };
		return unknownReply({ unknown }, [], delivery, telling);
	}
	const question = { ...asked, since: since.version };
	const newer = history.slice(history.indexOf(since) + 1);
	const { version } = knowledge.release;
	const between = newer.length > 0 ? await scene.chronicle?.between(since.version, version) : undefined;
	const concerns = concerning(asked.subject, knowledge.release);
	const turned = asked.sinceDay === undefined ? undefined : turnedBetween(knowledge, asked.sinceDay, scene.today);
	const answer = changesSince(knowledge, question, {
		changes: newer.map(({ version, date }) => ({ version, ...(date === undefined ? {} : { date }) })),
		...(between ? only(between, concerns) : {}),
		...(turned ? { turned: turned.filter(({ subject }) => concerns(subject)) } : {}),
	});
	return changesReply(
		answer,
		since.date === undefined ? undefined : { version: since.version, date: since.date },
		delivery,
		telling,
	);
};

/** The releases up to the one that answers. */
async function historyOf({ chronicle, versions }: Scene): Promise<readonly Dated[]> {
	const dated = new Map((await chronicle?.history())?.map((one) => [one.version, one]));
	return versions.map((version) => dated.get(version) ?? { version });
}

function sinceOf({ since, sinceDay, filledIn }: ChangesQuestion, history: readonly Dated[]): Dated | undefined {
	if (sinceDay !== undefined)
		return history.findLast(({ date }) => date !== undefined && date <= sinceDay) ?? history[0];
	const last = history.at(-1);
	// "Since the last release" is asked of the release in use: what it changed.
	if (filledIn.includes("since") && since === last?.version) return history.at(-2) ?? last;
	return history.find(({ version }) => version === since);
}

/** Whether a subject concerns what was asked about: itself, whoever runs or controls it, or what it runs. */
function concerning(subject: string | undefined, release: Release): (id: string) => boolean {
	if (subject === undefined) return () => true;
	const { entitiesOf, offeringsOf } = operatorsOf(release);
	const near = new Set([subject, ...(entitiesOf.get(subject) ?? []), ...(offeringsOf.get(subject) ?? [])]);
	return (id) => near.has(id);
}

function only(between: ChangesBetween, concerns: (id: string) => boolean): ChangesBetween {
	const { added, removed, statements, verdicts } = between;
	const turned = verdicts && {
		...verdicts,
		flips: verdicts.flips.flatMap((flip) => {
			const questions = flip.questions.filter(
				({ dataClass, framework }) => concerns(flip.offering) || concerns(dataClass) || concerns(framework),
			);
			return questions.length > 0 ? [{ ...flip, questions }] : [];
		}),
	};
	const causes = new Set(turned?.flips.flatMap(({ because }) => because));
	return {
		added: added.filter(({ id }) => concerns(id)),
		removed: removed.filter(({ id }) => concerns(id)),
		// What turned a verdict is told with it, whosever statement it is.
		statements: statements.filter(({ id, subject }) => concerns(subject) || causes.has(id)),
		...(turned ? { verdicts: turned } : {}),
	};
}
