import { z } from "zod";
import type { Text } from "../knowledge/text.js";

const filled = z.string().trim().min(1).optional();

/** https, or this machine; never with a password in it, which would show in lists of processes. */
function isPrivateLine(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname, username, password } = new URL(text);
	const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
	return username === "" && password === "" && (protocol === "https:" || (protocol === "http:" && isHere));
}

/** The settings of the process, from its environment; docs/running.md lists them. */
const environmentSchema = z.object({
	PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
	HOST: z.string().trim().min(1).default("127.0.0.1"),
	SOVEREIGN_DATA: z.string().trim().min(1).default("data"),
	LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).optional(),
	SOVEREIGN_KEYS: filled,
	SOVEREIGN_KNOWLEDGE_URL: z.url().refine(isPrivateLine).optional(),
	SOVEREIGN_KNOWLEDGE_EVERY: z.coerce.number().int().min(1).max(86_400).default(600),
	SLACK_SIGNING_SECRET: filled,
	SLACK_BOT_TOKEN: filled,
	SLACK_API_URL: z.url().optional(),
	TEAMS_APP_ID: filled,
	TEAMS_APP_PASSWORD: filled,
	TEAMS_TENANT_ID: filled,
});

export interface Environment {
	readonly port: number;
	readonly host: string;
	readonly data: string;
	/** Undefined where nobody set one: each command has its own. */
	readonly logLevel: string | undefined;
	/** The file of trusted keys. */
	readonly keys: string | undefined;
	/** Where newer releases are published, and how often to ask, in seconds. */
	readonly source: { readonly url: string; readonly every: number } | undefined;
	readonly slack:
		| { readonly signingSecret: string; readonly botToken: string; readonly apiUrl: string | undefined }
		| undefined;
	readonly teams: { readonly appId: string; readonly appPassword: string; readonly tenantId: string } | undefined;
}

/** What is set wrongly, and how to mend it. Values are never quoted: some are secrets. */
export class WrongEnvironment extends Error {
	readonly code = "wrong-environment";
	readonly says: Text;
	constructor(says: Text) {
		super(says.en);
		this.says = says;
	}
}

/** Reads the environment. Empty values count as not set. @throws WrongEnvironment */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
	const set = Object.fromEntries(
		Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ""),
	);
	const parsed = environmentSchema.safeParse(set);
	if (!parsed.success) {
		const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].join(", ");
		throw new WrongEnvironment({
			en: `${names} cannot be used as set: see docs/running.md for what it takes`,
			fr: `${names} : valeur inutilisable ; docs/running.md dit ce qu'il faut`,
		});
	}
	const {
		SOVEREIGN_KNOWLEDGE_URL: url,
		SLACK_SIGNING_SECRET: signingSecret,
		SLACK_BOT_TOKEN: botToken,
		TEAMS_APP_ID: appId,
		TEAMS_APP_PASSWORD: appPassword,
		TEAMS_TENANT_ID: tenantId,
	} = parsed.data;
	const slack = together({ SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken });
	const teams = together({ TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword, TEAMS_TENANT_ID: tenantId });
	return {
		port: parsed.data.PORT,
		host: parsed.data.HOST,
		data: parsed.data.SOVEREIGN_DATA,
		logLevel: parsed.data.LOG_LEVEL,
		keys: parsed.data.SOVEREIGN_KEYS,
		source: url === undefined ? undefined : { url, every: parsed.data.SOVEREIGN_KNOWLEDGE_EVERY },
		slack:
			slack && signingSecret && botToken ? { signingSecret, botToken, apiUrl: parsed.data.SLACK_API_URL } : undefined,
		teams: teams && appId && appPassword && tenantId ? { appId, appPassword, tenantId } : undefined,
	};
}

/** All of a platform's settings or none: half a platform would start in silence and answer nobody. */
function together(values: Readonly<Record<string, string | undefined>>): boolean {
	const missing = Object.keys(values).filter((name) => values[name] === undefined);
	if (missing.length === 0) return true;
	if (missing.length === Object.keys(values).length) return false;
	const present = Object.keys(values).filter((name) => values[name] !== undefined);
	throw new WrongEnvironment({
		en: `${present.join(", ")} is set but ${missing.join(", ")} is not: set them together, or none`,
		fr: `${present.join(", ")} est défini mais pas ${missing.join(", ")} : définissez-les ensemble, ou aucun`,
	});
}
