import { join, resolve } from "node:path";
import { canonicalJson } from "../knowledge/canonical-json.js";
import type { Domain } from "../register/event-port.js";
import { AnswerFiles } from "./answer-files.js";
import type { BackupList } from "./backup-list.js";
import { diskFiles } from "./disk-files.js";
import { DamagedFile } from "./durable-file.js";
import type { Files } from "./files.js";
import { entryOf, reduced } from "./open-tenant.js";
import { PeopleFiles } from "./people-files.js";
import { listOf } from "./restore.js";
import { snapshotIn } from "./snapshot.js";
import { StoreRefused } from "./store-refused.js";
import { readTenant, type TenantCopy, tenantsIn } from "./tenant-copy.js";
import { baseOf, journalEnd, snapshotEnd, tenantsFolder } from "./tenant-files.js";

export interface AuditOptions<State, Event> {
	readonly folder: string;
	readonly domain: Domain<State, Event>;
	/** The digests of the answers that an event names. */
	readonly answersNamedIn: (event: Event) => readonly string[];
	/** Only this tenant; all of them if left out. */
	readonly tenant?: string | undefined;
	/** A backup that says how far each journal went when it was made. */
	readonly backup?: string | undefined;
	readonly files?: Files;
}

/** What was found of one tenant. */
export interface Audited {
	/** Undefined where not even its first line can be read. */
	readonly tenant: string | undefined;
	/** What its files begin with. */
	readonly base: string;
	readonly lines: number;
	/** The hash of its last line, which stands for all of them. */
	readonly hash: string;
	/** How many answers its lines name. */
	readonly answers: number;
	/** Bytes at the end of its journal that are no whole change: being written, or left by a crash. */
	readonly torn: number;
	readonly faults: readonly AuditFault[];
}

export interface AuditFault {
	readonly fault: StoreRefused | DamagedFile;
	/** The line that names what is missing or altered, where another file is at fault. */
	readonly namedBy?: { readonly journal: string; readonly line: number };
}

/**
 * Holds every tenant's files against each other: every line against the one before, the snapshot against the lines, and
 * every answer that a line names against its digest. It changes nothing, and may be done while the folder is in use.
 */
export async function* audit<State, Event>(options: AuditOptions<State, Event>): AsyncGenerator<Audited> {
	const files = options.files ?? diskFiles;
	const folder = resolve(options.folder);
	const wanted = options.backup === undefined ? [] : (await listOf(files, resolve(options.backup))).tenants;
	const bases = new Set([...(await tenantsIn(files, folder)).keys(), ...wanted.map(({ base }) => base)]);
	for (const base of [...bases].sort())
		if (options.tenant === undefined || base === baseOf(options.tenant))
			yield await auditTenant({ ...options, files, folder }, base, wanted);
}

type Options<State, Event> = AuditOptions<State, Event> & { readonly files: Files };

async function auditTenant<State, Event>(
	options: Options<State, Event>,
	base: string,
	wanted: BackupList["tenants"],
): Promise<Audited> {
	const { files, folder } = options;
	const journal = join(folder, tenantsFolder, base + journalEnd);
	const faults: AuditFault[] = [];
	const fails = async (work: () => void | Promise<void>) => {
		try {
			await work();
		} catch (fault) {
			if (!(fault instanceof StoreRefused || fault instanceof DamagedFile)) throw fault;
			faults.push({ fault });
		}
	};
	const copies: TenantCopy[] = [];
	await fails(async () => {
		copies.push(await readTenant(files, folder, base));
	});
	const [copy] = copies;
	if (!copy) return { tenant: undefined, base, lines: 0, hash: "", answers: 0, torn: 0, faults };
	const { tenant, lines, head, torn, snapshot } = copy;
	const named = new Map<string, number>();
	await fails(() =>
		holdAgainstBackup(
			journal,
			copy,
			wanted.find((one) => one.base === base),
		),
	);
	await fails(() => {
		for (const line of lines)
			for (const digest of options.answersNamedIn(entryOf(options.domain, journal, line).event))
				if (!named.has(digest)) named.set(digest, line.seq);
	});
	await fails(() => holdSnapshot(options, join(folder, tenantsFolder, base + snapshotEnd), journal, lines, snapshot));
	if (tenant !== undefined) {
		await fails(() => readPeople(options, tenant));
		for (const [digest, line] of named) {
			const fault = await answerFault(options, tenant, digest);
			if (fault) faults.push({ fault, namedBy: { journal, line } });
		}
	}
	return { tenant, base, lines: lines.length, hash: head.hash, answers: named.size, torn: torn.length, faults };
}

/** What was there when a backup was made is there still. */
function holdAgainstBackup(
	journal: string,
	{ lines }: Pick<TenantCopy, "lines">,
	backed: BackupList["tenants"][number] | undefined,
): void {
	if (!backed || backed.seq === 0) return;
	if (lines.length < backed.seq) throw new StoreRefused("journal-short", journal, lines.length + 1);
	if (lines[backed.seq - 1]?.hash !== backed.hash) throw new StoreRefused("journal-altered", journal, backed.seq);
}

/** A snapshot is what the lines add up to that it has taken in. */
function holdSnapshot<State, Event>(
	{ domain }: Options<State, Event>,
	path: string,
	journal: string,
	lines: TenantCopy["lines"],
	bytes: Buffer | undefined,
): void {
	const snapshot = bytes && snapshotIn(domain.states, path, bytes);
	const taken = snapshot?.head.seq ?? 0;
	const before = reduced(domain, journal, domain.empty, lines.slice(0, taken));
	const written = (state: State) => canonicalJson(JSON.parse(JSON.stringify(domain.states.write(state))));
	if (snapshot && taken > 0 && written(snapshot.state) !== written(before))
		throw new StoreRefused("snapshot-differs", path);
	// Without a journal the state is what was kept before there were any.
	reduced(domain, journal, taken > 0 ? before : (snapshot?.state ?? domain.empty), lines.slice(taken));
}

async function readPeople<State, Event>({ folder, files }: Options<State, Event>, tenant: string): Promise<void> {
	await new PeopleFiles({ folder, files, pid: process.pid, hold: "brief", newId: () => "" }).all(tenant);
}

async function answerFault<State, Event>(
	{ folder, files }: Options<State, Event>,
	tenant: string,
	digest: string,
): Promise<StoreRefused | undefined> {
	const answers = new AnswerFiles({ folder, files, pid: process.pid, hold: "brief" });
	try {
		if ((await answers.get(tenant, digest)) !== undefined) return undefined;
		return new StoreRefused("answer-missing", answers.pathOf(tenant, digest));
	} catch (fault) {
		if (fault instanceof StoreRefused) return fault;
		throw fault;
	}
}
