import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { findBrowser } from "../../browser.js";
import { openStage, type Stage } from "./stage.js";
import { helpFr, verdictEn, verdictFr } from "./verdict.js";
import { askTyped, pressUntilFocused, type Visit, violations, visit } from "./visit.js";

const executablePath = findBrowser();

describe.skipIf(executablePath === undefined)("the chat page in a browser", { timeout: 60_000 }, () => {
	let browser: Browser;
	let stage: Stage;
	const visits: Visit[] = [];

	beforeAll(async () => {
		browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
	}, 60_000);
	afterAll(() => browser.close());
	beforeEach(async () => {
		stage = await openStage();
	});
	afterEach(async () => {
		for (const { close } of visits.splice(0)) await close();
		await stage.close();
	});

	async function open(options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
		const opened = await visit(browser, stage.url, options);
		visits.push(opened);
		return opened;
	}

	it("asks by keyboard alone, and unfolds by keyboard", async () => {
		const { page, troubles } = await open();
		await pressUntilFocused(page, "Tab", "#question");
		await page.keyboard.type("is ExampleCloud sovereign for Protected B?");
		await page.keyboard.press("Enter");
		const card = page.locator(".card.bad");
		await card.waitFor();
		expect(await card.locator("h3").textContent()).toBe(
			"Not sovereign: ExampleCloud (Canadian regions) for Protected B. Proven.",
		);
		expect(await page.locator("#question").inputValue()).toBe("");
		expect(await page.title()).toBe(
			"Not sovereign: ExampleCloud (Canadian regions) for Protected B. Proven. – Sovereign",
		);

		const fold = card.locator("details", { hasText: "Why" }).first();
		expect(await fold.locator(".tree").first().isVisible()).toBe(false);
		await pressUntilFocused(page, "Shift+Tab", "summary:text-is('Why')");
		await page.keyboard.press("Enter");
		expect(await fold.locator(".tree").first().isVisible()).toBe(true);
		await page.keyboard.press("Enter");
		expect(await fold.locator(".tree").first().isVisible()).toBe(false);

		expect(stage.bot.asked.at(-1)).toMatchObject({
			locale: "en",
			timeZone: "America/Toronto",
			ask: { text: "is ExampleCloud sovereign for Protected B?" },
		});
		expect(troubles).toEqual([]);
	});

	it("recalls what was asked with the arrow keys", async () => {
		const { page } = await open();
		const input = page.locator("#question");
		await askTyped(page, "first");
		await askTyped(page, "second");
		await input.press("ArrowUp");
		expect(await input.inputValue()).toBe("second");
		await input.press("ArrowUp");
		await input.press("ArrowUp");
		expect(await input.inputValue()).toBe("first");
		await input.press("ArrowDown");
		await input.press("ArrowDown");
		expect(await input.inputValue()).toBe("");
	});

	it("begins a new line with Shift and Enter, grows with the text, and keeps a draft from the arrow keys", async () => {
		const { page } = await open();
		const input = page.locator("#question");
		const height = async () => (await input.boundingBox())?.height ?? 0;
		await askTyped(page, "first");
		const before = await height();
		await input.pressSequentially("import vendors");
		await input.press("Shift+Enter");
		await input.pressSequentially("name,data");
		expect(await input.inputValue()).toBe("import vendors\nname,data");
		expect(await height()).toBeGreaterThan(before);
		await input.press("ArrowUp");
		await input.press("ArrowUp");
		expect(await input.inputValue()).toBe("import vendors\nname,data");
		await input.press("Enter");
		await page.locator(".card.bad").nth(1).waitFor();
		expect(stage.bot.asked.at(-1)?.ask).toEqual({ text: "import vendors\nname,data" });
		expect(await input.inputValue()).toBe("");
		expect(await height()).toBe(before);
		await input.press("ArrowUp");
		expect(await input.inputValue()).toBe("import vendors\nname,data");
		await input.press("ArrowUp");
		expect(await input.inputValue()).toBe("import vendors\nname,data");
		await input.press("ArrowUp");
		expect(await input.inputValue()).toBe("first");
	});

	it("takes a whole file that is pasted, and shows its beginning over the answer", async () => {
		const { page } = await open({ viewport: { width: 360, height: 640 } });
		const file = `import vendors\n${"Some vendor,ca-protected-b,CA\n".repeat(1_300)}`.trim();
		expect(file.length).toBeGreaterThan(35_000);
		await askTyped(page, file);
		expect(stage.bot.asked.at(-1)?.ask).toEqual({ text: file });
		expect((await page.locator(".said").textContent())?.length).toBeLessThan(310);
		expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
		expect((await page.locator("#question").boundingBox())?.height).toBeLessThan(64);
	});

	it("shows what the bot says unasked, once each, above the input, with buttons that work", async () => {
		const told = [{ key: "k1", reply: verdictEn }];
		stage.bot.told = () => told;
		const { page, troubles } = await open({ clock: true });
		const unasked = page.locator(".turn", { has: page.locator("h2.unasked") });
		await unasked.first().waitFor();
		expect(await unasked.count()).toBe(1);
		expect(await unasked.locator("h2").textContent()).toBe("Sovereign writes to you unasked");
		expect(await page.locator("#log > *").last().locator("h2.unasked").count()).toBe(1);
		expect(await page.locator("#question:focus").count()).toBe(1);

		await askTyped(page, "is it?");
		told.push({ key: "k2", reply: helpFr });
		await page.clock.runFor(30_000);
		await unasked.nth(1).waitFor();
		await page.clock.runFor(60_000);
		await expect.poll(() => stage.bot.readers.length).toBe(4);
		expect(await unasked.count()).toBe(2);
		expect(await page.locator("#log > *").last().locator(".card").getAttribute("lang")).toBe("fr");
		expect(stage.bot.readers[0]).toMatchObject({ locale: "en", timeZone: "America/Toronto" });

		await unasked.first().getByRole("button", { name: "Compare with 2 others" }).click();
		await page.getByRole("table").waitFor();
		expect(stage.bot.asked.at(-1)?.ask).toMatchObject({ press: { question: { intent: "compare" } } });
		expect(troubles).toEqual([]);
	});

	it("has what it says unasked in view when the page is opened, on a phone too", async () => {
		stage.bot.told = () => [{ key: "k1", reply: verdictEn }];
		const { page } = await open({ viewport: { width: 360, height: 640 } });
		await page.locator("h2.unasked").waitFor();
		await expect.poll(async () => (await page.locator("h2.unasked").boundingBox())?.y).toBeLessThan(400);
	});

	it("goes on quietly where nobody says whether there is anything to be told", async () => {
		const { page } = await open({ clock: true });
		await page.route("**/api/messages*", (route) => route.abort());
		await page.clock.runFor(30_000);
		stage.bot.told = () => [{ key: "k1", reply: verdictEn }];
		await page.unroute("**/api/messages*");
		expect(await page.getByRole("status").textContent()).toBe("");
		await page.clock.runFor(30_000);
		await page.locator("h2.unasked").waitFor();
	});

	it("begins in the browser's language, changes it for everything, and remembers it", async () => {
		const { page, troubles } = await open({ locale: "fr-CA" });
		expect(await page.locator("html").getAttribute("lang")).toBe("fr");
		expect(await page.locator("label[for=question]").textContent()).toBe("Votre question");
		expect(stage.bot.asked.at(-1)).toMatchObject({ locale: "fr", ask: { text: "aide" } });

		await page.getByRole("button", { name: "English" }).click();
		await page.getByRole("button", { name: "who can host Protected B?" }).waitFor();
		expect(await page.locator("html").getAttribute("lang")).toBe("en");
		expect(await page.locator("label[for=question]").textContent()).toBe("Your question");
		expect(await page.getByRole("log").getAttribute("aria-label")).toBe("Questions and answers");
		expect(await page.getByRole("button", { name: "English" }).getAttribute("aria-pressed")).toBe("true");
		expect(await page.locator("#welcome").count()).toBe(1);

		await page.reload();
		await page.getByRole("button", { name: "who can host Protected B?" }).waitFor();
		expect(await page.locator("html").getAttribute("lang")).toBe("en");
		expect(stage.bot.asked.at(-1)?.locale).toBe("en");
		expect(troubles).toEqual([]);
	});

	it("keeps each card's own language when the page changes its own", async () => {
		const { page } = await open({ locale: "fr-FR" });
		await askTyped(page, "ExampleCloud est-il souverain ?");
		await page.getByRole("button", { name: "English" }).click();
		await page.getByRole("button", { name: "who can host Protected B?" }).waitFor();
		expect(await page.locator(".card.open").getAttribute("lang")).toBe("fr");
		await page.locator(".card.open summary", { hasText: "fournisseur" }).click();
		expect(await page.locator(".card.open [data-copy]").textContent()).toBe("Copier");
	});

	it("asks an example that is pressed, and takes the focus to the answer", async () => {
		const { page } = await open();
		await page.getByRole("button", { name: "what is the CLOUD Act?" }).press("Enter");
		await page.locator(".card.bad").waitFor();
		expect(stage.bot.asked.at(-1)?.ask).toEqual({ text: "what is the CLOUD Act?" });
		expect(await page.locator(".asked:focus .said").textContent()).toBe("what is the CLOUD Act?");
	});

	it("sends an action's press, and offers no sharing", async () => {
		const { page } = await open();
		await askTyped(page, "is it?");
		expect(await page.getByRole("button", { name: "Share" }).count()).toBe(0);
		await page.getByRole("button", { name: "Compare with 2 others" }).click();
		await page.getByRole("table").waitFor();
		expect(stage.bot.asked.at(-1)?.ask).toMatchObject({
			press: { question: { intent: "compare" }, release: "2026.11.0" },
		});
		expect(await page.getByRole("columnheader").allInnerTexts()).toContain("NorthCloud: sovereign, proven");
	});

	it("copies a text as it is", async () => {
		const { page } = await open({ permissions: ["clipboard-read", "clipboard-write"] });
		await askTyped(page, "is it?");
		await page.locator("summary", { hasText: "Ask the vendor" }).click();
		await page.getByRole("button", { name: "Copy" }).click();
		await page.getByRole("status").getByText("Copied.").waitFor();
		expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
			"1. Who can enter the data halls, and who employs them? An audit report would do.\n2. From which countries does support work? A contract clause would do.",
		);
	});

	it("selects the text where it may not copy", async () => {
		const { page } = await open();
		await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'))");
		await askTyped(page, "is it?");
		await page.locator("summary", { hasText: "Ask the vendor" }).click();
		await page.getByRole("button", { name: "Copy" }).click();
		await page.getByRole("status").getByText("The text is selected").waitFor();
		expect(await page.evaluate("getSelection().toString()")).toContain("1. Who can enter the data halls");
	});

	it("says politely that it waits, and takes no second question meanwhile", async () => {
		const { page } = await open();
		let answer = () => {};
		const { reply } = stage.bot;
		stage.bot.reply = (request) =>
			new Promise((resolve, reject) => {
				answer = () => Promise.resolve(reply(request)).then(resolve, reject);
			});
		await page.locator("#question").fill("slow");
		await page.keyboard.press("Enter");
		await page.getByRole("status").getByText("Looking for the answer").waitFor();
		await page.keyboard.press("Enter");
		await expect.poll(() => stage.bot.asked.length).toBe(2);
		answer();
		await page.locator(".card.bad").waitFor();
		expect(await page.getByRole("status").textContent()).toBe("");
		expect(stage.bot.asked.length).toBe(2);
	});

	it.each([
		["en-CA", "Something failed on our side.", "The bot cannot be reached."],
		["fr-CA", "Une erreur est survenue de notre côté.", "Le bot est injoignable."],
	])(
		"says so in %s when the bot fails or is out of reach, and keeps the question",
		async (locale, failed, unreachable) => {
			const { page } = await open({ locale });
			stage.bot.reply = () => {
				throw new Error("no");
			};
			await page.locator("#question").fill("my question");
			await page.keyboard.press("Enter");
			await page.getByRole("status").getByText(failed).waitFor();
			expect(await page.locator("#question").inputValue()).toBe("my question");
			expect(await page.locator(".asked").count()).toBe(0);

			await page.route("**/api/ask", (route) => route.abort());
			await page.keyboard.press("Enter");
			await page.getByRole("status").getByText(unreachable).waitFor();
			expect(await page.locator("#question").inputValue()).toBe("my question");
		},
	);

	it("shows markup in a reply as text, and runs none of it", async () => {
		const { page, troubles } = await open();
		const attack = `<img src=x onerror="document.body.dataset.hacked=1"><script>document.body.dataset.hacked=1</script>`;
		stage.bot.reply = () => ({
			answer: null,
			language: "en",
			private: true,
			blocks: [{ kind: "heading", tone: "good", text: [{ kind: "plain", text: attack }] }],
			actions: [],
			again: null,
			open: [],
		});
		await askTyped(page, attack);
		expect(await page.locator(".card.good h3").textContent()).toBe(attack);
		expect(await page.locator(".said").textContent()).toBe(attack);
		expect(await page.locator("#log img, #log script").count()).toBe(0);
		expect(await page.locator("body").getAttribute("data-hacked")).toBeNull();
		expect(troubles).toEqual([]);
	});

	it.each([360, 320])("needs no sideways scrolling at %i pixels, and shows a comparison as blocks", async (width) => {
		const { page } = await open({ viewport: { width, height: 640 } });
		await askTyped(page, "everything");
		await askTyped(page, "compare three");
		for (const summary of await page.locator("summary").all()) await summary.click();
		expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
		expect(await page.getByRole("table").count()).toBe(0);
		expect(await page.getByText("OtherCloud: cannot be said yet").last().isVisible()).toBe(true);
	});

	it("does not glide where less motion is asked for", async () => {
		const behaviour = "getComputedStyle(document.documentElement).scrollBehavior";
		expect(await (await open({ reducedMotion: "reduce" })).page.evaluate(behaviour)).toBe("auto");
		expect(await (await open({ reducedMotion: "no-preference" })).page.evaluate(behaviour)).toBe("smooth");
	});

	const schemes = ["light", "dark"] as const;
	const widths = [360, 1100];
	const cases = schemes.flatMap((scheme) =>
		["en-CA", "fr-CA"].flatMap((locale) => widths.map((width) => ({ scheme, locale, width }))),
	);
	it.each(cases)(
		"has nothing that axe-core objects to: $scheme, $locale, $width pixels",
		async ({ scheme, locale, width }) => {
			stage.bot.told = () => [{ key: "k1", reply: locale === "fr-CA" ? verdictFr : verdictEn }];
			const { page } = await open({ bypassCSP: true, colorScheme: scheme, locale, viewport: { width, height: 740 } });
			await page.locator("h2.unasked").waitFor();
			expect(await violations(page)).toEqual([]);
			for (const question of ["is it?", "everything", "compare three"]) await askTyped(page, question);
			for (const summary of await page.locator("summary").all()) await summary.click();
			expect(await violations(page)).toEqual([]);
			stage.bot.reply = () => {
				throw new Error("no");
			};
			await page.locator("#question").fill("my question");
			await page.keyboard.press("Enter");
			await page.locator("#status.trouble").waitFor();
			expect(await violations(page)).toEqual([]);
		},
	);
});

describe("finding a browser", () => {
	it("fails where one is required and there is none, and else lets the tests skip", () => {
		const nowhere = { CHROMIUM: "/nowhere/chromium" };
		expect(() => findBrowser({ ...nowhere, REQUIRE_BROWSER: "1" })).toThrow("/nowhere/chromium");
		const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
		expect(findBrowser(nowhere)).toBeUndefined();
		expect(warn).toHaveBeenCalledOnce();
		warn.mockRestore();
		expect(findBrowser({ CHROMIUM: process.execPath, REQUIRE_BROWSER: "1" })).toBe(process.execPath);
	});
});
