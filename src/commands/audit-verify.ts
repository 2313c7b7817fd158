import type { Language } from "../knowledge/text.js";
import { answersNamedIn } from "../register/answers-named.js";
import { registerDomain } from "../register/domain.js";
import { type Audited, type AuditFault, audit } from "../store/audit.js";
import { CommandRefused } from "./command-refused.js";
import { answer, counted, fault, line, team } from "./counted.js";
import type { ExitCode, Output } from "./output.js";

export interface AuditVerifyOptions {
	/** The data folder. */
	readonly data: string;
	/** Every team if left out. */
	readonly tenant: string | undefined;
	/** A backup that says how far each log went. */
	readonly backup: string | undefined;
	readonly language: Language;
}

/** `sovereign audit verify`: every line of every log, and every answer that a line names. */
export async function auditVerify(options: AuditVerifyOptions, output: Output): Promise<ExitCode> {
	const { data, tenant, backup, language } = options;
	const sums = { teams: 0, lines: 0, answers: 0, faults: 0 };
	for await (const found of audit({ folder: data, domain: registerDomain, answersNamedIn, tenant, backup })) {
		for (const one of found.faults) output.err(printFault(one, language));
		if (found.faults.length === 0) output.out(sound(found, language));
		sums.teams++;
		sums.lines += found.lines;
		sums.answers += found.answers;
		sums.faults += found.faults.length;
	}
	if (sums.teams === 0 && tenant !== undefined) throw noSuchTeam(tenant);
	const teams = counted(sums.teams, team, language);
	if (sums.faults > 0) {
		const faults = counted(sums.faults, fault, language);
		output.err({ en: `${faults} in ${teams}.`, fr: `${faults} dans ${teams}.` }[language]);
		return 1;
	}
	const what = `${teams}, ${counted(sums.lines, line, language)}, ${counted(sums.answers, answer, language)}`;
	output.out(
		{ en: `${what}: everything is as it was written.`, fr: `${what} : tout est tel qu'écrit à l'origine.` }[language],
	);
	return 0;
}

function printFault({ fault: { code, says }, namedBy }: AuditFault, language: Language): string {
	const place = namedBy && {
		en: ` (named by ${namedBy.journal}, line ${namedBy.line})`,
		fr: ` (nommé par ${namedBy.journal}, ligne ${namedBy.line})`,
	};
	return `${code}: ${says[language]}${place ? place[language] : ""}`;
}

function sound({ tenant, base, lines, answers, hash, torn }: Audited, language: Language): string {
	const what = `${counted(lines, line, language)}, ${counted(answers, answer, language)}`;
	const last = lines === 0 ? "" : { en: `, last line ${hash}`, fr: `, dernière ligne ${hash}` }[language];
	const left =
		torn === 0
			? ""
			: {
					en: `; then ${torn} bytes of a change that was never acknowledged`,
					fr: ` ; puis ${torn} octets d'une modification jamais confirmée`,
				}[language];
	const name = tenant ?? base;
	return { en: `${name}: ${what}${last}${left}`, fr: `${name} : ${what}${last}${left}` }[language];
}

function noSuchTeam(tenant: string): CommandRefused {
	return new CommandRefused("unknown-team", {
		en: `nothing is kept of a team ${tenant}; "sovereign audit verify" without --tenant lists those there are`,
		fr: `rien n'est conservé d'une équipe ${tenant} ; « sovereign audit verify » sans --tenant dit lesquelles il y a`,
	});
}
