import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";

/** The asker's today, YYYY-MM-DD; in UTC where the platform says no time zone, or one that nobody knows. */
export function todayIn(timeZone: string | undefined, now: Date): string {
	const day = timeZone === undefined ? "" : dayIn(timeZone, now);
	return day || dayIn("UTC", now);
}

function dayIn(timeZone: string, now: Date): string {
	try {
		new Intl.DateTimeFormat("en", { timeZone });
		return format(new TZDate(now.getTime(), timeZone), "yyyy-MM-dd");
	} catch {
		return "";
	}
}
