import { expect, it } from "vitest";
import { attributesPage } from "../../src/commands/knowledge-attributes.js";
import { catalogue } from "../../src/knowledge/catalogue.js";
import { run } from "../commands/program.js";
import { textOfPage } from "./page.js";

it("stands in docs as the catalogue says it", async () => {
	expect(await textOfPage("attributes.md")).toBe(attributesPage());
});

it("has a row for every attribute and every value", () => {
	const page = attributesPage();
	for (const [id, attribute] of Object.entries(catalogue)) {
		expect(page).toContain(`| \`${id}\` | \`${attribute.type}\` |`);
		if ("values" in attribute)
			for (const [value, name] of Object.entries(attribute.values))
				expect(page).toContain(`| \`${value}\` | ${name.en} · ${name.fr} |`);
	}
});

it("is what the command prints", async () => {
	expect(await run(["knowledge", "attributes"])).toEqual({ code: 0, err: "", out: attributesPage() });
});
