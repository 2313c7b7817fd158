import { join } from "node:path";
import { LiveReleases } from "../../src/releases/live/live-releases.js";
import type { FlipsBetween, ReleaseEvent } from "../../src/releases/live/release-events.js";
import { Remote } from "../../src/releases/live/remote-release.js";
import type { Seen, Trust } from "../../src/releases/trust/trust.js";
import { DiskMemory } from "../../src/store/disk-memory.js";
import { emptyFolder } from "../store/folder.js";

export interface Stand {
	readonly folder: string;
	readonly data: string;
	trust: Trust;
	today: string;
	url?: string;
	flips?: FlipsBetween;
	/** What was told since the last time one looked. */
	told(): ReleaseEvent[];
	/** The codes of what was refused since the last time one looked. */
	refused(): string[];
	open(): Promise<LiveReleases>;
	remembered(): Promise<Seen | undefined>;
}

/** A folder of releases and a data folder, as a process finds them each time it starts. */
export async function stand(trust: Partial<Trust> = {}): Promise<Stand> {
	const [folder, data] = [await emptyFolder(), await emptyFolder()];
	let events: ReleaseEvent[] = [];
	const told = () => {
		const all = events;
		events = [];
		return all;
	};
	const stand: Stand = {
		folder,
		data,
		trust: { keys: [], shipped: new Map(), recorded: new Map(), ...trust },
		today: "2026-11-20",
		told,
		refused: () => told().flatMap((event) => (event.kind === "refused" ? [event.refused.code] : [])),
		open: () =>
			LiveReleases.open({
				folders: [
					{ path: folder, from: "folder" },
					{ path: join(data, "releases"), from: "address" },
				],
				trust: stand.trust,
				today: () => stand.today,
				memory: new DiskMemory(data),
				tell: (event) => void events.push(event),
				remote: stand.url
					? new Remote({
							url: stand.url,
							folder: join(data, "releases"),
							record: join(data, "fetched.json"),
							timeout: 5_000,
						})
					: undefined,
				flips: stand.flips,
			}),
		remembered: () => new DiskMemory(data).read(),
	};
	return stand;
}
