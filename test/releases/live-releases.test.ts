import { rm, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LiveReleases } from "../../src/releases/live/live-releases.js";
import { mostBytes } from "../../src/releases/live/release-size.js";
import { ReleaseRefused, writeRelease } from "../../src/releases/release-file.js";
import { refusalOf } from "../store/folder.js";
import { type Stand, stand } from "./live.js";
import { madeRelease, Publisher, put, unusableRelease } from "./made-release.js";

const ours = new Publisher("ours");
const theirs = new Publisher("theirs");

const inUse = (live: LiveReleases) => live.current().release.version;
const file = ({ folder }: Stand, version: string) => join(folder, `${version}.json`);

/** A folder with one signed release in use, which is remembered. */
async function running(place = {}) {
	const here = await stand({ keys: [ours.key] });
	await put(file(here, "2026.11.1"), ours.sign(await madeRelease("2026.11.1", { sequence: 1, ...place })));
	const live = await here.open();
	await live.look();
	expect(here.told()).toEqual([]);
	return { here, live };
}

/** Another process on the same folders. */
async function restarted(here: Stand): Promise<LiveReleases | ReleaseRefused> {
	try {
		return await here.open();
	} catch (error) {
		if (error instanceof ReleaseRefused) return error;
		throw error;
	}
}

describe("a newer release in the folder", () => {
	it("is taken into use at the next look, and what was in use is not touched by it", async () => {
		const { here, live } = await running();
		const before = live.current();
		await put(file(here, "2026.11.2"), ours.sign(await madeRelease("2026.11.2", { sequence: 2, name: "Other" })));
		expect(inUse(live)).toBe("2026.11.1");
		await live.look();
		expect(inUse(live)).toBe("2026.11.2");
		expect(live.current().offerings.get("cloud")?.name.en).toBe("Other");
		expect(before.offerings.get("cloud")?.name.en).toBe("Cloud");
		expect(live.versions()).toEqual(["2026.11.1", "2026.11.2"]);
		expect(here.told()).toMatchObject([{ kind: "taken", version: "2026.11.2", was: "2026.11.1", key: "ours" }]);
		await live.look();
		expect(here.told()).toEqual([]);
	});

	it("is the newest of several, by number", async () => {
		const { here, live } = await running();
		for (const [version, sequence] of [
			["2026.11.9", 2],
			["2026.11.10", 3],
		] as const)
			await put(file(here, version), ours.sign(await madeRelease(version, { sequence })));
		await live.look();
		expect(inUse(live)).toBe("2026.11.10");
		expect(here.told()).toHaveLength(1);
	});

	it("is told with what it turned, where that is known", async () => {
		const here = await stand();
		await put(file(here, "2026.11.1"), await madeRelease("2026.11.1"));
		here.flips = async (from, to) => ({ count: 3, first: [`${from} to ${to}`] });
		const live = await here.open();
		await put(file(here, "2026.11.2"), await madeRelease("2026.11.2"));
		await live.look();
		const turned = { count: 3, first: ["2026.11.1 to 2026.11.2"] };
		expect(here.told().filter(({ kind }) => kind === "taken")).toMatchObject([{ flips: turned }]);
		expect(await live.flips("2026.11.1", "2026.11.2")).toEqual(turned);
	});

	it("is used though what it turned cannot be found out", async () => {
		const here = await stand();
		await put(file(here, "2026.11.1"), await madeRelease("2026.11.1"));
		here.flips = () => Promise.reject(new Error("no notes"));
		const live = await here.open();
		await put(file(here, "2026.11.2"), await madeRelease("2026.11.2"));
		await live.look();
		expect(inUse(live)).toBe("2026.11.2");
		expect(here.told().map(({ kind }) => kind)).toEqual(["unsigned", "failed", "taken"]);
	});
});

describe("a candidate that may not be used", () => {
	it.each([
		["unsigned", async () => madeRelease("2026.11.2", { sequence: 2 })],
		["unknown-key", async () => theirs.sign(await madeRelease("2026.11.2", { sequence: 2 }))],
		["bad-signature", async () => theirs.sign(await madeRelease("2026.11.2", { sequence: 2 }), "ours")],
		["expired", async () => ours.sign(await madeRelease("2026.11.2", { sequence: 2, expires: "2026-11-19" }))],
		["older", async () => ours.sign(await madeRelease("2026.11.2", { sequence: 1 }))],
		["wrong-form", async () => ours.sign(await madeRelease("2026.11.3", { sequence: 2 }))],
		["not-json", async () => "{"],
		[
			"wrong-digest",
			async () =>
				writeRelease(ours.sign(await madeRelease("2026.11.2", { sequence: 2 }))).replace("Acme runs", "Acme ran"),
		],
	])("as %s is told once, and the last good one goes on", async (code, make) => {
		const { here, live } = await running();
		await put(file(here, "2026.11.2"), await make());
		for (let look = 0; look < 3; look++) await live.look();
		expect(here.refused()).toEqual([code]);
		expect(inUse(live)).toBe("2026.11.1");
		expect(live.versions()).toEqual(["2026.11.1"]);
		expect(await live.get("2026.11.2")).toBeUndefined();
		// The same after a restart: what was in use is remembered, and goes on.
		const again = await restarted(here);
		expect("current" in again && inUse(again)).toBe("2026.11.1");
		if ("look" in again) for (let look = 0; look < 3; look++) await again.look();
		expect(here.refused()).toEqual([code]);
	});

	it("as too large is not even read", async () => {
		const { here, live } = await running();
		await put(file(here, "2026.11.2"), "");
		await truncate(file(here, "2026.11.2"), mostBytes + 1);
		await live.look();
		expect(here.refused()).toEqual(["too-large"]);
	});

	it("as one that the evaluator cannot use", async () => {
		const { here, live } = await running();
		await put(file(here, "2026.11.2"), ours.sign(await unusableRelease("2026.11.2", { sequence: 2 })));
		await live.look();
		expect(here.refused()).toEqual(["unusable"]);
		expect(inUse(live)).toBe("2026.11.1");
	});

	it("is taken once it is mended, and an older good one beside it at once", async () => {
		const { here, live } = await running();
		await put(file(here, "2026.11.3"), "{");
		await put(file(here, "2026.11.2"), ours.sign(await madeRelease("2026.11.2", { sequence: 2 })));
		await live.look();
		expect(inUse(live)).toBe("2026.11.2");
		await live.look();
		expect(here.refused()).toEqual(["not-json"]);
		await put(file(here, "2026.11.3"), ours.sign(await madeRelease("2026.11.3", { sequence: 3 })));
		await live.look();
		expect(inUse(live)).toBe("2026.11.3");
	});

	it("is not told while it is still being written", async () => {
		const { here, live } = await running();
		const text = writeRelease(ours.sign(await madeRelease("2026.11.2", { sequence: 2 })));
		for (const part of [0.2, 0.5, 0.9]) {
			await writeFile(file(here, "2026.11.2"), text.slice(0, text.length * part));
			await live.look();
		}
		await writeFile(file(here, "2026.11.2"), text);
		await live.look();
		expect(inUse(live)).toBe("2026.11.2");
		expect(here.refused()).toEqual([]);
	});
});

describe("the file of the release in use", () => {
	it("that is written over is told, and nothing changes until a restart refuses it", async () => {
		const { here, live } = await running();
		await put(file(here, "2026.11.1"), ours.sign(await madeRelease("2026.11.1", { sequence: 1, name: "Other" })));
		await live.look();
		expect(here.refused()).toEqual(["rewritten"]);
		expect(live.current().offerings.get("cloud")?.name.en).toBe("Cloud");
		expect(await restarted(here)).toMatchObject({ code: "rewritten" });
	});

	it("may be written anew with the same content, and may go", async () => {
		const { here, live } = await running();
		await utimes(file(here, "2026.11.1"), 1, 1);
		await live.look();
		await rm(file(here, "2026.11.1"));
		await live.look();
		expect(here.told()).toEqual([]);
		expect(inUse(live)).toBe("2026.11.1");
		expect(live.versions()).toEqual(["2026.11.1"]);
		expect(await live.get("2026.11.1")).toBe(live.current());
	});

	it("goes on after its last day, which is told once a day, and after a restart too", async () => {
		const { here, live } = await running({ expires: "2026-11-21" });
		for (const today of ["2026-11-21", "2026-11-22", "2026-11-22", "2026-11-23"]) {
			here.today = today;
			await live.look();
		}
		expect(here.told()).toEqual([
			{ kind: "expired", version: "2026.11.1", expires: "2026-11-21" },
			{ kind: "expired", version: "2026.11.1", expires: "2026-11-21" },
		]);
		const again = await restarted(here);
		expect("current" in again && inUse(again)).toBe("2026.11.1");
		expect(here.told()).toHaveLength(1);
	});
});

describe("going back", () => {
	it("is refused after a restart, when the release that was in use is gone", async () => {
		const { here, live } = await running();
		await put(file(here, "2026.11.2"), ours.sign(await madeRelease("2026.11.2", { sequence: 2 })));
		await live.look();
		expect(await here.remembered()).toMatchObject({ version: "2026.11.2", sequence: 2 });
		await rm(file(here, "2026.11.2"));
		const refused = await restarted(here);
		expect(refused).toMatchObject({ code: "older" });
		expect(refused instanceof ReleaseRefused && refused.says.en).toContain("2026.11.2");
		// On purpose it is possible: whoever forgets what was in use may begin again with any release.
		await rm(join(here.data, "knowledge.json"));
		expect("current" in (await restarted(here))).toBe(true);
	});

	it("does not happen where what was in use could not be remembered", async () => {
		const { here, live } = await running();
		await rm(here.data, { recursive: true });
		await writeFile(here.data, "no folder");
		await put(file(here, "2026.11.2"), ours.sign(await madeRelease("2026.11.2", { sequence: 2 })));
		await live.look();
		expect(inUse(live)).toBe("2026.11.1");
		expect(here.told().map(({ kind }) => kind)).toEqual(["failed"]);
		await rm(here.data);
		await live.look();
		expect(inUse(live)).toBe("2026.11.2");
	});
});

describe("a start", () => {
	it("on a folder whose newest release may not be used is refused, where none was in use before", async () => {
		const here = await stand({ keys: [ours.key] });
		await put(file(here, "2026.11.1"), ours.sign(await madeRelease("2026.11.1")));
		await put(file(here, "2026.11.2"), await madeRelease("2026.11.2"));
		expect(await restarted(here)).toMatchObject({ code: "unsigned", file: file(here, "2026.11.2") });
	});

	it("on an empty folder says how to build a release", async () => {
		const here = await stand();
		expect(await refusalOf(here.open())).toMatchObject({ code: "no-release" });
	});

	it("with no key takes what is there, and says so once", async () => {
		const here = await stand();
		await put(file(here, "2026.11.1"), await madeRelease("2026.11.1"));
		const live = await here.open();
		await put(file(here, "2026.11.2"), await madeRelease("2026.11.2"));
		await live.look();
		expect(here.told()).toMatchObject([
			{ kind: "unsigned", version: "2026.11.1" },
			{ kind: "taken", version: "2026.11.2", key: undefined },
		]);
	});

	it("with what came with the program says nothing", async () => {
		const release = await madeRelease("2026.11.1");
		const here = await stand({ shipped: new Map([["2026.11.1", release.digest]]) });
		await put(file(here, "2026.11.1"), release);
		await here.open();
		expect(here.told()).toEqual([]);
	});
});

describe("an older release of the folder", () => {
	it("is read when it is asked for, once for all who ask at once", async () => {
		const { here, live } = await running();
		await put(file(here, "2026.11.2"), ours.sign(await madeRelease("2026.11.2", { sequence: 2 })));
		await put(
			file(here, "2026.10.0"),
			ours.sign(await madeRelease("2026.10.0", { name: "Old", expires: "2026-10-31" })),
		);
		await live.look();
		expect(live.versions()).toEqual(["2026.10.0", "2026.11.1", "2026.11.2"]);
		const [one, other] = await Promise.all([live.get("2026.10.0"), live.get("2026.10.0")]);
		expect(one?.offerings.get("cloud")?.name.en).toBe("Old");
		expect(other).toBe(one);
		expect(await live.get("2026.11.2")).toBe(live.current());
		expect(here.refused()).toEqual([]);
	});

	it("is the very one that was in use before", async () => {
		const { here, live } = await running();
		const before = live.current();
		await put(file(here, "2026.11.2"), ours.sign(await madeRelease("2026.11.2", { sequence: 2 })));
		await live.look();
		expect(await live.get("2026.11.1")).toBe(before);
	});

	it("is refused where nobody vouches for it, and read again once it is mended", async () => {
		const { here, live } = await running();
		await put(file(here, "2026.10.0"), await madeRelease("2026.10.0"));
		await live.look();
		expect(await live.get("2026.10.0")).toBeUndefined();
		expect(here.refused()).toEqual(["unsigned"]);
		await put(file(here, "2026.10.0"), ours.sign(await madeRelease("2026.10.0")));
		expect((await live.get("2026.10.0"))?.release.version).toBe("2026.10.0");
	});

	it("is unknown where there is none, whatever it is called", async () => {
		const { live } = await running();
		for (const version of ["2026.10.0", "../2026.11.1", "", "2026.12.0"])
			expect(await live.get(version)).toBeUndefined();
	});

	it("keeps few at once", async () => {
		const { here, live } = await running();
		const old = ["2026.1.0", "2026.2.0", "2026.3.0"];
		for (const version of old) await put(file(here, version), ours.sign(await madeRelease(version)));
		await live.look();
		const first = await live.get("2026.1.0");
		expect(await live.get("2026.1.0")).toBe(first);
		for (const version of old) await live.get(version);
		expect(await live.get("2026.1.0")).not.toBe(first);
	});
});
