import type { Assessed, Desk } from "../desk.js";

/**
 * Keeps the bytes of a verdict that is shown beside something that was done, and notes in the log that it was. What was
 * done stays done where that cannot be kept.
 * @returns its digest
 */
export async function noteShown(assessed: Assessed, desk: Desk): Promise<string | undefined> {
	try {
		const { answer, release, evaluator } = await desk.grounds(assessed);
		const { id: vendor } = assessed.vendor;
		await desk.carry({ do: "note-answer", intent: "check", vendor, answer, release, evaluator });
		return answer;
	} catch {
		return undefined;
	}
}
