import { Readable } from "node:stream";
import { renderTerminal } from "../../adapters/terminal/render.js";
import { ask } from "../../src/commands/ask.js";
import type { Language } from "../../src/knowledge/text.js";
import { said } from "../commands/said.js";
import type { Place, Seen } from "./register-place.js";
import type { RegisterTeam } from "./register-team.js";

/** `sovereign ask "…"`: nothing can be pressed there; what a button would do is typed as it is printed. */
export function terminalPlace(team: RegisterTeam, language: Language): Place {
	const say = async (text: string): Promise<Seen> => {
		const knowledge = team.releases.current();
		const { settings } = await team.parts.store.read("local");
		const today = team.parts.clock.now().toISOString().slice(0, 10);
		const options = { json: false, full: false, language, today, timeZone: "America/Toronto" };
		const parts = { bot: team.bot, knowledge, settings, takeFailure: () => undefined, render: renderTerminal };
		const { out, err } = await said((output) => ask(text, Readable.from([]), options, { ...parts, output }), language);
		return { text: out + err, buttons: typedIn(out).map(([label, typed]) => ({ label, press: () => say(typed) })) };
	};
	return {
		language,
		tenant: "local",
		lists: true,
		say,
		deliver: () => team.deliver(),
		told: async () => [await say(language === "en" ? "reminders" : "rappels")],
		close: async () => undefined,
	};
}

/** What stands under "You can type:": a label, and its words beside it or on the next line. */
function typedIn(printed: string): [label: string, typed: string][] {
	const [, section = ""] = printed.split(/^(?:You can type|Ask next|Vous pouvez taper|À demander ensuite) ?:\n/m);
	const [list = ""] = section.split("\n\n");
	return [...list.matchAll(/^ {2}(\S.*?)(?: {2,}|\n {4})(\S.*)$/gm)].map(([, label = "", typed = ""]) => [
		label,
		typed,
	]);
}
