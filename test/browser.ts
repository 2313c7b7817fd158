import { existsSync } from "node:fs";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Where a Chromium is: `CHROMIUM`, else a usual place. Undefined where there is none, and tests then skip; throws
 * where `REQUIRE_BROWSER` is 1, as in CI, so that they cannot be skipped unseen.
 */
export function findBrowser(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
	const found = env.CHROMIUM ? [env.CHROMIUM].find(existsSync) : usual.find(existsSync);
	if (found === undefined && env.REQUIRE_BROWSER === "1")
		throw new Error(`No browser at ${env.CHROMIUM || usual.join(", ")}, and REQUIRE_BROWSER=1 asks for one`);
	if (found === undefined) console.warn("Browser tests are skipped: no Chromium found. Set CHROMIUM to its path.");
	return found;
}
