import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from "botbuilder";
import { callOnce } from "./once.js";

/** Where the Bot Framework is when it stands on this machine: for tests, which have no network. */
export interface Loopback {
	readonly openIdMetadataUrl: string;
	/** What service addresses begin with. */
	readonly serviceUrl: string;
	/** The token that the bot shows to the connector. */
	token(): Promise<string>;
}

interface Credentials {
	readonly appId: string;
	readonly appPassword: string;
	readonly tenantId: string;
	readonly loopback?: Loopback | undefined;
	/** Sends each message once, and waits so many milliseconds for an answer: see once.ts. */
	readonly once?: number | undefined;
}

/** The public cloud's addresses (Bot Framework: Authentication with the Bot Connector API). */
const issuer = "https://api.botframework.com";
const openIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";
const loginUrl = "https://login.microsoftonline.com/";

/** What the bot asks a token for. */
export const connectorAudience = "https://api.botframework.com";

/** The Bot Framework's own adapter, with its own check of who sends; see `turn`. */
export class Framework extends CloudAdapter {
	constructor(credentials: Credentials) {
		super(authentication(credentials));
	}

	/**
	 * Checks the token, then runs the turn. `CloudAdapter.process` does the same, but answers a bad signature with 500
	 * and prints each refusal with its stack.
	 * @throws whatever the check finds; `logic` must not throw.
	 */
	turn(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
		return this.processActivity(authorization, activity, logic);
	}
}

function authentication({ appId, appPassword, tenantId, loopback, once }: Credentials) {
	const metadata = loopback?.openIdMetadataUrl ?? openIdMetadataUrl;
	return new ConfigurationBotFrameworkAuthentication(
		{
			MicrosoftAppType: "SingleTenant",
			MicrosoftAppId: appId,
			MicrosoftAppPassword: appPassword,
			MicrosoftAppTenantId: tenantId,
			ToChannelFromBotLoginUrl: loginUrl + tenantId,
			ToChannelFromBotOAuthScope: connectorAudience,
			ToBotFromChannelTokenIssuer: issuer,
			ToBotFromChannelOpenIdMetadataUrl: metadata,
			// Teams signs as a channel does. The emulator's keys, which would also vouch for it, are not looked up.
			ToBotFromEmulatorOpenIdMetadataUrl: metadata,
			OAuthUrl: "https://api.botframework.com",
			CallerId: "urn:botframework:azure",
			ValidateAuthority: true,
		},
		loopback && loopbackCredentials(appId, loopback),
		{
			requiredEndorsements: [],
			// Tokens of the emulator and of other bots pass the framework's check under other rules; ours take none.
			validateClaims: async (claims) => {
				if (!claims.some(({ type, value }) => type === "iss" && value === issuer))
					throw new Error("Not from a channel");
			},
		},
		undefined,
		once === undefined ? {} : { httpClient: callOnce(once) },
	);
}

type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

function loopbackCredentials(appId: string, loopback: Loopback): CredentialsFactory {
	return {
		isValidAppId: async (id) => id === appId,
		isAuthenticationDisabled: async () => false,
		createCredentials: async () => ({
			signRequest: async (request) => {
				request.headers.set("authorization", `Bearer ${await loopback.token()}`);
				return request;
			},
		}),
	};
}
