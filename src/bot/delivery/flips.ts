import type { Verdict } from "../../evaluator/hangs-on.js";
import { decideOnly, type Knowledge, UnknownSubject } from "../../evaluator/index.js";
import type { Day } from "../../knowledge/dates.js";
import { byVersion, type Release } from "../../knowledge/release.js";
import type { Grounds } from "../../register/decision.js";
import { isSameVerdict } from "../../register/outdated.js";
import type { Flip } from "../../register/schedule/outlook.js";
import type { Vendor } from "../../register/vendor.js";
import type { Releases } from "../ports.js";
import type { AllVendors } from "./all-vendors.js";

/** A vendor whose verdict a newer release may have turned. */
export interface Suspect {
	readonly vendor: Vendor;
	/** Today's, by the release in use. */
	readonly after: Verdict;
	/** What somebody last read; undefined where nobody has. */
	readonly grounds: Grounds | undefined;
}

/** Whether the release in use may have turned a vendor's verdict: somebody read another by an older one, or none at all. */
export function suspectOf(
	vendor: Vendor,
	after: Verdict | undefined,
	{ version, date }: Release,
	grounds: Grounds | undefined,
): Suspect | undefined {
	if (!after) return undefined;
	if (!grounds) return vendor.added.day < date ? { vendor, after, grounds } : undefined;
	const isOlder = byVersion(grounds.release, version) < 0;
	return isOlder && !isSameVerdict(grounds.verdict, after) ? { vendor, after, grounds } : undefined;
}

/** In what flips are looked for. */
interface Search {
	readonly all: AllVendors;
	readonly releases: Pick<Releases, "current" | "versions" | "get">;
	/** Lets everything else have its turn. */
	readonly breathe: () => Promise<void>;
}

/**
 * The verdicts that a release turned, each by the release that did. Each release is held against the one before it, by
 * the same question as of the same day: the later one's own. So a verdict that time turned, or the team's own evidence,
 * is no flip. From the newest back to the one by which somebody last read it; where nobody has, the newest only.
 */
export async function flipsOf(suspects: readonly Suspect[], search: Search): Promise<ReadonlyMap<Vendor, Flip>> {
	const { releases, breathe } = search;
	const flips = new Map<Vendor, Flip>();
	const compared = new Set<Suspect>();
	let later = releases.current();
	let waiting = suspects;
	for (const version of releases.versions().toReversed()) {
		if (byVersion(version, later.release.version) >= 0) continue;
		waiting = waiting.filter((one) => mayBeFrom(one, version, compared.has(one)));
		if (waiting.length === 0) break;
		const older = await releases.get(version);
		if (!older) continue;
		for (const one of waiting) {
			await breathe();
			compared.add(one);
			const flip = turnedBy(one, older, later, search.all);
			if (flip) flips.set(one.vendor, flip);
		}
		waiting = waiting.filter(({ vendor }) => !flips.has(vendor));
		later = older;
	}
	// No older release is there any more: what somebody read by one is still otherwise than what is so today.
	for (const one of suspects)
		if (one.grounds && !compared.has(one)) flips.set(one.vendor, flipOf(one, releases.current(), one.grounds.verdict));
	return flips;
}

function mayBeFrom({ grounds }: Suspect, version: string, isCompared: boolean): boolean {
	return grounds ? byVersion(version, grounds.release) >= 0 : !isCompared;
}

function turnedBy(suspect: Suspect, older: Knowledge, later: Knowledge, all: AllVendors): Flip | undefined {
	const { vendor, after, grounds } = suspect;
	const day = dayOf(vendor, later);
	const [before, then] = [verdictBy(older, vendor, all, day), verdictBy(later, vendor, all, day)];
	if (!before || !then || isSameVerdict(before, then)) return undefined;
	return isSameVerdict(grounds?.verdict ?? before, after) ? undefined : flipOf(suspect, later, before);
}

function flipOf({ vendor, after, grounds }: Suspect, by: Knowledge, before: Verdict): Flip {
	return { release: by.release.version, before: grounds?.verdict ?? before, after, on: dayOf(vendor, by) };
}

/** The release's own day, so that it is the same flip for good. */
function dayOf({ added }: Vendor, { release }: Knowledge): Day {
	const [, later = release.date] = [release.date, added.day].sort();
	return later;
}

function verdictBy(release: Knowledge, vendor: Vendor, all: AllVendors, day: Day): Verdict | undefined {
	try {
		const { knowledge } = all.over(vendor, release);
		const question = all.questionOf(vendor, knowledge, day);
		if (!question) return undefined;
		const { outcome, assurance } = decideOnly(knowledge, question);
		return { outcome, assurance };
	} catch (error) {
		if (error instanceof UnknownSubject) return undefined;
		throw error;
	}
}
