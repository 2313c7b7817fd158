import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { z } from "zod";

/** The app package against schema 1.12 (developer.microsoft.com/json-schemas/teams/v1.12), as far as we use it. */

const folder = new URL("../../../adapters/teams/appPackage/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder));
const text = (most: number) => z.string().min(1).max(most);
const guid = z.string().regex(/^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/);
const page = z.url({ protocol: /^https$/ }).max(2048);
const scopes = z
	.array(z.enum(["personal", "team", "groupchat"]))
	.min(1)
	.max(3);
const command = z.strictObject({ title: text(32), description: text(128) });

const manifestSchema = z.strictObject({
	$schema: z.literal("https://developer.microsoft.com/json-schemas/teams/v1.12/MicrosoftTeams.schema.json"),
	manifestVersion: z.literal("1.12"),
	version: z.string().regex(/^\d+\.\d+\.\d+$/),
	id: guid,
	packageName: text(64),
	localizationInfo: z.strictObject({
		defaultLanguageTag: z.string(),
		additionalLanguages: z.array(z.strictObject({ languageTag: z.string(), file: z.string() })),
	}),
	developer: z.strictObject({ name: text(32), websiteUrl: page, privacyUrl: page, termsOfUseUrl: page }),
	name: z.strictObject({ short: text(30), full: text(100) }),
	description: z.strictObject({ short: text(80), full: text(4000) }),
	icons: z.strictObject({ color: z.literal("color.png"), outline: z.literal("outline.png") }),
	accentColor: z.string().regex(/^#[0-9a-fA-F]{6}$/),
	bots: z
		.array(
			z.strictObject({
				botId: guid,
				scopes,
				isNotificationOnly: z.literal(false),
				supportsFiles: z.literal(false),
				commandLists: z.array(z.strictObject({ scopes, commands: z.array(command).min(1).max(10) })).max(3),
			}),
		)
		.length(1),
});

const appId = "00000000-0000-4000-8000-000000000000";
const placeholder = "\u0024{{TEAMS_APP_ID}}";
const filled = () =>
	manifestSchema.parse(JSON.parse(read("manifest.json").toString("utf8").replaceAll(placeholder, appId)));

describe("the manifest", () => {
	test("with an app id keeps to the schema and its limits", () => {
		expect(filled()).toMatchObject({ id: appId, bots: [{ botId: appId, scopes: ["personal", "team"] }] });
	});

	test("holds a placeholder and nobody's app id", () => {
		expect(JSON.parse(read("manifest.json").toString("utf8"))).toMatchObject({
			id: placeholder,
			bots: [{ botId: placeholder }],
		});
	});

	test("says in French whatever it says in English, within the same limits", () => {
		const limits: Record<string, number> = {
			"name.short": 30,
			"name.full": 100,
			"description.short": 80,
			"description.full": 4000,
		};
		filled().bots.forEach(({ commandLists }, bot) => {
			commandLists.forEach(({ commands }, list) => {
				commands.forEach((_, index) => {
					const path = `bots[${bot}].commandLists[${list}].commands[${index}]`;
					limits[`${path}.title`] = 32;
					limits[`${path}.description`] = 128;
				});
			});
		});
		const { $schema: _, ...french } = z
			.record(z.string(), z.string())
			.parse(JSON.parse(read("fr.json").toString("utf8")));
		expect(Object.keys(french).sort()).toEqual(Object.keys(limits).sort());
		for (const [key, words] of Object.entries(french)) expect(words.length, key).toBeLessThanOrEqual(limits[key] ?? 0);
	});
});

describe("the icons", () => {
	test.each([
		["color.png", 192],
		["outline.png", 32],
	])("%s is a PNG of %i by %i", (name, size) => {
		const { width, height } = png(read(name));
		expect([width, height]).toEqual([size, size]);
	});

	test("the outline is white on nothing", () => {
		const { pixels } = png(read("outline.png"));
		const seen = new Set<string>();
		for (const [red, green, blue, alpha] of pixels) {
			seen.add(alpha === 0 ? "nothing" : "something");
			expect([red, green, blue]).toEqual([255, 255, 255]);
		}
		expect(seen).toEqual(new Set(["nothing", "something"]));
	});
});

/** Reads an RGBA PNG without filters, as ours are. */
function png(file: Buffer): { width: number; height: number; pixels: Buffer[] } {
	expect(file.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
	const width = file.readUInt32BE(16);
	const height = file.readUInt32BE(20);
	const length = file.readUInt32BE(33);
	expect(file.subarray(37, 41).toString("latin1")).toBe("IDAT");
	const rows = inflateSync(file.subarray(41, 41 + length));
	expect(rows.length).toBe(height * (1 + width * 4));
	const pixels = Array.from({ length: width * height }, (_, index) => {
		const at = Math.floor(index / width) * (1 + width * 4) + 1 + (index % width) * 4;
		return rows.subarray(at, at + 4);
	});
	return { width, height, pixels };
}
