import { type Actor, theBot } from "../register/identities.js";
import type { KnownPerson, People } from "../register/ports.js";
import type { Span } from "../replies/reply.js";
import type { Telling } from "../replies/telling.js";
import type { Request } from "./request.js";

/** Somebody by name, for the eyes of whoever asks; null is nobody. */
export function whoIs(
	id: Actor | null,
	{ people, asker }: { readonly people: ReadonlyMap<string, KnownPerson>; readonly asker: Actor | undefined },
	telling: Telling,
): Span {
	if (id === null) return { kind: "plain", text: telling.say("nobody") };
	if (id === asker) return { kind: "plain", text: telling.say("you") };
	const known = people.get(id);
	const text = known?.name ?? (id === theBot ? telling.say("theBot") : known?.key) ?? telling.say("somebodyForgotten");
	return { kind: "person", text, key: known?.key ?? null };
}

/** Names for whoever sends a request; somebody who has done nothing in the register yet has no pseudonym. */
export async function namesFor(
	{ tenant, person }: Pick<Request, "tenant" | "person">,
	telling: Telling,
	parts: { readonly people: People },
): Promise<(id: Actor) => Span> {
	const people = await parts.people.all(tenant);
	const asker = [...people].find(([, { key }]) => key === person)?.[0];
	return (id) => whoIs(id, { people, asker }, telling);
}
