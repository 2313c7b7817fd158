import { isMark } from "./order-text.js";
import type { Trouble } from "./reading.js";
import type { Said } from "./said.js";

/**
 * Where a vendor's name and free words stand side by side, "tag Acme crm, mail" may be said of Acme or of Acme CRM:
 * which of them is asked. A colon behind the name would tell.
 */
export function whichVendor(said: Said, slot: string): Trouble | undefined {
	if (!said.form.includes(`{vendor} {${slot}}`) && !said.form.includes(`{vendor} :? {${slot}}`)) return undefined;
	const vendors = said.ambiguous;
	const named = said.slots.get("vendor");
	const behind = said.text.tokens[said.text.indexOf(named?.at(-1)) + 1];
	if (vendors.length === 0 || !behind || isMark(behind)) return undefined;
	const [from] = named ?? [];
	const to = said.text.text.slice(from?.start);
	const names = vendors.map(({ name }) => name);
	const head = said.text.text.slice(said.text.tokens[0]?.start ?? 0, from?.start);
	const colon = said.language === "en" ? ":" : " :";
	const tries = names.flatMap((name) => {
		const rest = to
			.slice(name.length)
			.replace(/^[\s:,]+/, "")
			.trim();
		return rest === "" ? [] : [`${head}${name}${colon} ${rest}`];
	});
	return { ...said.trouble("several", said.text.raw(named ?? []), names, tries), among: tries };
}
