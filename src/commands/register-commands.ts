import { type Command, Option } from "commander";
import type { Desk } from "../bot/desk.js";
import type { Language } from "../knowledge/text.js";
import type { Clock } from "../register/ports.js";
import type { Reply } from "../replies/reply.js";
import { auditExport, auditFormats } from "./audit-export.js";
import { auditVerify } from "./audit-verify.js";
import { backup, restore } from "./backup.js";
import type { DeskHereOptions } from "./desk-here.js";
import type { OpenedRegister } from "./open-register.js";
import type { ExitCode, Output } from "./output.js";
import { personErase } from "./person-erase.js";
import { personExport } from "./person-export.js";
import { personList } from "./person-list.js";
import { reminders } from "./reminders.js";
import { replay } from "./replay.js";
import { here } from "./team-here.js";
import { vendorsExport } from "./vendors-export.js";
import { vendorsImport } from "./vendors-import.js";

export interface RegisterCommandParts {
	/** The data folder; read from the environment when a command needs it. */
	readonly data: () => string;
	/** Opens the register there, which is taken for changes only. */
	readonly open: () => Promise<OpenedRegister>;
	/** A team's register with the knowledge in use. */
	readonly desk: (at: Omit<DeskHereOptions, "language">) => Promise<Desk>;
	readonly render: (reply: Reply, options: { colour: boolean; width: number; full: boolean }) => string;
	readonly clock: Clock;
	readonly language: Language;
	readonly output: Output;
	readonly finish: (code: Promise<ExitCode>) => Promise<void>;
}

interface Team {
	readonly tenant: string;
}

/** What one does with the register from the command line; all that only reads works while a server has the folder. */
export function addRegisterCommands(parent: Command, parts: RegisterCommandParts): void {
	addLookCommands(parent, parts);
	addVendorCommands(parent, parts);
	addAuditCommands(parent, parts);
	addPersonCommands(parent, parts);
	addBackupCommands(parent, parts);
}

function ofTeam(): Option {
	return new Option("--tenant <team>", "the team: slack:T…, teams:…, or local for this machine's").default(here);
}

function addLookCommands(parent: Command, { desk, render, output, finish }: RegisterCommandParts): void {
	parent
		.command("replay <id>")
		.description(
			"an answer that was given, by how its digest begins or by a decision (d-…), and whether it comes out the same",
		)
		.option("--json", "print it as one line of JSON, with the bytes that were kept")
		.option("--full", "print the reasons, laws and sources too")
		.addOption(ofTeam())
		.action((id: string, { tenant, json = false, full = false }: Team & { json?: boolean; full?: boolean }) =>
			finish(
				desk({ tenant, changes: false }).then((open) => replay({ id, json, full }, { desk: open, render }, output)),
			),
		);
	parent
		.command("reminders")
		.description("what is due, was sent and failed, and why")
		.option("--day <day>", "only try what would be sent on that day, YYYY-MM-DD")
		.option("--json", "print a line of JSON each")
		.addOption(ofTeam())
		.action(({ tenant, day, json }: Team & { day?: string; json?: true }) =>
			finish(
				desk({ tenant, changes: false }).then((open) =>
					reminders({ day, json: json === true }, { desk: open, render }, output),
				),
			),
		);
}

function addVendorCommands(parent: Command, { desk, render, language, output, finish }: RegisterCommandParts): void {
	const vendors = parent.command("vendors").description("a team's vendors as a file");
	vendors
		.command("export")
		.description("print a team's vendors as CSV")
		.option("--out <file>", "write them to a file instead")
		.addOption(ofTeam())
		.action(({ tenant, out }: Team & { out?: string }) =>
			finish(desk({ tenant, changes: false }).then((open) => vendorsExport({ out, language }, open, output))),
		);
	vendors
		.command("import <file>")
		.description("show what a CSV file would add, with what is wrong with it; nothing is changed without --yes")
		.option("--yes", "add the good rows; ends with 1 where one was refused")
		.option("--as <who>", "in whose name, where the team is not this machine's")
		.addOption(ofTeam())
		.action((file: string, { tenant, yes = false, as }: Team & { yes?: boolean; as?: string }) =>
			finish(
				vendorsImport(
					{ file, yes, tenant, as, language },
					{ desk: (changes) => desk({ tenant, changes, as }), render },
					output,
				),
			),
		);
}

function addBackupCommands(parent: Command, { data, clock, language, output, finish }: RegisterCommandParts): void {
	parent
		.command("backup <folder>")
		.description("copy the data folder into an empty one, also while a server has it (docs/running.md)")
		.action((folder: string) => finish(backup({ data: data(), folder, language, clock }, output)));
	parent
		.command("restore <folder>")
		.description("put a backup into the data folder, which must be empty; all of it is verified first")
		.action((folder: string) => finish(restore({ data: data(), folder, language }, output)));
}

function addAuditCommands(parent: Command, { data, open, language, output, finish }: RegisterCommandParts): void {
	const audit = parent.command("audit").description("the log of what every team asked, changed and decided");
	audit
		.command("verify")
		.description(
			"hold every line of every log to the one before it, and every answer to its digest; 1 where one is wrong",
		)
		.option("--tenant <team>", "only this team")
		.option("--backup <folder>", "hold the logs against how far a backup says they went, too")
		.action((options: { tenant?: string; backup?: string }) =>
			finish(auditVerify({ data: data(), tenant: options.tenant, backup: options.backup, language }, output)),
		);
	audit
		.command("export")
		.description("print a team's log, a line an event, with names where they are still known")
		.addOption(new Option("--format <format>", "JSON Lines or CSV").choices(auditFormats).default("jsonl"))
		.addOption(ofTeam())
		.action((options: Team & { format: (typeof auditFormats)[number] }) =>
			finish(open().then((register) => auditExport({ ...options, language }, register, output))),
		);
}

function addPersonCommands(parent: Command, { open, language, output, finish }: RegisterCommandParts): void {
	const person = parent.command("person").description("what is kept of a person, and how it is erased");
	person
		.command("list")
		.description("who is known of a team, and by which pseudonym its log knows them")
		.option("--json", "print a line of JSON a person")
		.addOption(ofTeam())
		.action(({ tenant, json }: Team & { json?: true }) =>
			finish(open().then((register) => personList({ tenant, json: json === true, language }, register, output))),
		);
	person
		.command("export <who>")
		.description("print everything that is kept of one person, as JSON")
		.addOption(ofTeam())
		.action((who: string, { tenant }: Team) =>
			finish(open().then((register) => personExport({ tenant, who }, register, output))),
		);
	person
		.command("erase <who>")
		.description("forget who somebody was; what they did stays in the log under a pseudonym")
		.option("--yes", "do it; without, only what would be done is said")
		.addOption(ofTeam())
		.action((who: string, { tenant, yes }: Team & { yes?: true }) =>
			finish(open().then((register) => personErase({ tenant, who, yes: yes === true, language }, register, output))),
		);
}
