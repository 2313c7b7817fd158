import { theBot } from "../../register/identities.js";
import { Keyed } from "../../register/keyed.js";
import type { PlannedReminder } from "../../register/occurrence.js";
import { Outlook } from "../../register/schedule/outlook.js";
import { planDay } from "../../register/schedule/plan-day.js";
import { workingDayFrom } from "../../register/schedule/working-days.js";
import type { State } from "../../register/state.js";
import { settledOf } from "../../register/usual-settings.js";
import { offeringOf, type Vendor } from "../../register/vendor.js";
import type { Desk } from "../desk.js";

/**
 * The reminders of one vendor that are due by now and that no server has recorded: none runs, its hour has not come, or
 * nobody works today. Where nobody could be told of them, whoever asks is.
 */
export async function unrecordedOf(vendor: Vendor, desk: Desk): Promise<PlannedReminder[]> {
	const { seat, state } = desk;
	const day = workingDayFrom(seat.today, settledOf(state.settings).workingDays);
	const alone = withThose(state, desk.team.buying([offeringOf(vendor)]));
	const ahead = await seat.outlook?.(alone, day);
	const { reminders } = planDay(alone, day, ahead?.outlook ?? Outlook.none);
	const to = seat.by === theBot || seat.tenant === "local" ? [] : [{ person: seat.by }];
	return reminders
		.filter((planned) => planned.vendor === vendor.id)
		.map((planned) => (planned.to.length > 0 ? planned : { ...planned, to }));
}

/** The register with some of its vendors: what is known of one counts for all that buy the same. */
function withThose(state: State, vendors: readonly Vendor[]): State {
	return { ...state, vendors: Keyed.of(vendors.map((vendor) => [vendor.id, vendor])) };
}
