import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Button, buttonIn, type Place, type Seen, wordsOf } from "./register-place.js";
import { RegisterTeam } from "./register-team.js";
import { sentences } from "./register-words.js";

/** A year with the register, as a person has it in one place: every step is typed or pressed there, and read there. */
export function tellsAYear(language: keyof typeof sentences, open: (team: RegisterTeam) => Promise<Place>): void {
	const words = sentences[language];
	let team: RegisterTeam;
	let place: Place;
	beforeAll(async () => {
		team = await RegisterTeam.open();
		place = await open(team);
	}, 60_000);
	afterAll(async () => {
		await place?.close();
		await team?.close();
	});

	/** What was typed or pressed is answered so. */
	const reads = (seen: Seen, ...expected: string[]): Seen => {
		for (const one of expected) expect(wordsOf(seen.text)).toContain(wordsOf(one));
		return seen;
	};
	const says = async (text: string, ...expected: string[]) => reads(await place.say(text), ...expected);
	const presses = async (button: Button, ...expected: string[]) => reads(await button.press(), ...expected);
	const digestIn = ({ text }: Seen): string => {
		const [, start] = words.replayed.exec(wordsOf(text)) ?? [];
		if (start === undefined) throw new Error(`nothing to replay in ${text}`);
		return start;
	};
	/** Under which digests the two decisions were shown, and their bytes then. */
	const shown: { start: string; bytes: string; verdict: string }[] = [];

	describe("in its first week", () => {
		it("takes a vendor of the knowledge, and one of the team's own", async () => {
			await says(words.settle, ...words.settled);
			await says(words.addKnown, ...words.addedKnown);
			await says(words.addOwn, ...words.addedOwn);
			await says(words.list, "Micrologic Cirrus", "Acme CRM");
		});

		it("asks the questionnaire, answered by words and by a button that came with the question", async () => {
			const asked = await says(words.answer, ...words.answered);
			expect(wordsOf(asked.text)).toContain(wordsOf(words.nextQuestion));
			const keys = await says(words.askKeys, words.keysQuestion);
			await presses(buttonIn(keys, words.ownKeys), ...words.keysRecorded);
		});

		it("takes evidence in place, and computes the verdict again", async () => {
			await says(words.evidence, ...words.turned);
		});

		it("names roles, by which people decide", async () => {
			await says(words.makeMeAdmin, ...words.isAdmin);
			const { colleague } = place;
			if (!colleague) return;
			const refused = await colleague.say(words.approve);
			reads(refused, words.notAllowed);
			expect((await place.say(words.show)).text).not.toContain(words.approved);
			await says(words.makeApprover(colleague.mention), words.isApprover(colleague.named));
			reads(await colleague.say(words.refuseIt), words.refusedIt);
		});

		it("decides, each time on the verdict that is shown with the decision", async () => {
			for (const [decision, expected, verdict] of [
				[words.approve, [words.approved, ...words.conditions], words.undetermined],
				[words.waive, [words.waived], words.notSovereign],
			] as const) {
				const decided = await says(decision, ...expected, verdict);
				const start = digestIn(decided);
				shown.push({ start, bytes: await team.bytesOf(place.tenant, start), verdict });
			}
		});

		it("leaves everybody in peace until something is due", async () => {
			team.moveTo("2026-11-24T15:00:00Z");
			await place.deliver();
			const told = await place.told();
			expect(told.flatMap(({ text }) => (/Cirrus|Acme/.test(text) ? [text] : []))).toEqual([]);
		});
	});

	describe("a year later", () => {
		let messages: readonly Seen[];
		/** The message that begins so, or the list that holds it. */
		const message = (start: string): Seen => {
			const found = messages.find(({ text }) => wordsOf(text).includes(wordsOf(start)));
			if (!found) throw new Error(`nobody was told ${start}: ${messages.map(({ text }) => text).join("\n——\n")}`);
			return found;
		};

		it("reminds, with what changed since", async () => {
			// A Monday; the knowledge went on meanwhile.
			team.moveTo("2027-11-22T15:00:00Z", "2026.11.2");
			await place.deliver();
			messages = await place.told();
			const { cirrus, acme, waiver } = place.lists ? words.listed : words.due;
			for (const due of [cirrus, acme, waiver]) message(due);
			if (!place.lists) reads(message(cirrus), words.since, "2026.11.1", "2026.11.2");
		});

		it("tells nobody twice", async () => {
			await place.deliver();
			if (!place.lists) expect(await place.told()).toEqual([]);
			else expect(await place.told()).toMatchObject(messages.map(({ text }) => ({ text })));
		});

		it("snoozes and reassesses from the message's own buttons", async () => {
			const { cirrus, acme } = place.lists ? words.listed : words.due;
			const opened = async (start: string, name: string) =>
				place.lists ? buttonIn(message(start), name).press() : message(start);
			const week = await opened(acme, "Acme CRM");
			await presses(buttonIn(week, place.lists ? words.snoozeShown : words.snooze), ...words.snoozed);
			const review = await opened(cirrus, "Micrologic Cirrus");
			await presses(buttonIn(review, words.reassess), ...words.reassessed);
		});

		it("comes again after the snooze, and not for what was reviewed", async () => {
			team.moveTo("2027-12-06T15:00:00Z");
			await place.deliver();
			messages = await place.told();
			const { cirrus, acme } = place.lists ? words.listed : words.due;
			message(acme);
			expect(messages.filter(({ text }) => wordsOf(text).includes(wordsOf(cirrus)))).toEqual([]);
		});

		it("replays what was shown a year earlier: the same bytes, from the knowledge of then", async () => {
			expect(shown).toHaveLength(2);
			for (const { start, bytes, verdict } of shown) {
				await says(words.replay(start), words.sameBytes, "2026.11.1", verdict);
				expect(await team.bytesOf(place.tenant, start)).toBe(bytes);
			}
		});

		it("has never failed on the way", () => {
			expect(team.log.lines).toEqual([]);
		});
	});
}
