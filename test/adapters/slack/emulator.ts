import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const answerSchema = z.looseObject({ ok: z.boolean() });
export type SlackAnswer = z.infer<typeof answerSchema>;

/** Ids that the emulator seeds, and those that our seed adds. */
export const seeded = {
	team: "T000000001",
	person: "U000000001",
	channel: "C000000001",
	botUser: "U00000SOVN",
	bot: "B00000SOVN",
};

export interface Emulator {
	readonly apiUrl: string;
	/** Calls a method of the Web API as the person. */
	asPerson(method: string, parameters: Record<string, string>): Promise<SlackAnswer>;
	close(): Promise<void>;
}

const personToken = "xoxp-test-person";

/** Strict about scopes: the bot's token has those of manifest.json and no others. */
function seed(botToken: string, scopes: readonly string[]): unknown {
	return {
		slack: {
			strict_scopes: true,
			oauth_apps: [
				{
					app_id: "A00000SOVN",
					client_id: "1.2",
					client_secret: "none",
					name: "Sovereign",
					redirect_uris: [],
					scopes,
					bot_id: seeded.bot,
					bot_user_id: seeded.botUser,
					bot_name: "sovereign",
				},
			],
			tokens: [
				{ token: botToken, type: "bot", user: seeded.botUser, scopes, bot_id: seeded.bot, bot_user_id: seeded.botUser },
				{ token: personToken, type: "user", user: seeded.person },
			],
		},
	};
}

async function freePort(): Promise<number> {
	const server = createServer();
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (address === null || typeof address === "string") throw new Error("no port");
	return address.port;
}

/** Slack's Web API as the package `emulate` plays it, in a process of its own. */
export async function startEmulator(botToken: string, scopes: readonly string[]): Promise<Emulator> {
	const folder = await mkdtemp(join(tmpdir(), "slack-emulator-"));
	const seedFile = join(folder, "seed.json");
	await writeFile(seedFile, JSON.stringify(seed(botToken, scopes)));
	const port = await freePort();
	const cli = fileURLToPath(import.meta.resolve("emulate/cli"));
	const child = spawn(
		process.execPath,
		[cli, "start", "--service", "slack", "--port", String(port), "--seed", seedFile],
		{
			cwd: folder,
			stdio: ["ignore", "ignore", "inherit"],
		},
	);
	const exited = once(child, "exit");
	const apiUrl = `http://localhost:${port}/api/`;
	const asPerson: Emulator["asPerson"] = async (method, parameters) => {
		const response = await fetch(`${apiUrl}${method}`, {
			method: "POST",
			headers: { authorization: `Bearer ${personToken}` },
			body: new URLSearchParams(parameters),
		});
		return answerSchema.parse(await response.json());
	};
	const close = async () => {
		if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
		await exited;
		await rm(folder, { recursive: true });
	};
	for (let tries = 0; ; tries += 1) {
		try {
			await asPerson("auth.test", {});
			return { apiUrl, asPerson, close };
		} catch (error) {
			if (tries === 200 || child.exitCode !== null) {
				await close();
				throw error;
			}
			await setTimeout(50);
		}
	}
}
