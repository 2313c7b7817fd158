import { z } from "zod";
import { personIdSchema, theBot } from "../identities.js";
import { personChangeSchema } from "../people.js";
import { mayAs } from "../roles.js";
import type { State } from "../state.js";
import { type Context, happened, type Outcome, refused } from "./outcome.js";

export const changePersonSchema = z.strictObject({
	do: z.literal("change-person"),
	person: personIdSchema,
	change: personChangeSchema,
});

/** What the platform says of a person is recorded by the bot; what a person chooses, by the person or an admin. */
export function changeAboutPerson(
	state: State,
	command: z.infer<typeof changePersonSchema>,
	context: Context,
): Outcome {
	return (
		unlessTheirs(state, command.person, context) ??
		happened(context, { type: "person-changed", person: command.person, change: command.change })
	);
}

export const erasePersonSchema = z.strictObject({
	do: z.literal("erase-person"),
	person: personIdSchema,
	alone: z.literal(true).optional().describe("The team knows nobody else: nobody is left who could be its admin"),
});

/** Nothing is theirs any more and nothing is sent to them. What they did stays under their pseudonym. */
export function erasePerson(
	state: State,
	{ person, alone }: z.infer<typeof erasePersonSchema>,
	context: Context,
): Outcome {
	const { roles = {} } = state.settings;
	const admins = Object.keys(roles).filter((one) => roles[one] === "admin");
	const isLast = admins.length === 1 && admins[0] === person;
	return (
		unlessTheirs(state, person, context) ??
		(isLast && !alone ? lastAdmin : undefined) ??
		happened(context, { type: "person-erased", person })
	);
}

const lastAdmin = refused("no-admin-left", {
	en: "The team would have no admin left. Make somebody else an admin first: write to the bot “make @NAME admin”.",
	fr: "L'équipe n'aurait plus d'administrateur. Nommez d'abord quelqu'un d'autre : écrivez au robot « nommer @NOM administrateur ».",
});

function unlessTheirs(state: State, person: string, { by }: Context): Outcome | undefined {
	if (by === theBot || by === person || mayAs(state.settings, by, "admin")) return undefined;
	return refused("role-too-low", {
		en: "Only the person or an admin may do this. Ask one of them.",
		fr: "Seule la personne ou un administrateur peut faire cela. Adressez-vous à l'un d'eux.",
	});
}
