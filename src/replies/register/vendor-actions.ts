import type { Assessment } from "../../evaluator/answer.js";
import type { Context } from "../../evaluator/question.js";
import type { Order } from "../../questions/order.js";
import { addDays } from "../../register/schedule/working-days.js";
import type { Vendor } from "../../register/vendor.js";
import type { Phrase } from "../phrases.js";
import type { Action } from "../reply.js";
import type { Telling } from "../telling.js";
import { typedVerdict } from "../typed-question.js";
import { askVendorButton, reassessButton } from "./decision-buttons.js";
import type { Viewer } from "./vendor-words.js";

/** What a button is called, what it orders, and what is typed to do the same. */
interface Said {
	readonly label: Phrase;
	readonly typed?: Phrase;
	readonly slots?: Readonly<Record<string, string | number>>;
	readonly primary?: boolean;
}

/** A button that orders something of the register. */
export function orderAction(
	order: Order,
	{ label, typed, slots = {}, primary = false }: Said,
	telling: Telling,
): Action {
	return {
		label: telling.say(label, slots),
		press: { order, language: telling.language },
		primary,
		...(typed === undefined ? {} : { typed: telling.say(typed, slots) }),
	};
}

/** What a vendor still needs of the asker before its verdict can be told, or told better. */
interface Wanting {
	readonly asksHome: boolean;
	readonly asksIntake: boolean;
	/** It was assessed just now. */
	readonly isNew: boolean;
}

const snoozeDays = 14;

/** What can be done with a vendor, the next step first. */
export function vendorActions(
	vendor: Vendor,
	answer: Assessment | undefined,
	{ asksHome, asksIntake, isNew }: Wanting,
	{ telling, today }: Viewer,
): Action[] {
	const { id, name } = vendor;
	const slots = { vendor: name };
	const history = orderAction(
		{ order: "vendor-history", vendor: id },
		{ label: "vendorHistory", typed: "vendorTypedHistory", slots },
		telling,
	);
	if (vendor.archived) {
		const said = { label: "vendorRestore", typed: "vendorTypedRestore", slots, primary: true } as const;
		return [orderAction({ order: "restore-vendor", vendor: id }, said, telling), history];
	}
	const intake = { label: "vendorIntake", typed: "vendorTypedIntake", slots, primary: true } as const;
	const asks = answer?.openQuestions ?? [];
	const open = vendor.reminders.some(({ closed }) => !closed);
	const until = addDays(today, snoozeDays);
	return [
		...(asksHome ? homeActions(telling) : []),
		...(asksIntake ? [orderAction({ order: "ask-intake", vendor: id }, intake, telling)] : []),
		...asks.flatMap(({ to, about }) => (to === "asker" ? contextActions(vendor, about, telling) : [])),
		...(answer && !isNew ? [{ ...reassessButton(vendor, telling), primary: !asksIntake }] : []),
		...(open
			? [
					orderAction({ order: "done", vendor: id }, { label: "vendorDone", typed: "vendorTypedDone", slots }, telling),
					orderAction(
						{ order: "snooze", vendor: id, until },
						{ label: "vendorSnooze", typed: "vendorTypedSnooze", slots },
						telling,
					),
				]
			: []),
		...(asks.some(({ to }) => to === "vendor") ? [askVendorButton(vendor, telling)] : []),
		...(answer ? [verdictAction(vendor, answer, telling)] : []),
		history,
	];
}

/** The places of the knowledge that can count as home, to settle one for the team. */
function homeActions(telling: Telling): Action[] {
	return telling.knowledge.release.grounds.homes.map((place) =>
		orderAction(
			{ order: "settle", change: { home: [place] } },
			{ label: "vendorHomeIs", typed: "vendorTypedHome", slots: { place: telling.name(place) } },
			telling,
		),
	);
}

/** Both answers to what only the asker knows, where there are two. */
function contextActions({ id: vendor, name }: Vendor, about: string, telling: Telling): Action[] {
	const edit = (label: Phrase, typed: Phrase, context: Context) =>
		orderAction({ order: "edit-vendor", vendor, context }, { label, typed, slots: { vendor: name } }, telling);
	switch (about) {
		case "context/public-body":
			return [
				edit("vendorIsPublicBody", "vendorTypedIsPublicBody", { "public-body": true }),
				edit("vendorNoPublicBody", "vendorTypedNoPublicBody", { "public-body": false }),
			];
		case "context/criticality":
			return [
				edit("vendorIsCritical", "vendorTypedIsCritical", { criticality: "critical" }),
				edit("vendorNotCritical", "vendorTypedNotCritical", { criticality: "not-critical" }),
			];
		default:
			return [];
	}
}

/** The verdict with all its reasons, laws and sources. */
function verdictAction(vendor: Vendor, { question, knowledge }: Assessment, telling: Telling): Action {
	const typed = typedVerdict(vendor, telling);
	return {
		label: telling.say("vendorVerdict"),
		press: { question, release: knowledge.version, language: telling.language },
		primary: false,
		...(typed === undefined ? {} : { typed }),
	};
}
