import { execFile, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { assess, Knowledge } from "../../src/evaluator/index.js";
import { loadRelease } from "../../src/releases/load.js";
import { question } from "../evaluator/small-release.js";
import { wholeExport } from "../releases/export/whole.js";
import { blocksOf, textOfPage } from "./page.js";

const releases = fileURLToPath(new URL("../../knowledge/releases", import.meta.url));
const hasTools = ["curl", "jq"].every((tool) => spawnSync(tool, ["--version"]).status === 0);

/** The export of a real release with one offering, served over HTTP; where it is. */
async function served(files: ReadonlyMap<string, string>): Promise<string> {
	const server = createServer((request, response) => {
		const text = files.get(request.url?.slice(1) ?? "");
		response.writeHead(text === undefined ? 404 : 200).end(text);
	}).listen(0, "127.0.0.1");
	onTestFinished(() => void server.close());
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("It listens on no port");
	return `http://127.0.0.1:${address.port}`;
}

describe("the page about the static API", () => {
	it.skipIf(!hasTools)("fetches a verdict in both of its ways", { timeout: 120_000 }, async () => {
		const release = await loadRelease(releases, "2026.11.1");
		const whole = new Knowledge(release);
		const cirrus = release.offerings.filter(({ id }) => id === "micrologic-cirrus");
		const API = await served(wholeExport(new Knowledge({ ...release, offerings: cirrus })));
		const { outcome, assurance } = assess(
			whole,
			question({
				offering: "micrologic-cirrus",
				dataClasses: ["ca-protected-b"],
				framework: "four-pillars",
				asOf: release.date,
			}),
		);
		const examples = (await blocksOf("static-api.md")).filter(({ text }) => text.startsWith("curl "));
		expect(examples).toHaveLength(2);
		for (const { text, line } of examples) {
			const { stdout } = await promisify(execFile)("sh", ["-c", text], { env: { PATH: process.env.PATH, API } });
			expect(JSON.parse(stdout), `static-api.md:${line}`).toEqual({ outcome, assurance });
		}
	});

	it("has a row for each folder and file of an export", async () => {
		const page = await textOfPage("static-api.md");
		const release = await loadRelease(releases, "2026.11.1");
		const bare = { ...release, offerings: release.offerings.slice(0, 1), dataClasses: release.dataClasses.slice(0, 1) };
		for (const path of wholeExport(new Knowledge(bare)).keys()) {
			const [first = ""] = path.split("/");
			expect(page, path).toContain(path.includes("/") ? `\`${first}/` : `\`${first}\``);
		}
	});
});
