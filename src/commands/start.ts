import type { Adapter, Log } from "../bot/ports.js";
import type { Language, Text } from "../knowledge/text.js";
import { hasCode } from "../store/durable-file.js";
import type { ExitCode, Output } from "./output.js";
import { close, listen, serve } from "./server.js";

export interface StartOptions {
	readonly port: number;
	readonly host: string;
	readonly language: Language;
}

export interface StartParts {
	readonly adapters: readonly Adapter[];
	/** The release in use; its number is read anew each time. */
	readonly knowledge: { readonly version: string };
	readonly log: Log;
	readonly output: Output;
	/** What begins once it listens. */
	readonly begin: () => Promise<void>;
	/** What sends reminders, from when it has begun until the process is asked to stop. */
	readonly delivery: { run(): void; stop(): Promise<void> };
	/** Resolves when the process is asked to stop. */
	readonly stopped: Promise<string>;
	/** What to let go of last. */
	readonly release: () => Promise<void>;
}

/** How long answers under way may take once the process is asked to stop, ms. */
const patience = 10_000;

/** `sovereign start`: serves until it is asked to stop, then finishes what is under way. */
export async function start(options: StartOptions, parts: StartParts): Promise<ExitCode> {
	const { adapters, log, output } = parts;
	const names = adapters.map((adapter) => adapter.name);
	const server = serve(adapters, () => ({ status: "ok", knowledge: parts.knowledge.version, adapters: names }), log);
	try {
		await listen(server, options.port, options.host);
	} catch (error) {
		output.err(refusal(error, options)[options.language]);
		for (const adapter of adapters) await adapter.stop();
		await parts.release();
		return 1;
	}
	await parts.begin();
	parts.delivery.run();
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : options.port;
	const { host } = options;
	const shown = host === "127.0.0.1" || host === "::1" ? "localhost" : host.includes(":") ? `[${host}]` : host;
	output.out(ready(names, `http://${shown}:${port}`, parts.knowledge.version)[options.language]);
	log.info({ adapters: names, port, knowledge: parts.knowledge.version }, "started");
	const signal = await parts.stopped;
	log.info({ signal }, "stopping");
	await Promise.all([close(server, patience), atMost(patience, parts.delivery.stop())]);
	for (const adapter of adapters) await adapter.stop();
	await parts.release();
	log.info({}, "stopped");
	return 0;
}

/** Waits for work, but not for ever: what of a message is not known then is found out after the next start. */
async function atMost(patienceMs: number, work: Promise<void>): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const giveUp = new Promise<void>((resolve) => {
		timer = setTimeout(resolve, patienceMs);
		timer.unref();
	});
	await Promise.race([work, giveUp]);
	clearTimeout(timer);
}

function ready(names: readonly string[], url: string, version: string): Text {
	if (names.includes("web"))
		return {
			en: `Sovereign answers on ${url} (knowledge ${version}). Ctrl-C stops it.`,
			fr: `Sovereign répond sur ${url} (connaissances ${version}). Ctrl-C l'arrête.`,
		};
	return {
		en: `Sovereign listens on ${url} for ${names.join(" and ")} (knowledge ${version}).`,
		fr: `Sovereign écoute sur ${url} pour ${names.join(" et ")} (connaissances ${version}).`,
	};
}

function refusal(error: unknown, options: StartOptions): Text {
	if (hasCode(error, "EADDRINUSE"))
		return {
			en: `port-in-use: something else listens on port ${options.port}. Stop it, or choose another port: PORT=3979 npm start`,
			fr: `port-in-use : autre chose écoute sur le port ${options.port}. Arrêtez-le, ou choisissez un autre port : PORT=3979 npm start`,
		};
	if (hasCode(error, "EACCES"))
		return {
			en: `port-forbidden: this user may not listen on port ${options.port}. Choose one above 1023: PORT=3978 npm start`,
			fr: `port-forbidden : cet utilisateur ne peut pas écouter sur le port ${options.port}. Prenez-en un au-delà de 1023 : PORT=3978 npm start`,
		};
	return {
		en: `cannot-listen: ${options.host}:${options.port} cannot be listened on. Mend HOST or PORT.`,
		fr: `cannot-listen : impossible d'écouter sur ${options.host}:${options.port}. Corrigez HOST ou PORT.`,
	};
}
