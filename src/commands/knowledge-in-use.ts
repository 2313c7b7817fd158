import { join } from "node:path";
import type { Log } from "../bot/ports.js";
import type { Language } from "../knowledge/text.js";
import { LiveReleases } from "../releases/live/live-releases.js";
import type { FlipsBetween } from "../releases/live/release-events.js";
import type { ReleaseFolder } from "../releases/live/release-folders.js";
import { Remote } from "../releases/live/remote-release.js";
import { ReleaseRefused } from "../releases/release-file.js";
import { type TrustPlaces, trustHere } from "../releases/trust/trust-here.js";
import { DiskMemory } from "../store/disk-memory.js";
import { logReleaseEvent } from "./log-release-event.js";
import { repeat } from "./repeat.js";

export interface InUseOptions extends TrustPlaces {
	/** The data folder: what was fetched, and what was in use, is kept there. */
	readonly data: string;
	readonly today: () => string;
}

export interface ServedOptions extends InUseOptions {
	/** An address where newer releases are published, and how often to ask, in seconds. */
	readonly source: { readonly url: string; readonly every: number } | undefined;
	readonly language: Language;
	readonly flips?: FlipsBetween;
}

/** How often one looks into the folders, and how long an address may take to answer, ms. */
const lookEvery = 2_000;
const patience = 30_000;

/** The newest release, for one command, which remembers nothing. @throws ReleaseRefused, FileRefused */
export async function openReleases(options: InUseOptions): Promise<LiveReleases> {
	return LiveReleases.open({
		folders: foldersOf(options),
		trust: await trustHere(options),
		today: options.today,
		memory: { read: async () => undefined, keep: async () => undefined },
		tell: () => undefined,
	});
}

/** Releases of which newer ones are taken into use as they come. */
interface Served {
	readonly releases: LiveReleases;
	/** Looks once, and from then on again and again. */
	begin(): Promise<void>;
	/** Looks no more; waits for what is under way. */
	stop(): Promise<void>;
}

/** The newest release, and each newer one as it comes. @throws ReleaseRefused, FileRefused */
export async function serveReleases(options: ServedOptions, log: Log): Promise<Served> {
	const { data, source, today, flips } = options;
	const trust = await trustHere(options);
	const stopping = new AbortController();
	const remote =
		source &&
		new Remote({
			url: source.url,
			folder: fetchedFolder(data),
			record: join(data, "fetched.json"),
			timeout: patience,
			signal: stopping.signal,
		});
	if (remote && trust.keys.length === 0)
		throw new ReleaseRefused("no-key", remote.name, {
			en: "no key is trusted, so nobody could tell whose the releases from there are: name the publisher's key in SOVEREIGN_KEYS",
			fr: "aucune clé n'est de confiance, donc rien ne dirait de qui viennent les versions de là : donnez la clé de l'éditeur par SOVEREIGN_KEYS",
		});
	const releases = await LiveReleases.open({
		folders: foldersOf(options),
		trust,
		today,
		memory: new DiskMemory(data),
		tell: (event) => logReleaseEvent(event, log, options.language),
		remote,
		...(flips ? { flips } : {}),
	});
	const stops: (() => Promise<void>)[] = [];
	return {
		releases,
		async begin() {
			await releases.look();
			stops.push(repeat(() => releases.look(), lookEvery));
			if (source) stops.push(repeat(() => releases.fetch(), source.every * 1000));
		},
		async stop() {
			stopping.abort();
			await Promise.all(stops.map((stop) => stop()));
		},
	};
}

/** Whoever runs the bot comes first; what was fetched stays beside it. */
function foldersOf({ folder, data }: InUseOptions): ReleaseFolder[] {
	return [
		{ path: join(folder, "releases"), from: "folder" },
		{ path: fetchedFolder(data), from: "address" },
	];
}

function fetchedFolder(data: string): string {
	return join(data, "releases");
}
