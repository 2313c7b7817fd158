import { addMonths, type Day } from "../src/knowledge/dates.js";
import type { Release } from "../src/knowledge/release.js";
import type { Ending } from "../src/register/endings.js";
import { Keyed } from "../src/register/keyed.js";
import { Outlook } from "../src/register/schedule/outlook.js";
import { planDay } from "../src/register/schedule/plan-day.js";
import { addDays } from "../src/register/schedule/working-days.js";
import { emptyState, type State } from "../src/register/state.js";
import type { Vendor } from "../src/register/vendor.js";
import { byTurns, calm, figuresOf, type Pace, type Say, shown } from "./timing.js";

const day: Day = "2026-11-20";
const zones = ["America/Toronto", "Europe/Paris", "Asia/Kolkata", "Pacific/Auckland", "America/St_Johns"];

/** Planning a day's reminders over registers of growing size: what a vendor costs must not grow with their number. */
export async function reminders(release: Release, say: Say, pace: Pace = calm, sizes = [1_000, 10_000, 100_000]) {
	const states = sizes.map((size) => registerOf(release, size));
	const outlook = new Outlook({ endings: endingsOf(release) });
	const runs = await byTurns(
		states.map((state) => ({ items: 1, ready: () => () => void planDay(state, day, outlook) })),
		pace,
	);
	for (const [index, state] of states.entries()) {
		const { reminders: due, digests } = planDay(state, day, outlook);
		const times = runs[index] ?? [];
		const each = times.map((time) => time / (sizes[index] ?? 1));
		say(
			`${state.vendors.size} vendors: ${shown(figuresOf(times.map((time) => time / 1000)))} ms for the day, ${shown(figuresOf(each), 2)} µs a vendor; ${due.length} reminders, ${digests.length} overviews`,
		);
	}
}

/** Vendors of a hundred owners in five zones; each is due on another day of its year, and one in ten has a waiver. */
export function registerOf(release: Release, size: number): State {
	const vendors = Array.from({ length: size }, (_, index): [string, Vendor] => {
		const id = `v-${index}`;
		const added = addDays(addMonths(day, -12), index % 360);
		const at = `${added}T09:00:00.000Z`;
		const by = `p-${index % 100}`;
		const grounds = {
			answer: `sha256-${"0".repeat(64)}`,
			release: release.version,
			evaluator: "1.1",
			asOf: added,
			verdict: { outcome: "conditional", assurance: "binding" },
		} as const;
		const waiver = { is: "waiver", until: addDays(day, index % 300) } as const;
		return [
			id,
			{
				id,
				name: `Vendor ${index}`,
				bought: { kind: "known", offering: release.offerings[index % release.offerings.length]?.id ?? "none" },
				dataClasses: [release.dataClasses[index % release.dataClasses.length]?.id ?? "none"],
				context: {},
				configuration: {},
				owner: by,
				cadence: { every: 1, unit: "year" },
				tags: [],
				revision: 1,
				added: { day: added, at, by },
				evidence: [],
				decisions:
					index % 10 === 0 ? [{ id: `d-${index}`, ruling: waiver, reason: "In use", grounds, day: added, at, by }] : [],
				reminders: [],
			},
		];
	});
	const people = Array.from({ length: 100 }, (_, index) => [
		`p-${index}`,
		{ zone: zones[index % zones.length] ?? "UTC" },
	]);
	return { ...emptyState, people: Object.fromEntries(people), vendors: Keyed.of(vendors) };
}

/** The days on which the release's own certificates end, by offering. */
function endingsOf(release: Release): ReadonlyMap<string, readonly Ending[]> {
	return new Map(
		release.offerings.map(({ id, facts }) => [
			id,
			facts.flatMap(({ attribute, until, member, source }): Ending[] =>
				attribute === "service.certifications" && until && until.length === 10
					? [{ kind: "certificate", about: `${id}/${attribute}/${member}#${source}`, ends: until }]
					: [],
			),
		]),
	);
}
