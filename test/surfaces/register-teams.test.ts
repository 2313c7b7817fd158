import { describe } from "vitest";
import { ofType, strings } from "../adapters/teams/cards.js";
import { Stand } from "../adapters/teams/stand.js";
import type { Place, Seen } from "./register-place.js";
import { tellsAYear } from "./register-story.js";
import type { RegisterTeam } from "./register-team.js";

const ben = { id: "29:ben", name: "Ben", aadObjectId: "ben-object" };
const personalChat = "/v3/conversations/a%3Apersonal/activities";

/** Personal messages and presses as Teams sends them, each with a real token, and a connector that takes what is sent. */
async function teamsPlace(team: RegisterTeam): Promise<Place> {
	const stand = new Stand();
	await stand.start();
	stand.reply = (request) => team.bot.answer(request);
	const { sent } = stand.framework;

	const seen = (card: unknown): Seen => ({
		text: strings(card, "text", "title", "value").join(" "),
		buttons: ofType(card, "Action.Execute").map(({ title, data }) => ({
			label: String(title),
			async press() {
				const response = await stand.post(stand.press(data));
				return seen(await response.json());
			},
		})),
	});
	const post = async (text: string, more: Record<string, unknown> = {}): Promise<Seen> => {
		sent.length = 0;
		await stand.post(stand.message({ text, ...more }));
		return seen(sent.splice(0)[0]?.body);
	};
	/** Somebody else's personal chat. */
	const asBen = { from: ben, conversation: { id: "a:ben", conversationType: "personal", tenantId: "tenant-1" } };
	return {
		language: "fr",
		tenant: "teams:tenant-1",
		say: (text) => {
			const mentioned = { type: "mention", text: "<at>Ben</at>", mentioned: ben };
			return post(text, text.includes("<at>Ben</at>") ? { entities: [mentioned] } : {});
		},
		colleague: { mention: "<at>Ben</at>", named: "Ben", say: (text) => post(text, asBen) },
		deliver: () => team.deliver(stand.messenger),
		told: async () => sent.splice(0).flatMap(({ path, body }) => (path === personalChat ? [seen(body)] : [])),
		close: () => stand.stop(),
	};
}

describe("the register in Teams", () => tellsAYear("fr", teamsPlace));
