import type { Exposure } from "../evaluator/answer.js";
import { assurances } from "../knowledge/grades.js";
import { assuranceWord, type Telling } from "./telling.js";
import { contested, exposureWords } from "./words.js";

/** "you → ExampleCloud → ExampleCorp (US)", ending at a company or at its presence in a country. */
export function pathText(exposure: Exposure, telling: Telling): string {
	const { knowledge } = telling;
	const steps = exposure.path.map((step) => {
		if (step.link === null) return telling.short(step.id);
		const name = telling.text(step.name);
		if (step.country === null) return name;
		// A presence that has no name of its own carries the country's.
		if (step.link === "entity.presence" && name === telling.name(step.country))
			return telling.say("presence", { where: telling.text(knowledge.atlas.get(step.country)?.in ?? step.name) });
		return `${name} (${telling.country(step.country)})`;
	});
	return [telling.say("you"), ...steps].join(" → ");
}

/** "reached, disputed, reported" */
export function exposureWord(exposure: Exposure, telling: Telling): string {
	return [telling.text(exposureWords[exposure.status]), ...sureness(exposure, telling)].join(", ");
}

/** How sure a law's reach is, and whether it is disputed. */
export function sureness({ contested: disputed, assurance, because }: Exposure, telling: Telling): string[] {
	return [
		...(disputed ? [telling.text(contested)] : []),
		...(assurance === null ? [] : [assuranceWord(assurance, because, telling)]),
	];
}

/** What is surest first, then the laws of which most is argued; then by id, as they come. */
export function byWeight(exposures: readonly Exposure[]): Exposure[] {
	const sure = ({ assurance }: Exposure) => (assurance === null ? assurances.length : assurances.indexOf(assurance));
	// How much is argued about whom it reaches, its first issue, weighs most.
	const ofReach = ({ readings }: Exposure) => readings.filter(({ issue }) => issue === readings[0]?.issue).length;
	return [...exposures].sort(
		(a, b) => sure(a) - sure(b) || ofReach(b) - ofReach(a) || b.readings.length - a.readings.length,
	);
}
