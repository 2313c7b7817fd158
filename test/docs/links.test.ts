import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = ["README.md", "CONTRIBUTING.md", ...["docs", "docs/schema"].flatMap(pagesIn)];

function pagesIn(folder: string): string[] {
	return readdirSync(join(root, folder)).flatMap((name) => (name.endsWith(".md") ? [`${folder}/${name}`] : []));
}

/** As the places that show Markdown make it of a heading. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} -]/gu, "")
		.replaceAll(" ", "-");
}

describe("links between pages", () => {
	it.each(pages)("of %s lead somewhere", (page) => {
		const text = readFileSync(join(root, page), "utf8");
		const dead = [...text.matchAll(/\]\(([^)\s]+)\)/g)].filter(([, target = ""]) => {
			if (/^[a-z]+:/.test(target)) return false;
			const [path = "", anchor] = target.split("#");
			const file = path === "" ? join(root, page) : join(root, dirname(page), path);
			if (!existsSync(file)) return true;
			if (anchor === undefined) return false;
			const headings = readFileSync(file, "utf8").matchAll(/^#+ (.*)$/gm);
			return ![...headings].some(([, heading = ""]) => anchorOf(heading) === anchor);
		});
		expect(dead.map(([, target]) => target)).toEqual([]);
	});

	it("reach every page of docs from the README", () => {
		const readme = readFileSync(join(root, "README.md"), "utf8");
		expect(pages.filter((page) => page.startsWith("docs/") && !readme.includes(`(${page})`))).toEqual([]);
	});
});
