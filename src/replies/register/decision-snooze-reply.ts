import type { OrderOf } from "../../questions/order.js";
import { weekdayOf, workingDayFrom } from "../../register/schedule/working-days.js";
import type { Settings } from "../../register/settings.js";
import { settledOf } from "../../register/usual-settings.js";
import type { Vendor } from "../../register/vendor.js";
import { dateIn } from "../days.js";
import { type Block, plain, type Reply } from "../reply.js";
import type { Telling } from "../telling.js";
import { weekdayName } from "../weekdays.js";
import { reassessButton, showButton } from "./decision-buttons.js";
import { headed, registerReply } from "./register-reply.js";

/** When reminders come again; what is due stays due. */
export function snoozedReply(
	order: OrderOf<"snooze">,
	vendor: Vendor,
	{ count, until, settings }: { readonly count: number; readonly until: string; readonly settings: Settings },
	telling: Telling,
): Reply {
	const day = workingDayFrom(until, settledOf(settings).workingDays);
	const when = telling.say("onDay", {
		weekday: weekdayName(weekdayOf(day), telling.language),
		date: dateIn(telling.language, day),
	});
	const notes = [
		...(day === until ? [] : [telling.say("notAWorkingDay", { date: dateIn(telling.language, until) })]),
		telling.say("snoozeMovesNothing"),
	];
	const title = telling.say(count === 1 ? "snoozedOne" : "snoozedMany", { name: vendor.name, count, when });
	const blocks: Block[] = [...headed(title), ...notes.map((text): Block => ({ kind: "note", text: [plain(text)] }))];
	const actions = [reassessButton(vendor, telling), showButton(vendor, telling)];
	return registerReply({ order, outcome: "done", vendors: [vendor] }, blocks, actions, telling);
}
