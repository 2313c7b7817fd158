import { describe, expect, it } from "vitest";
import { bridge, withoutContent } from "../../../adapters/slack/bridge.js";
import { KeptLog } from "./stage.js";

describe("Bolt's log in ours", () => {
	it.each([
		['Malformed request body: Unexpected token \'i\', "is "OVH" so"... is not valid JSON', ["OVH", "so"]],
		["rejected xoxb-12-34-abc and xapp-1-2", ["xoxb", "xapp", "abc"]],
		["A rate limit was exceeded (url: https://hooks.slack.com/T1/B2/secret)", ["hooks", "secret"]],
	])("leaves content, tokens and addresses out of %s", (line, secrets) => {
		for (const secret of secrets) expect(withoutContent(line)).not.toContain(secret);
	});

	it("keeps what is harmless, and of an error its code alone", () => {
		expect(withoutContent("An incoming event was not acknowledged within 3 seconds.")).toMatch(/not acknowledged/);
		expect(withoutContent(Object.assign(new Error("what they wrote"), { code: "slack_bolt_x" }))).toBe("slack_bolt_x");
		expect(withoutContent(new TypeError("what they wrote"))).toBe("TypeError");
		expect(withoutContent({ body: "what they wrote" })).toBe("(details withheld)");
	});

	it("writes levels through, but no details and nothing for debugging", () => {
		const log = new KeptLog();
		const logger = bridge(log);
		logger.debug("body", "what they wrote");
		logger.info("one", "what they wrote");
		logger.warn("two", { body: "what they wrote" });
		logger.error("three");
		expect(log.lines.map(({ level, message }) => [level, message])).toEqual([
			["info", "one"],
			["warn", "two"],
			["error", "three"],
		]);
		expect(log.text).not.toContain("wrote");
	});
});
