import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { z } from "zod";

/** A page opened in a browser of its own, with what went wrong in it. */
export interface Visit {
	readonly page: Page;
	/** Errors of scripts and of the content security policy, and requests to anybody else. */
	readonly troubles: string[];
	close(): Promise<void>;
}

/** Opens the chat page and waits for the bot's examples. With `clock`, its clock moves as the test says. */
export async function visit(
	browser: Browser,
	url: string,
	{ clock = false, ...options }: BrowserContextOptions & { readonly clock?: boolean } = {},
): Promise<Visit> {
	const context = await browser.newContext({ locale: "en-CA", timezoneId: "America/Toronto", ...options });
	const page = await context.newPage();
	if (clock) await page.clock.install();
	page.setDefaultTimeout(20_000);
	const troubles: string[] = [];
	page.on("pageerror", (error) => troubles.push(error.message));
	page.on("console", (line) => {
		if (line.type() === "error" && !line.text().startsWith("Failed to load resource")) troubles.push(line.text());
	});
	page.on("request", (request) => {
		if (!request.url().startsWith(url) && !request.url().startsWith("data:")) troubles.push(request.url());
	});
	await page.goto(url);
	await page.locator("#welcome").waitFor();
	return { page, troubles, close: () => context.close() };
}

/** Types a question, sends it with Enter, and waits for its card. */
export async function askTyped(page: Page, question: string): Promise<void> {
	const cards = page.locator(".turn:not(#welcome) .card");
	const before = await cards.count();
	await page.locator("#question").fill(question);
	await page.keyboard.press("Enter");
	await cards.nth(before).waitFor();
}

/** Presses a key until the selector matches what has the focus; fails where it never does. */
export async function pressUntilFocused(page: Page, key: string, selector: string): Promise<void> {
	for (let presses = 0; presses < 40; presses++) {
		if ((await page.locator(`${selector}:focus`).count()) > 0) return;
		await page.keyboard.press(key);
	}
	throw new Error(`${key} does not reach ${selector}`);
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const findings = z.array(
	z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);

/** What axe-core holds against the page as it stands, one line each. Needs a context that bypasses the policy. */
export async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const found: unknown = await page.evaluate("axe.run(document).then(({ violations }) => violations)");
	return findings.parse(found).flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
