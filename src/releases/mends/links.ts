import { isMap, isScalar } from "yaml";
import { withoutCounting } from "../checks/links.js";
import { type Edit, type Mend, rewritten, type Sheet } from "./edits.js";

/** Parameters of addresses that count their readers. */
export function mendLinks({ document }: Sheet): Mend {
	const sources = document.get("sources", true);
	const edits: Edit[] = [];
	const did: Mend["did"][number][] = [];
	for (const { key, value } of isMap(sources) ? sources.items : []) {
		const url = isMap(value) ? value.get("url", true) : undefined;
		if (!isScalar(url) || typeof url.value !== "string") continue;
		const plain = withoutCounting(url.value);
		if (plain === url.value) continue;
		edits.push(rewritten(url, plain));
		did.push({
			en: `the link of the source "${key}" counts its readers no more: ${plain}`,
			fr: `le lien de la source « ${key} » ne compte plus ses lecteurs : ${plain}`,
		});
	}
	return { edits, did };
}
