import { z } from "zod";
import { nameKey } from "../knowledge/names.js";
import { versionSchema } from "../knowledge/release.js";
import { personIdSchema, vendorIdSchema } from "./identities.js";
import { Keyed } from "./keyed.js";
import { type Digest, digestSchema } from "./occurrence.js";
import { type Person, personSchema } from "./people.js";
import { noSettings, type Settings, settingsSchema } from "./settings.js";
import { type Vendor, vendorSchema } from "./vendor.js";

/** Everything that is so of one tenant, as its events have made it. Never changed in place. */
export interface State {
	readonly settings: Settings;
	/** The newest knowledge that it had a reply from. */
	readonly release?: string;
	readonly people: Readonly<Record<string, Person>>;
	readonly vendors: Keyed<Vendor>;
	/** Ids of vendors by the form in which names are compared. */
	readonly names: Keyed<string>;
	/** The weekly overviews of late. */
	readonly digests: readonly Digest[];
}

/** What was kept of a tenant before there were events: format 1. */
const tenantSchema = z.strictObject({
	format: z.literal(1),
	settings: settingsSchema,
	release: versionSchema.optional(),
});

export const emptyState: State = {
	settings: noSettings,
	people: {},
	vendors: Keyed.of(),
	names: Keyed.of(),
	digests: [],
};

/** The form in which vendors' names are compared; a name of signs only is compared as it is. */
export function nameForm(name: string): string {
	return nameKey(name) || name;
}

/** The format of a state that is written down. */
export const snapshotFormat = 2;

/** A state as it is written down. Format 1 had settings and the release only. */
export const snapshotSchema = z.strictObject({
	format: z.literal(snapshotFormat),
	settings: settingsSchema,
	release: versionSchema.optional(),
	people: z.record(personIdSchema, personSchema),
	vendors: z.record(vendorIdSchema, vendorSchema),
	digests: z.array(digestSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

export function snapshotOf({ settings, release, people, vendors, digests }: State): Snapshot {
	return {
		format: snapshotFormat,
		settings,
		...(release === undefined ? {} : { release }),
		people: { ...people },
		vendors: vendors.toRecord(),
		digests: [...digests],
	};
}

/**
 * The state that was written down, in this format or in an older one.
 * @throws ZodError where it is none.
 */
export function readSnapshot(written: unknown): State {
	const before = tenantSchema.safeParse(written);
	if (before.success) {
		const { settings, release } = before.data;
		return { ...emptyState, settings, ...(release === undefined ? {} : { release }) };
	}
	const { settings, release, people, vendors, digests } = snapshotSchema.parse(written);
	return {
		settings,
		...(release === undefined ? {} : { release }),
		people,
		vendors: Keyed.of(Object.entries(vendors)),
		names: Keyed.of(Object.values(vendors).map(({ id, name }) => [nameForm(name), id] as const)),
		digests,
	};
}
