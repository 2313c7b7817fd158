import type { Assurance } from "../../knowledge/grades.js";
import type { RegisterSettingsChange } from "../../register/settings-change.js";
import type { Phrase } from "../phrases.js";
import type { Telling } from "../telling.js";
import { sensitivityPhrases } from "./settings-blocks.js";

const typed = {
	proven: "typedProven",
	binding: "typedBinding",
	reported: "typedReported",
	claimed: "typedClaimed",
	presumed: "typedPresumed",
} as const satisfies Record<Assurance, Phrase>;

/** A change of one setting that verdicts hang on, as it is typed; undefined where no one sentence says it. */
export function settingsSentence(change: RegisterSettingsChange, telling: Telling): string | undefined {
	const { home, framework, readings, assurance, ...others } = change;
	const given = [home, framework, readings, assurance].filter((one) => one !== undefined);
	if (given.length !== 1 || Object.values(others).some((one) => one !== undefined)) return undefined;
	if (home !== undefined)
		return home ? telling.say("sentenceHome", { what: telling.names(home) }) : telling.say("forgetHome");
	if (framework !== undefined)
		return framework
			? telling.say("sentenceFramework", { what: telling.name(framework) })
			: telling.say("forgetFramework");
	const [entry, ...more] = Object.entries(readings ?? {});
	if (entry && more.length === 0) {
		const [about, reading] = entry;
		return reading === null
			? telling.say("forgetReading", { what: telling.name(about) })
			: telling.say("sentenceReading", { what: `${about}=${reading}` });
	}
	return assurance && assuranceSentence(assurance, telling);
}

function assuranceSentence(
	assurance: NonNullable<RegisterSettingsChange["assurance"]>,
	telling: Telling,
): string | undefined {
	const levels = Object.keys(sensitivityPhrases).filter(isSensitivity);
	const [level, ...more] = levels.filter((one) => assurance[one] !== undefined);
	if (!level || more.length > 0) return undefined;
	const sensitivity = telling.say(sensitivityPhrases[level]);
	const least = assurance[level];
	return least
		? telling.say("sentenceAssurance", { assurance: telling.say(typed[least]), sensitivity })
		: telling.say("forgetAssurance", { sensitivity });
}

function isSensitivity(key: string): key is keyof typeof sensitivityPhrases {
	return key in sensitivityPhrases;
}
