/** The identifiers that a payload says a team by. */
export interface Teams {
	/** Where the app is installed and the event was seen. */
	readonly team?: string | null | undefined;
	/** The organisation of an org-wide installation. */
	readonly enterprise?: string | null | undefined;
	/** The team of the person, where it can be another one: a channel shared between organisations. */
	readonly person?: string | null | undefined;
}

/**
 * The tenant that a person asks as: their own team where it is known, so that a guest in a shared channel never reaches
 * the host's register; else the team where the app was met; the organisation only where no team is named.
 */
export function tenantOf({ team, enterprise, person }: Teams): string | null {
	const id = person || team || enterprise;
	return id ? `slack:${id}` : null;
}
