import { readFileSync } from "node:fs";
import { describe } from "vitest";
import { z } from "zod";
import { type Emulator, seeded, startEmulator } from "../adapters/slack/emulator.js";
import { messageSchema, openOutside } from "../adapters/slack/outside.js";
import { command, pressed } from "../adapters/slack/payloads.js";
import { messengerOf } from "../adapters/slack/reminding.js";
import { openStage, token } from "../adapters/slack/stage.js";
import type { Place, Seen } from "./register-place.js";
import { tellsAYear } from "./register-story.js";
import type { RegisterTeam } from "./register-team.js";

const { scopes } = z
	.object({ scopes: z.object({ bot: z.array(z.string()) }) })
	.parse(JSON.parse(readFileSync(new URL("../../manifest.json", import.meta.url), "utf8")).oauth_config);
const directSchema = z.object({ channel: z.object({ id: z.string() }) });
const historySchema = z.object({
	messages: z.array(messageSchema.extend({ ts: z.string(), user: z.string() })),
});
type Blocks = z.infer<typeof messageSchema>["blocks"];

/** Signed slash commands and presses, answered over `response_url`; reminders in the emulator's direct messages. */
async function slackPlace(team: RegisterTeam): Promise<Place> {
	const emulator: Emulator = await startEmulator(token, scopes.bot);
	const outside = await openOutside();
	const stage = await openStage({ slackApiUrl: emulator.apiUrl });
	stage.bot.reply = (request) => team.bot.answer(request);
	const opened = await emulator.asPerson("conversations.open", { users: seeded.botUser });
	const direct = directSchema.parse(opened).channel.id;
	const read = new Set<string>();

	/** Who presses, and on what. */
	const byHer = {
		user: { id: seeded.person, username: "ana", team_id: seeded.team },
		team: { id: seeded.team, domain: "buyers" },
		channel: { id: direct },
		container: { type: "message", message_ts: "1763600000.000300", channel_id: direct },
	};
	/** What comes back for one signed form. */
	const answered = async (fields: Record<string, string>): Promise<Seen> => {
		const before = outside.arrivals.length;
		await stage.form(fields);
		await stage.settled();
		return seen(outside.arrivals.slice(before).flatMap(({ message }) => message.blocks));
	};
	const seen = (blocks: Blocks): Seen => ({
		text: blocks
			.flatMap(({ text, elements = [] }) => [
				text?.text ?? "",
				...elements.map((one) => (typeof one.text === "string" ? one.text : one.text.text)),
			])
			.join("\n")
			.replace(/&amp;/g, "&"),
		buttons: blocks.flatMap(({ elements = [] }) =>
			elements.flatMap(({ type, text, value }) => {
				if (type !== "button" || typeof text === "string" || value === undefined) return [];
				const press = () => answered(pressed(value, outside.responseUrl, byHer));
				return [{ label: text.text, press }];
			}),
		),
	});
	return {
		language: "en",
		tenant: `slack:${seeded.team}`,
		say: (text) => answered(command(text, outside.responseUrl, { team_id: seeded.team, user_id: seeded.person })),
		colleague: {
			mention: "<@U000000002|Ben>",
			named: "<@U000000002>",
			say: (text) => answered(command(text, outside.responseUrl, { team_id: seeded.team, user_id: "U000000002" })),
		},
		deliver: () => team.deliver(messengerOf(stage.adapter)),
		async told() {
			const history = await emulator.asPerson("conversations.history", {
				channel: direct,
				include_all_metadata: "true",
			});
			const fresh = historySchema
				.parse(history)
				.messages.filter(({ ts, user }) => user === seeded.botUser && !read.has(ts));
			for (const { ts, metadata } of fresh) {
				read.add(ts);
				// By this it is found again after a crash.
				if (metadata?.event_type !== "sovereign_reminder") throw new Error("a message without its mark");
			}
			return fresh.map(({ blocks }) => seen(blocks));
		},
		async close() {
			await stage.close();
			await outside.close();
			await emulator.close();
		},
	};
}

describe("the register in Slack", () => tellsAYear("en", slackPlace));
