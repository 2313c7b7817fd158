import { nameKey } from "../../knowledge/names.js";

/** IANA names of zones by the form in which they are compared; listed once it is needed. */
let listed: ReadonlyMap<string, string> | undefined;

function zones(): ReadonlyMap<string, string> {
	listed ??= new Map([...Intl.supportedValuesOf("timeZone"), "UTC"].map((zone) => [zone.toLowerCase(), zone]));
	return listed;
}

/** The time zone of this IANA name, whatever its case; older names of zones count too. */
export function zoneNamed(typed: string): string | undefined {
	const key = typed.trim().replaceAll(" ", "_").toLowerCase();
	const known = zones().get(key);
	if (known !== undefined) return known;
	// A name is a place: EST and GMT+5 are wrong for half of the year.
	if (!/^[a-z]+(?:_[a-z]+)*(?:\/[a-z]+(?:[_-][a-z]+)*){1,2}$/.test(key) || key.startsWith("etc/")) return undefined;
	const written = key.replace(/(^|[/_-])[a-z]/g, (letter) => letter.toUpperCase());
	try {
		new Intl.DateTimeFormat("en", { timeZone: written });
		return written;
	} catch {
		return undefined;
	}
}

/** Zones whose city, or part of the world, is called so. */
export function zonesLike(typed: string): string[] {
	const key = nameKey(typed.slice(0, 60));
	if (key === "") return [];
	const all = [...zones().values()];
	const cityOf = (zone: string) => nameKey(zone.split("/").at(-1) ?? zone);
	const exact = all.filter((zone) => cityOf(zone) === key);
	return (exact.length > 0 ? exact : all.filter((zone) => key.length > 3 && nameKey(zone).includes(key))).slice(0, 3);
}
