import { describe, expect, it } from "vitest";
import { readEnvironment, WrongEnvironment } from "../../src/commands/environment.js";
import { languageOf } from "../../src/commands/output.js";

const slack = { SLACK_SIGNING_SECRET: "signing", SLACK_BOT_TOKEN: "xoxb-token" };
const teams = { TEAMS_APP_ID: "id", TEAMS_APP_PASSWORD: "password", TEAMS_TENANT_ID: "tenant" };

function refusal(variables: Record<string, string>): WrongEnvironment {
	try {
		readEnvironment(variables);
	} catch (error) {
		if (error instanceof WrongEnvironment) return error;
		throw error;
	}
	throw new Error("It was not refused");
}

describe("the environment", () => {
	it("may be empty: loopback, the usual port, ./data, and no platform", () => {
		const usual = {
			port: 3978,
			host: "127.0.0.1",
			data: "data",
			logLevel: undefined,
			keys: undefined,
			source: undefined,
			slack: undefined,
			teams: undefined,
		};
		expect(readEnvironment({})).toEqual(usual);
		expect(
			readEnvironment({ PORT: "", HOST: "  ", SOVEREIGN_DATA: undefined, SLACK_BOT_TOKEN: "", TEAMS_APP_ID: " " }),
		).toEqual(usual);
	});

	it("takes what is set", () => {
		const set = { PORT: "8080", HOST: "::", SOVEREIGN_DATA: "/var/lib/sovereign", LOG_LEVEL: "warn" };
		const source = { SOVEREIGN_KNOWLEDGE_URL: "https://example.org/latest.json?a=b", SOVEREIGN_KNOWLEDGE_EVERY: "60" };
		const keys = { SOVEREIGN_KEYS: "/etc/sovereign/keys.json" };
		expect(
			readEnvironment({ ...set, ...source, ...keys, ...slack, ...teams, SLACK_API_URL: "http://127.0.0.1:1/api/" }),
		).toEqual({
			port: 8080,
			host: "::",
			data: "/var/lib/sovereign",
			logLevel: "warn",
			keys: "/etc/sovereign/keys.json",
			source: { url: "https://example.org/latest.json?a=b", every: 60 },
			slack: { signingSecret: "signing", botToken: "xoxb-token", apiUrl: "http://127.0.0.1:1/api/" },
			teams: { appId: "id", appPassword: "password", tenantId: "tenant" },
		});
	});

	it.each([["-1"], ["65536"], ["3978.5"], ["http"], ["NaN"]])("refuses the port %s", (PORT) => {
		expect(refusal({ PORT }).says.en).toMatch(/^PORT /);
		expect(refusal({ PORT }).says.fr).toMatch(/^PORT /);
	});

	it("asks for knowledge by https, by http on this machine alone, and every ten minutes", () => {
		for (const url of [
			"https://example.org/x.json",
			"http://localhost:1/",
			"http://127.0.0.1/x",
			"http://[::1]:8080/x",
		])
			expect(readEnvironment({ SOVEREIGN_KNOWLEDGE_URL: url }).source).toEqual({ url, every: 600 });
		for (const url of [
			"http://example.org/x.json",
			"http://127.0.0.1.example.org/",
			"http://localhost.example.org/",
			"ftp://127.0.0.1/x",
			"file:///etc/passwd",
			"https://me:s3cr3t@example.org/",
			"http://me@localhost/",
			"latest.json",
		]) {
			const { says, message } = refusal({ SOVEREIGN_KNOWLEDGE_URL: url });
			expect(says.fr).toMatch(/^SOVEREIGN_KNOWLEDGE_URL /);
			expect(message).not.toContain(url);
		}
		for (const every of ["0", "-1", "1.5", "soon", "86401"])
			expect(refusal({ SOVEREIGN_KNOWLEDGE_EVERY: every }).says.en).toMatch(/^SOVEREIGN_KNOWLEDGE_EVERY /);
	});

	it("refuses half a platform, in both languages, by names and never by values", () => {
		for (const platform of [slack, teams])
			for (const left of Object.keys(platform)) {
				const { code, says, message } = refusal(
					Object.fromEntries(Object.entries(platform).filter(([name]) => name !== left)),
				);
				expect(code).toBe("wrong-environment");
				for (const text of [says.en, says.fr]) for (const name of Object.keys(platform)) expect(text).toContain(name);
				for (const value of Object.values(platform)) expect(message).not.toMatch(new RegExp(`\\b${value}\\b`));
				expect(says.fr).not.toBe(says.en);
			}
	});

	it("names everything that cannot be used at once", () => {
		const { says } = refusal({ PORT: "x", LOG_LEVEL: "loud", SLACK_API_URL: "nowhere" });
		for (const name of ["PORT", "LOG_LEVEL", "SLACK_API_URL"]) expect(says.en).toContain(name);
	});
});

describe("the machine's language", () => {
	it.each([
		[{}, undefined],
		[{ LANG: "fr_CA.UTF-8" }, "fr"],
		[{ LANG: "FR" }, "fr"],
		[{ LANG: "de_DE.UTF-8" }, undefined],
		[{ LANG: "fr_FR.UTF-8", LC_ALL: "en_CA.UTF-8" }, "en"],
		[{ LANG: "en_CA.UTF-8", LC_MESSAGES: "fr_CA.UTF-8" }, "fr"],
		[{ LANG: "fr_FR.UTF-8", LC_ALL: "" }, "fr"],
		[{ LANG: "C.UTF-8" }, undefined],
	])("of %j is %s", (variables, language) => {
		expect(languageOf(variables)).toBe(language);
	});
});
