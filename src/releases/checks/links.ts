import { allDrafts, type Drafts } from "../draft.js";
import type { Problem } from "../problem.js";
import { Reporter, text } from "./reporter.js";

/** A link leads a reader to the page that was read: to a public host, in clear form, and to nobody's counter. */
export function checkLinks(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	for (const draft of allDrafts(drafts))
		for (const [key, { url }] of Object.entries(draft.data.sources)) {
			const fault = url === null ? undefined : faultOf(url);
			if (fault)
				reporter.report(
					draft,
					["sources", key, "url"],
					"bad-link",
					fault,
					text(
						"give the page's own address, as a browser shows it",
						"donnez l'adresse de la page, telle que le navigateur la montre",
					),
				);
		}
	return reporter.problems;
}

/** Parameters that count who follows a link and change nothing on the page. */
const counting = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_eid)$/;

/** An address without the parameters that count who follows it; all the rest stays as it is written. */
export function withoutCounting(url: string): string {
	const [address = "", ...behind] = url.split("#");
	const [page, ...queries] = address.split("?");
	const parameters = queries.join("?").split("&");
	const left = parameters.filter((parameter) => !counting.test(parameter.split("=")[0] ?? ""));
	if (left.length === parameters.length) return url;
	return [left.length > 0 ? `${page}?${left.join("&")}` : page, ...behind].join("#");
}

function faultOf(url: string) {
	const { protocol, hostname, username, password, searchParams } = new URL(url);
	if (protocol !== "https:" && protocol !== "http:")
		return text("this is no web address", "ceci n'est pas une adresse web");
	if (username || password)
		return text("the address holds a name or a password", "l'adresse contient un nom ou un mot de passe");
	if (!hostname.includes(".") || /^[\d.]+$/.test(hostname))
		return text("the address names no public host", "l'adresse ne nomme pas d'hôte public");
	if ([...searchParams.keys()].some((name) => counting.test(name)))
		return text("the address counts its readers", "l'adresse compte ses lecteurs");
	return undefined;
}
