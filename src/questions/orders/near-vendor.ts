import { nameKey } from "../../knowledge/names.js";
import { typingDistance } from "../typos.js";
import type { OrderGround } from "./ground.js";
import type { Found } from "./one-reading.js";

/** A name alone has no more words. */
const mostWords = 4;

/** "acme", where the team has Acme CRM: a vendor's name alone that is not quite one. Which is meant is asked. */
export function nearVendor(text: string, { vendors, language }: OrderGround): Found | undefined {
	const typed = text.trim().replace(/[?!.]+$/u, "");
	const key = nameKey(typed);
	if (key.length < 3 || typed.length > 100 || key.split(" ").length > mostWords) return undefined;
	const near = vendors.like(typed).filter((name) => isNear(key, nameKey(name)));
	if (near.length === 0) return undefined;
	const lead = language === "fr" ? "fournisseur" : "vendor";
	const among = near.map((name) => `${lead} ${name}`);
	return { reading: { about: "vendor", text: typed, nearest: near, tries: among, among }, language, known: true };
}

/** Words of the name, or one slip in four letters. */
function isNear(typed: string, name: string): boolean {
	const most = Math.floor(name.length / 4);
	return ` ${name} `.includes(` ${typed} `) || (most > 0 && typingDistance(typed, name, most) <= most);
}
