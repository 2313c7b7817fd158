import type { Trouble } from "./reading.js";
import type { KnownVendor } from "./vendor-finder.js";

/** Which of several vendors is to be shown. @param lead what is said before a vendor's name; its name alone shows it too */
export function severalShown(lead: string, text: string, vendors: readonly KnownVendor[]): Trouble {
	const nearest = vendors.map(({ name }) => name).slice(0, 8);
	const among = nearest.map((name) => `${lead} ${name}`.trim());
	return { about: "several", text, nearest, tries: among, among };
}
