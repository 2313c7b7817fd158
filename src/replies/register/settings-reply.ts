import type { Verdict } from "../../evaluator/hangs-on.js";
import type { OrderOf } from "../../questions/order.js";
import type { Settings } from "../../register/settings.js";
import type { RegisterSettingsChange } from "../../register/settings-change.js";
import type { Vendor } from "../../register/vendor.js";
import { type Action, type Block, plain, type Reply, type Span, strong } from "../reply.js";
import type { Telling } from "../telling.js";
import { verdictText } from "../what-changes.js";
import { headed, registerReply } from "./register-reply.js";
import { settingsBlocks, type Who } from "./settings-blocks.js";
import { settingsSentence } from "./settings-sentence.js";

/** A vendor whose verdict is another under other settings; undefined where there is none. */
export interface VerdictTurn {
	readonly vendor: Pick<Vendor, "name">;
	readonly before: Verdict | undefined;
	readonly after: Verdict | undefined;
}

/** Which verdicts a change would turn, of how many that were tried. */
export interface Preview {
	readonly turned: readonly VerdictTurn[];
	readonly looked: number;
	readonly all: number;
}

/** So many are named. */
const mostNamed = 20;

/** What a change would turn, before it is saved. */
export function previewReply(
	order: OrderOf<"settle">,
	change: RegisterSettingsChange,
	{ turned, looked, all }: Preview,
	telling: Telling,
): Reply {
	const count = turned.length;
	const title = telling.say(count === 0 ? "turnsNoneFound" : count === 1 ? "turnsOne" : "turnsMany", {
		count: count === 0 ? all : count,
		looked,
	});
	const left = all - count;
	const scope =
		looked < all
			? telling.say("turnsUnlooked", { looked, count: all })
			: left > 0
				? telling.say(left === 1 ? "turnsOther" : "turnsOthers", { count: left })
				: undefined;
	const items = turned.slice(0, mostNamed).map((turn) => turnLine(turn, telling));
	const more = count - items.length;
	const sentence = settingsSentence(change, telling);
	const typed = sentence && telling.say("anyway", { sentence });
	const howTo: Span[] = typed ? [plain(telling.say("orSaveBy")), { kind: "code", text: typed }, plain(". ")] : [];
	const blocks: Block[] = [
		...(count === 0 ? headed(title) : headed(title, scope)),
		...(items.length > 0 ? [{ kind: "list" as const, items }] : []),
		...(more > 0 ? [note([plain(telling.more(more))])] : []),
		note([...howTo, plain(telling.say("orLeaveIt"))]),
	];
	const save: Action = {
		label: telling.say("saveIt"),
		press: { order: { ...order, confirmed: true }, language: telling.language },
		primary: true,
		...(typed === undefined ? {} : { typed }),
	};
	return registerReply({ order, outcome: "previewed" }, blocks, [save], telling);
}

/** "Cirrus: cannot be said yet → not sovereign (proven)" */
function turnLine({ vendor, before, after }: VerdictTurn, telling: Telling): Span[] {
	const told = (verdict: Verdict | undefined) =>
		verdict ? verdictText(verdict, telling) : telling.say("noVerdictYet");
	const turn = telling.say("wentTo", { before: told(before), after: told(after) });
	return [strong(vendor.name), plain(`${telling.say("colon")}${turn}`)];
}

/** The settings as they are once a change is saved. */
export function savedReply(
	order: OrderOf<"settle">,
	settings: Settings,
	who: Who,
	telling: Telling,
	here?: string,
): Reply {
	const blocks: Block[] = [...headed(telling.say("settingsSaved")), ...settingsBlocks(settings, who, telling, here)];
	return registerReply({ order, outcome: "done" }, blocks, [], telling);
}

function note(text: Span[]): Block {
	return { kind: "note", text };
}
