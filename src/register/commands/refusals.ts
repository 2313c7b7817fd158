import type { Text } from "../../knowledge/text.js";
import type { Role } from "../decision.js";
import { theBot } from "../identities.js";
import { mayAs } from "../roles.js";
import type { State } from "../state.js";
import type { Vendor } from "../vendor.js";
import { type Context, type Outcome, refused } from "./outcome.js";

/** What several commands are refused for. */

const roleNames: Readonly<Record<Role, Text>> = {
	member: { en: "a member", fr: "un membre" },
	approver: { en: "an approver", fr: "un approbateur" },
	admin: { en: "an admin", fr: "un administrateur" },
};

/** Refused where somebody's role does not reach. */
export function unlessRole(state: State, { by }: Context, least: Role): Outcome | undefined {
	if (by === theBot)
		return refused("needs-a-person", {
			en: "The bot does not do this by itself. Ask a person of the team.",
			fr: "Le robot ne fait pas cela de lui-même. Demandez à une personne de l'équipe.",
		});
	if (mayAs(state.settings, by, least)) return undefined;
	const { en, fr } = roleNames[least];
	return refused("role-too-low", {
		en: `Only ${en} may do this. Ask one, or ask an admin to change your role.`,
		fr: `Seul ${fr} peut faire cela. Adressez-vous à lui, ou demandez à un administrateur de changer votre rôle.`,
	});
}

/** Refused where a person asks for what only the bot does. */
export function unlessBot({ by }: Context): Outcome | undefined {
	if (by === theBot) return undefined;
	return refused("only-the-bot", {
		en: "Only the bot records what it sends. Nothing was changed.",
		fr: "Seul le robot consigne ce qu'il envoie. Rien n'a été changé.",
	});
}

/** A vendor that is used, or why it cannot be changed. */
export function vendorIn(
	state: State,
	id: string,
	seen?: number,
): { readonly vendor: Vendor } | { readonly refusal: Outcome } {
	const vendor = state.vendors.get(id);
	if (!vendor) return { refusal: unknownVendor(id) };
	if (vendor.archived) return { refusal: isArchived(vendor.name) };
	if (seen !== undefined && seen !== vendor.revision) return { refusal: changedMeanwhile(vendor.name) };
	return { vendor };
}

export function unknownVendor(id: string): Outcome {
	return refused(
		"unknown-vendor",
		{
			en: "There is no vendor {id} in this register. List the vendors to see their names.",
			fr: "Il n'y a pas de fournisseur {id} dans ce registre. Listez les fournisseurs pour voir leurs noms.",
		},
		{ id },
	);
}

function isArchived(name: string): Outcome {
	return refused(
		"vendor-archived",
		{
			en: "{name} is archived, so nothing can be done with it. Restore it first.",
			fr: "Le fournisseur {name} est archivé : rien n'y change. Rétablissez-le d'abord.",
		},
		{ name },
	);
}

function changedMeanwhile(name: string): Outcome {
	return refused(
		"changed-meanwhile",
		{
			en: "Somebody has changed {name} since you looked. Look at it again, then repeat this.",
			fr: "Quelqu'un a modifié {name} depuis que vous l'avez affiché. Affichez-le de nouveau, puis recommencez.",
		},
		{ name },
	);
}
