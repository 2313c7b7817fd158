import type { Configuration, Context } from "../../evaluator/question.js";
import { takeModifiers } from "../modifiers.js";
import { isGap } from "../patterns.js";
import { packageOf, regionOf } from "../places-asked.js";
import type { Scene } from "../scene.js";
import type { Token } from "../tokens.js";
import type { Got, Trouble } from "./reading.js";
import type { Said } from "./said.js";

/** What is chosen of a service, and what is said of its data beside the data's name. */
export interface Choices {
	readonly configuration?: Configuration;
	readonly context?: Context;
}

/** What stands around data and a service's name: its words of region, package, keys and context taken out. */
export function choicesIn(
	said: Said,
	scene: Scene,
	tokens: readonly Token[],
): { readonly rest: readonly Token[]; read(offerings: readonly string[], place?: readonly Token[]): Got<Choices> } {
	const found = takeModifiers(scene, tokens, ["configuration", "context"]);
	const rest = found.items.flatMap((item) => (isGap(item) ? [] : [item]));
	return {
		rest,
		read: (offerings, place) => {
			const [unknown] = found.unknowns;
			const demanded = Object.keys(found.demands).length > 0;
			if (unknown || demanded) return { trouble: notChosen(said, unknown?.text ?? scene.say(tokens), []) };
			const words = found.region ?? place;
			const region = words && regionOf(said.index, words, offerings);
			if (words && !region) {
				const nearest = said.index.places.nearest(words);
				return { trouble: notChosen(said, scene.say(words), nearest) };
			}
			const sold = found.package && packageOf(said.index, found.package, offerings);
			if (found.package && !sold) return { trouble: notChosen(said, scene.say(found.package), []) };
			const configuration: Configuration = {
				...(sold ? { package: sold } : {}),
				...(region ? { region } : {}),
				...(found.keys ? { keys: found.keys } : {}),
			};
			return {
				got: {
					...(Object.keys(configuration).length > 0 ? { configuration } : {}),
					...(Object.keys(found.context).length > 0 ? { context: found.context } : {}),
				},
			};
		},
	};
}

function notChosen(said: Said, text: string, nearest: readonly string[]): Trouble {
	const whole = said.text.whole;
	return said.trouble("value", text, nearest, [
		...nearest.map((one) => whole.replace(text, one)),
		whole.replace(text, ""),
	]);
}
