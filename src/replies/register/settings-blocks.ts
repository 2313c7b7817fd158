import { type Sensitivity, sensitivities } from "../../knowledge/demands.js";
import { type Role, roles } from "../../register/decision.js";
import type { Actor } from "../../register/identities.js";
import type { Settings } from "../../register/settings.js";
import { settledOf } from "../../register/usual-settings.js";
import type { Phrase } from "../phrases.js";
import { type Block, type LeafBlock, plain, type Span, strong } from "../reply.js";
import type { Telling } from "../telling.js";
import { readingText } from "../terms.js";
import { weekdayName, weekdaysText } from "../weekdays.js";
import { assuranceWords } from "../words.js";

type Field = Extract<LeafBlock, { kind: "fields" }>["fields"][number];
export type Who = (actor: Actor) => Span;

export const sensitivityPhrases = {
	public: "sensitivityPublic",
	low: "sensitivityLow",
	moderate: "sensitivityModerate",
	high: "sensitivityHigh",
	critical: "sensitivityCritical",
} as const satisfies Record<Sensitivity, Phrase>;

const rolePhrases = {
	member: "roleMember",
	approver: "roleApprover",
	admin: "roleAdmin",
} as const satisfies Record<Role, Phrase>;

/**
 * Everything that a team can settle, as it is now: what is not settled says what holds instead.
 * @param here the conversation in which it is told, as the platform calls it
 */
export function settingsBlocks(settings: Settings, who: Who, telling: Telling, here?: string): Block[] {
	return [
		{ kind: "fields", fields: questionFields(settings, telling) },
		{ kind: "paragraph", text: [strong(telling.say("settingsRegister"))] },
		{ kind: "fields", fields: registerFields(settings, who, telling, here) },
	];
}

/** What holds for all questions. */
function questionFields({ home, framework, language, readings, alternatives }: Settings, telling: Telling): Field[] {
	const named = Object.entries(readings).map(([about, reading]) => readingText(about, reading, telling));
	const usual = telling.name(telling.knowledge.release.grounds.defaultFramework);
	const spoken = language && telling.say(language === "en" ? "english" : "french");
	return [
		line("settingHome", home ? telling.names(home) : telling.say("homeNotSet"), telling),
		line(
			"settingFramework",
			framework ? telling.name(framework) : telling.say("frameworkNotSet", { framework: usual }),
			telling,
		),
		line("settingLanguage", spoken ?? telling.say("languageNotSet"), telling),
		line("settingReadings", named.length > 0 ? telling.inRow(named) : telling.say("readingsNotSet"), telling),
		...(alternatives === false ? [line("settingAlternatives", telling.say("alternativesOff"), telling)] : []),
	];
}

/** What holds of decisions and reminders. */
function registerFields(settings: Settings, who: Who, telling: Telling, here?: string): Field[] {
	const { zone, hour, workingDays, leads, overdueAfter, digest, channel } = settings;
	const settled = settledOf(settings);
	const { language } = telling;
	const or = (given: unknown, what: string) => (given === undefined ? telling.say("usualSetting", { what }) : what);
	const ahead = settled.leads.join(", ").replace(/, (\d+)$/, `${language === "en" ? " and" : " et"} $1`);
	const late = settled.overdueAfter;
	return [
		line("settingAssurance", assuranceText(settings, telling), telling),
		{ label: telling.say("settingRoles"), text: rolesText(settings, who, telling) },
		line("settingZone", or(zone, settled.zone), telling),
		line("settingHour", or(hour, telling.say("hourOnClock", { hour: settled.hour })), telling),
		line(
			"settingWorkingDays",
			or(
				workingDays,
				weekdaysText(settled.workingDays, language, (names) => telling.list(names)),
			),
			telling,
		),
		line(
			"settingLeads",
			or(leads, telling.say(ahead === "1" ? "leadBefore" : "leadsBefore", { days: ahead })),
			telling,
		),
		line(
			"settingOverdue",
			or(overdueAfter, telling.say(late === 1 ? "overdueToldOne" : "overdueTold", { days: late })),
			telling,
		),
		line(
			"settingDigest",
			settled.digest === null
				? telling.say("digestNone")
				: or(digest, telling.say("digestOn", { weekday: weekdayName(settled.digest, language) })),
			telling,
		),
		{
			label: telling.say("settingChannel"),
			text: [plain(channelText(channel, telling, here))],
		},
	];
}

/** So long a platform's own name for a conversation is still of use to whoever looks it up. */
const longestName = 24;

function channelText(channel: string | undefined, telling: Telling, here?: string): string {
	if (channel === undefined) return telling.say("channelNone");
	if (channel === here) return telling.say("channelHere");
	return channel.length > longestName ? telling.say("channelOther") : telling.say("channelNamed", { id: channel });
}

function assuranceText({ assurance = {} }: Settings, telling: Telling): string {
	const demanded = sensitivities.flatMap((level) => {
		const least = assurance[level];
		if (!least) return [];
		const slots = {
			assurance: telling.text(assuranceWords[least]),
			sensitivity: telling.say(sensitivityPhrases[level]),
		};
		return [telling.say("assuranceFrom", slots)];
	});
	return demanded.length > 0
		? telling.inRow(demanded)
		: telling.say("usualSetting", { what: telling.say("assuranceUsual") });
}

/** "admin: you and Bob; approver: Eve; everybody else: member" */
function rolesText({ roles: given = {} }: Settings, who: Who, telling: Telling): Span[] {
	const people = Object.entries(given);
	// Who is not named is a member: only what is more is worth a name.
	const groups = roles.toReversed().flatMap((role) => {
		const those = people.filter(([, one]) => one === role).map(([person]) => who(person));
		return those.length > 0 && role !== "member" ? [{ role, those }] : [];
	});
	if (!groups.some(({ role }) => role === "admin")) {
		const open = telling.say("usualSetting", { what: telling.say("rolesOpen") });
		return [plain(open)];
	}
	const spans = groups.flatMap(({ role, those }): Span[] => [
		plain(`${telling.say(rolePhrases[role])}${telling.say("colon")}`),
		...those.flatMap((one, at) => (at === 0 ? [one] : [plain(", "), one])),
		plain(telling.say("semicolon")),
	]);
	return [...spans, plain(telling.say("rolesRest"))];
}

const examples = [
	"howAssurance",
	"howRole",
	"howZone",
	"howHour",
	"howWorkingDays",
	"howLeads",
	"howOverdue",
	"howDigest",
	"howChannel",
	"howForget",
] as const satisfies readonly Phrase[];

/** How what concerns the register is changed in words. */
export function registerExamples(telling: Telling): Block {
	const said = examples.map((phrase): Span => ({ kind: "code", text: telling.say(phrase) }));
	return {
		kind: "note",
		text: [
			plain(`${telling.say("settingsHowToo")} `),
			...said.flatMap((one, at) => (at === 0 ? [one] : [plain(" · "), one])),
		],
	};
}

function line(label: Phrase, text: string, telling: Telling): Field {
	return { label: telling.say(label), text: [plain(text)] };
}
