import fc from "fast-check";
import type { Command, Context } from "../../src/register/commands/index.js";
import type { Grounds, Ruling } from "../../src/register/decision.js";
import type { NewEvidence } from "../../src/register/evidence.js";
import type { Actor } from "../../src/register/identities.js";
import type { Intake } from "../../src/register/intake.js";
import type { Recipient } from "../../src/register/occurrence.js";
import { Outlook } from "../../src/register/schedule/outlook.js";
import { planDay } from "../../src/register/schedule/plan-day.js";
import { addDays } from "../../src/register/schedule/working-days.js";
import type { State } from "../../src/register/state.js";
import type { Vendor } from "../../src/register/vendor.js";

export const grounds: Grounds = {
	answer: `sha256-${"a".repeat(64)}`,
	release: "2026.11.1",
	evaluator: "1.1",
	asOf: "2026-11-20",
	verdict: { outcome: "conditional", assurance: "binding" },
};

/** Something that somebody does, who finds what they do it to in the state before them. */
export interface Step {
	readonly by: Actor;
	readonly hours: number;
	readonly command: (state: State, context: Context) => Command;
}

const people = ["p-ada", "p-bo", "p-cy"] as const;
const person = fc.constantFrom(...people);
const index = fc.nat(30);
const name = fc.constantFrom("Acme", "ACME!", "Bêta", "Gamma CRM", "Delta", "北京", "☂");
const classes = fc.uniqueArray(fc.constantFrom("ca-protected-b", "eu-personal-data", "fr-health-data"), {
	minLength: 1,
});
const day = fc.integer({ min: -200, max: 900 }).map((days) => addDays("2026-11-20", days));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const company = fc.oneof(
	fc.record({ known: fc.constantFrom("amazon", "microsoft") }),
	fc.record({ name: fc.constantFrom("Holding", "Sub Co", "Holding.") }),
);
export const anIntake: fc.Arbitrary<Intake> = fc.record(
	{
		company: fc.record({ is: company }),
		owners: fc.record({
			are: fc.array(fc.record({ company, controls: fc.boolean() }), { maxLength: 2 }),
			complete: fc.boolean(),
		}),
		operator: fc.record({ is: fc.oneof(fc.constant("company" as const), company) }),
		regions: fc.record({ are: fc.subarray(["CA", "FR", "US"]), complete: fc.boolean() }),
		runsOn: fc.record({
			are: fc.subarray(["aws-commercial", "ovhcloud-public-cloud"]),
			until: fc.constantFrom("2027", "2026-12-31"),
		}),
		keys: fc.record({ are: fc.subarray(["provider" as const, "customer" as const]) }),
		certificates: fc.array(fc.record({ scheme: fc.constantFrom("iso-27001"), until: day }), { maxLength: 2 }),
	},
	{ requiredKeys: [] },
);
const bought: fc.Arbitrary<Vendor["bought"]> = fc.oneof(
	fc.record({
		kind: fc.constant("known" as const),
		offering: fc.constantFrom("aws-commercial", "ovhcloud-public-cloud"),
	}),
	fc.record({ kind: fc.constant("own" as const), intake: anIntake }),
);
const cadence = fc.option(
	fc.record({ every: fc.integer({ min: 1, max: 8 }), unit: fc.constantFrom("month", "quarter") }),
);
const ruling: fc.Arbitrary<Ruling> = fc.oneof(
	fc.constant({ is: "approved" as const }),
	fc.constant({ is: "refused" as const }),
	fc.record({
		is: fc.constant("approved-with-conditions" as const),
		conditions: fc.constant<string[]>(["Keys outside"]),
	}),
	fc.record({ is: fc.constant("waiver" as const), until: day }),
);
const evidence: fc.Arbitrary<NewEvidence> = fc
	.oneof(
		fc.record({ attribute: fc.constant("service.residency"), value: fc.constantFrom("CA", "FR"), until: day }),
		fc.record({
			attribute: fc.constant("service.certifications"),
			member: fc.constant("iso-27001"),
			value: fc.constant("held"),
			until: day,
		}),
		fc.record({
			attribute: fc.constantFrom("service.keys", "entity.parent", "service.nothing"),
			member: fc.constant("customer"),
		}),
	)
	.map((claim) => ({ ...claim, grade: "contract" as const, document: null }));

const vendorAt = (state: State, at: number): Vendor | undefined => {
	const all = Object.values(state.vendors.toRecord());
	return all.length === 0 ? undefined : all[at % all.length];
};
const idAt = (state: State, at: number) => vendorAt(state, at)?.id ?? "v-none";
const archivedAt = (state: State, at: number) =>
	Object.values(state.vendors.toRecord()).find(({ archived }) => archived)?.id ?? idAt(state, at);
const reminderAt = (state: State, at: number) => {
	const all = Object.values(state.vendors.toRecord()).flatMap(({ reminders }) => reminders);
	return all.length === 0 ? undefined : all[at % all.length];
};
const nobody: Recipient = { person: "p-nobody" };
const terms = fc.record({
	name,
	bought,
	dataClasses: classes,
	owner: maybe(fc.option(person)),
	cadence: maybe(cadence),
});
const set = <Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>) =>
	value.map((one) => ({ [key]: one }) as Record<Key, Value>);

type Make = Step["command"];
const asked: fc.Arbitrary<Make> = fc.oneof(
	{
		weight: 4,
		arbitrary: terms.map(
			(vendor): Make =>
				() => ({ do: "add-vendor", vendor: withoutGaps(vendor) }),
		),
	},
	fc
		.tuple(
			index,
			fc.oneof(set("name", name), set("dataClasses", classes), set("bought", bought), set("cadence", cadence)),
			fc.boolean(),
		)
		.map(
			([at, change, stale]): Make =>
				(state) => {
					const revision = (vendorAt(state, at)?.revision ?? 1) + (stale ? 1 : 0);
					return { do: "edit-vendor", vendor: idAt(state, at), revision, change };
				},
		),
	fc.tuple(index, fc.option(person)).map(
		([at, owner]): Make =>
			(state) => ({ do: "assign-vendor", vendor: idAt(state, at), owner }),
	),
	index.map(
		(at): Make =>
			(state) => ({ do: "archive-vendor", vendor: idAt(state, at), reason: "No longer used" }),
	),
	index.map(
		(at): Make =>
			(state) => ({ do: "restore-vendor", vendor: archivedAt(state, at) }),
	),
	index.map(
		(at): Make =>
			(state) => ({ do: "review-vendor", vendor: idAt(state, at), grounds }),
	),
	fc.tuple(index, ruling).map(
		([at, what]): Make =>
			(state) => ({
				do: "decide",
				vendor: idAt(state, at),
				revision: vendorAt(state, at)?.revision ?? 1,
				ruling: what,
				reason: "Read and weighed",
				grounds,
			}),
	),
	fc.tuple(index, evidence).map(
		([at, what]): Make =>
			(state) => ({ do: "add-evidence", vendor: idAt(state, at), evidence: what }),
	),
	fc.tuple(index, index).map(
		([at, which]): Make =>
			(state) => {
				const pieces = vendorAt(state, at)?.evidence ?? [];
				return {
					do: "retire-evidence",
					vendor: idAt(state, at),
					evidence: pieces[which % (pieces.length || 1)]?.id ?? "e-none",
				};
			},
	),
	fc.array(terms, { minLength: 1, maxLength: 4 }).map(
		(rows): Make =>
			() => ({
				do: "import-vendors",
				rows: [
					...rows.map((vendor, line) => ({ line: line + 1, vendor: withoutGaps(vendor) })),
					{ line: 99, vendor: { name: 7 } },
				],
				shown: rows.length,
			}),
	),
	fc.tuple(index, day).map(
		([at, until]): Make =>
			(state) => ({ do: "snooze-reminder", key: reminderAt(state, at)?.key ?? "v-none/x/y", until }),
	),
	index.map(
		(at): Make =>
			(state) => ({ do: "dismiss-reminder", key: reminderAt(state, at)?.key ?? "v-none/x/y" }),
	),
	fc
		.oneof(
			set("zone", fc.constantFrom("America/Toronto", "Asia/Kolkata", null)),
			set("hour", fc.option(fc.integer({ min: 0, max: 23 }))),
			set("workingDays", fc.constantFrom<number[] | null>([1, 2, 3, 4, 5], [7, 1, 2, 3, 4], null)),
			set("leads", fc.constantFrom<number[] | null>([60, 10], null)),
			set("channel", fc.constantFrom("C1", null)),
			set("digest", fc.constantFrom(5, null, "usual" as const)),
			set("assurance", fc.constantFrom({ high: "binding" as const }, { high: null })),
			set(
				"roles",
				fc.dictionary(person, fc.option(fc.constantFrom("admin" as const, "approver" as const)), { minKeys: 1 }),
			),
			set("home", fc.constantFrom<string[] | null>(["CA"], null)),
		)
		.map(
			(change): Make =>
				() => ({ do: "change-settings", change }),
		),
	fc
		.tuple(
			person,
			fc.constantFrom(
				{ zone: "Europe/Paris" },
				{ zone: null },
				{ blocked: true },
				{ blocked: false },
				{ language: "fr" as const },
			),
		)
		.map(
			([who, change]): Make =>
				() => ({ do: "change-person", person: who, change }),
		),
	person.map(
		(who): Make =>
			() => ({ do: "erase-person", person: who }),
	),
	index.map(
		(at): Make =>
			(state) => ({
				do: "note-answer",
				intent: "check",
				vendor: idAt(state, at),
				answer: grounds.answer,
				release: "2026.11.1",
				evaluator: "1.1",
			}),
	),
	fc.constantFrom("2026.11.1", "2026.11.2").map(
		(release): Make =>
			() => ({ do: "use-release", release }),
	),
);
const sent: fc.Arbitrary<Make> = fc.oneof(
	fc.constant<Make>((state, { now }) => ({ do: "record-plan", ...plan(state, now) })),
	fc.tuple(index, fc.boolean()).map(
		([at, mayRepeat]): Make =>
			(state) => {
				const { key = "v-none/x/y", to = [] } = reminderAt(state, at) ?? {};
				const attempt = (to[0]?.last?.number ?? 0) + 1;
				const mark = at % 2 === 0 ? { mark: "sha256-together" } : {};
				return { do: "try-send", key, to: to[0]?.to ?? nobody, attempt, mayRepeat, ...mark };
			},
	),
	fc.tuple(index, fc.constantFrom("sent" as const, "failed" as const, "blocked" as const)).map(
		([at, outcome]): Make =>
			(state, { now }) => {
				const { key = "v-none/x/y", to = [] } = reminderAt(state, at) ?? {};
				const notBefore = new Date(now.getTime() + 3_600_000).toISOString();
				return {
					do: "settle-send",
					key,
					to: to[0]?.to ?? nobody,
					attempt: to[0]?.last?.number ?? 1,
					outcome,
					...(outcome === "failed" ? { notBefore } : {}),
				};
			},
	),
);

/** Of every vendor a day is known that turns its verdict, and every decision rests on another one than today's. */
export function outlookOf({ vendors }: State): Outlook {
	const before = { outcome: "sovereign", assurance: "proven" } as const;
	const after = { outcome: "undetermined", assurance: null } as const;
	const because = [{ id: "act/period/p1#text", what: "begins" as const }];
	const all = [...vendors];
	return new Outlook({
		turns: new Map(all.map(([id]) => [id, [{ on: "2027-03-01", before, after, because }]])),
		decided: new Map(
			all.flatMap(([id, { decisions }]) =>
				decisions.slice(-1).map((last) => [id, [{ decision: last.id, before, after }]] as const),
			),
		),
	});
}

function plan(state: State, now: Date) {
	const { reminders, digests } = planDay(state, now.toISOString().slice(0, 10), outlookOf(state));
	return { reminders: [...reminders], digests: [...digests] };
}

function withoutGaps<Terms extends object>(terms: Terms): Terms {
	return JSON.parse(JSON.stringify(terms));
}

/** Anything that people and the bot may do, in any order, over years. */
export const someSteps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{ weight: 3, arbitrary: fc.record({ by: person, hours: fc.integer({ min: 0, max: 2000 }), command: asked }) },
		{
			weight: 1,
			arbitrary: fc.record({
				by: fc.constant("bot" as const),
				hours: fc.integer({ min: 0, max: 2000 }),
				command: sent,
			}),
		},
		{
			weight: 1,
			arbitrary: fc.record({
				by: fc.constantFrom("bot" as const, ...people),
				hours: fc.constant(1),
				command: fc.oneof(asked, sent),
			}),
		},
	),
	{ minLength: 1, maxLength: 60, size: "max" },
);
