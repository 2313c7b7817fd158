import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { builtProgram } from "./built.js";

type Variables = Readonly<Record<string, string>>;

/** What a command left behind. */
export interface Finished {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Anything that could move a cursor, ring, colour or turn the text round; line feeds apart. */
export const control = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

/** An empty folder for a command's data, gone when the test is done. */
export async function dataFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "sovereign-command-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

/** Starts the built program with an environment of its own: nothing of this machine's settings gets in. */
async function spawnProgram(args: readonly string[], env: Variables): Promise<ChildProcessWithoutNullStreams> {
	const main = join(await builtProgram(), "dist/src/main.js");
	const SOVEREIGN_DATA = env.SOVEREIGN_DATA ?? (await dataFolder());
	return spawn(process.execPath, [main, ...args], {
		env: { PATH: process.env.PATH, LC_ALL: "en_CA.UTF-8", ...env, SOVEREIGN_DATA },
		cwd: tmpdir(),
	});
}

/** Runs a command to its end, with a text on its standard input. */
export async function run(args: readonly string[], env: Variables = {}, input = ""): Promise<Finished> {
	const child = await spawnProgram(args, env);
	const said = collect(child);
	// A command that does not read its input may be gone before it is written.
	child.stdin.on("error", () => undefined);
	child.stdin.end(input);
	const [code]: (number | null)[] = await once(child, "close");
	return { code: code ?? null, ...said() };
}

export interface Server {
	readonly child: ChildProcessWithoutNullStreams;
	/** The line that says it is ready. */
	readonly ready: string;
	readonly port: number;
	readonly url: string;
	/** What it has written so far. */
	said(): { out: string; err: string };
	/** Sends a signal and resolves with how it ended. */
	stop(signal?: NodeJS.Signals): Promise<Finished>;
}

/** Starts `sovereign start` on a free port and resolves once it says that it is ready. */
export async function startServer(env: Variables = {}): Promise<Server> {
	const child = await spawnProgram(["start"], { PORT: "0", ...env });
	const said = collect(child);
	const closed: Promise<(number | null)[]> = once(child, "close");
	const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
		child.kill(signal);
		const [code] = await closed;
		return { code: code ?? null, ...said() };
	};
	onTestFinished(async () => {
		if (child.exitCode === null && child.signalCode === null) await stop("SIGKILL");
	});
	const [ready]: string[] = await Promise.race([
		once(createInterface({ input: child.stdout }), "line"),
		closed.then(() => []),
	]);
	const port = Number(/:(\d+) /.exec(ready ?? "")?.[1]);
	if (ready === undefined || !port) throw new Error(`It did not start: ${JSON.stringify(said())}`);
	return { child, ready, port, url: `http://localhost:${port}`, said, stop };
}

function collect(child: ChildProcessWithoutNullStreams): () => { out: string; err: string } {
	let out = "";
	let err = "";
	child.stdout.setEncoding("utf8").on("data", (part: string) => {
		out += part;
	});
	child.stderr.setEncoding("utf8").on("data", (part: string) => {
		err += part;
	});
	return () => ({ out, err });
}
