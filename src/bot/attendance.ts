import type { KnownPerson, People } from "../register/ports.js";
import { pseudonymOf } from "./asker.js";
import type { Request } from "./request.js";

/** Whoever asks and whoever a text mentions, by pseudonym; for who has none, one that stands in while it is read. */
export interface Attendance {
	readonly asker: string;
	readonly mentioned: readonly { readonly said: string; readonly id: string }[];
	/** Those of whom nothing is written down yet, by what stands in for their pseudonym. */
	readonly newcomers: ReadonlyMap<string, KnownPerson>;
}

/** Stands in for the pseudonym of somebody who has none: nobody is ever given one like it. */
export const newcomer = "p-newcomer";

export function attending(
	{ person, name, people = [] }: Pick<Request, "person" | "name" | "people">,
	known: ReadonlyMap<string, KnownPerson>,
): Attendance {
	const ids = new Map([...known].map(([id, { key }]) => [key, id]));
	const newcomers = new Map<string, KnownPerson>();
	const idOf = (someone: { readonly person: string; readonly name?: string | undefined }) => {
		const found = ids.get(someone.person);
		if (found !== undefined) return found;
		const id = `${newcomer}${newcomers.size === 0 ? "" : newcomers.size + 1}`;
		ids.set(someone.person, id);
		newcomers.set(id, { key: someone.person, ...(someone.name === undefined ? {} : { name: someone.name }) });
		return id;
	};
	const asker = idOf({ person, name });
	return { asker, mentioned: people.map((one) => ({ said: one.said, id: idOf(one) })), newcomers };
}

/** Writes down whoever asks, and whoever is mentioned. */
export async function introduce(request: Request, parts: { readonly people: People }): Promise<void> {
	const { tenant, people = [] } = request;
	await pseudonymOf(request, tenant, parts);
	for (const { person, name } of people)
		await parts.people.idOf(tenant, { key: person, ...(name === undefined ? {} : { name }) });
}
