import { createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { z } from "zod";

/** A stand-in for the Bot Framework on loopback: its keys, its tokens, and a connector that takes what the bot sends. */

export interface Sent {
	readonly method: string;
	readonly path: string;
	readonly authorization: string | undefined;
	readonly body: z.infer<typeof sentSchema>;
}

const sentSchema = z.looseObject({
	type: z.string().optional(),
	text: z.string().optional(),
	summary: z.string().optional(),
	replyToId: z.string().optional(),
	attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).optional(),
});

export interface Claims {
	iss?: string | undefined;
	aud?: string | undefined;
	serviceurl?: string | undefined;
	exp?: number;
	nbf?: number;
	[claim: string]: unknown;
}

export class BotFramework {
	readonly sent: Sent[] = [];
	/** What the connector answers next, by path; 200 with an id if nothing is said. Or it hangs up, or falls silent. */
	refuse: (
		path: string,
	) => { status: number; body?: unknown; headers?: Record<string, string> } | "hang up" | "silence" | undefined = () =>
		undefined;
	/** The roster: whom Teams knows by their ids for this bot. */
	readonly members = new Map<string, { id: string; name: string; aadObjectId: string }>();
	/** Whose names were looked up, by path. */
	readonly lookedUp: string[] = [];
	readonly appId = randomUUID();
	readonly #keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
	readonly #strangers = generateKeyPairSync("rsa", { modulusLength: 2048 });
	readonly #server: Server;
	url = "";

	constructor() {
		this.#server = createServer((request, response) => {
			const path = request.url ?? "";
			const json = (status: number, body: unknown, headers = {}) =>
				response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
			if (path === "/openid")
				return json(200, { issuer: "https://api.botframework.com", jwks_uri: `${this.url}/keys` });
			if (path === "/keys") {
				const jwk = this.#keys.publicKey.export({ format: "jwk" });
				return json(200, { keys: [{ ...jwk, kid: "one", endorsements: ["msteams"] }] });
			}
			void text(request).then((body) => {
				const { method = "", headers } = request;
				if (method === "GET") {
					this.lookedUp.push(path);
					const member = this.members.get(decodeURIComponent(path.replace(/^.*\/members\//, "")));
					return member ? json(200, member) : json(404, { error: { code: "MemberNotFoundInConversation" } });
				}
				this.sent.push({
					method,
					path,
					authorization: headers.authorization,
					body: sentSchema.parse(JSON.parse(body)),
				});
				const refusal = this.refuse(path);
				if (refusal === "hang up") return response.destroy();
				if (refusal === "silence") return undefined;
				if (refusal) return json(refusal.status, refusal.body ?? {}, refusal.headers);
				return json(200, { id: path.endsWith("/v3/conversations") ? "personal-chat" : "sent-1" });
			});
		});
	}

	async start(): Promise<void> {
		this.url = await listen(this.#server);
	}

	async stop(): Promise<void> {
		await close(this.#server);
	}

	get openIdMetadataUrl(): string {
		return `${this.url}/openid`;
	}

	/** A good token, but for the claims that are given; undefined takes one away. */
	token(
		claims: Claims = {},
		{ signedBy = "us", kid = "one" }: { signedBy?: "us" | "strangers"; kid?: string } = {},
	): string {
		const now = Math.floor(Date.now() / 1000);
		const payload = {
			iss: "https://api.botframework.com",
			aud: this.appId,
			serviceurl: this.url,
			nbf: now - 60,
			exp: now + 3600,
			...claims,
		};
		const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
		const signed = `${part({ alg: "RS256", typ: "JWT", kid })}.${part(payload)}`;
		const key = signedBy === "us" ? this.#keys.privateKey : this.#strangers.privateKey;
		return `${signed}.${createSign("RSA-SHA256").update(signed).sign(key, "base64url")}`;
	}
}

export async function serve(listener: RequestListener): Promise<{ url: string; close(): Promise<void> }> {
	const server = createServer(listener);
	const url = await listen(server);
	return { url, close: () => close(server) };
}

function listen(server: Server): Promise<string> {
	return new Promise((resolve) => {
		server.listen(0, "127.0.0.1", () => {
			const { port } = z.object({ port: z.number() }).parse(server.address());
			resolve(`http://127.0.0.1:${port}`);
		});
	});
}

function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

async function text(request: IncomingMessage): Promise<string> {
	let body = "";
	for await (const chunk of request.setEncoding("utf8")) body += chunk;
	return body;
}
