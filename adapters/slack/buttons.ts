import type { types } from "@slack/bolt";
import type { Press, Reply } from "../../src/replies/reply.js";
import { limits } from "./limits.js";
import { plainText } from "./mrkdwn.js";
import { writePress } from "./press.js";
import { words } from "./words.js";

interface Planned {
	readonly id: string;
	readonly label: string;
	readonly press: Press;
	readonly primary: boolean;
}

export interface Buttons {
	readonly elements: types.Button[];
	/** `action_id`s of buttons that Slack has no room for. */
	readonly omitted: string[];
}

/** An order's answer is for one person's eyes, so that no order shares. */
function shares(press: Press): boolean {
	return "question" in press && press.share === true;
}

/** What is unfolded is for whoever unfolds it. */
function unshared(press: Press): Press {
	if ("order" in press) return press;
	const { share: _, ...rest } = press;
	return rest;
}

/** Folds that stay closed, then the reply's actions, then Share. */
function planned(reply: Reply, open: ReadonlySet<string>, share: boolean): Planned[] {
	const buttons: Planned[] = [];
	const { again } = reply;
	if (again !== null) {
		const press = unshared(again);
		for (const block of reply.blocks) {
			if (block.kind !== "fold" || open.has(block.id)) continue;
			buttons.push({
				id: `unfold:${block.id}`,
				label: block.title,
				press: { ...press, unfold: block.id },
				primary: false,
			});
		}
	}
	for (const [index, action] of reply.actions.entries()) {
		if (shares(action.press) && !share) continue;
		buttons.push({ id: `act:${index}`, label: action.label, press: action.press, primary: action.primary });
	}
	if (share && again !== null && "question" in again && !reply.actions.some((action) => shares(action.press))) {
		const { unfold: _, ...press } = again;
		buttons.push({ id: "share", label: words.share[reply.language], press: { ...press, share: true }, primary: false });
	}
	return buttons;
}

/**
 * A reply's buttons within Slack's limits.
 * @param open Folds that are shown and so need no button.
 * @param share Whether the reply stands where sharing makes sense: seen by one person in a channel of several.
 */
export function buttons(reply: Reply, open: ReadonlySet<string>, share: boolean): Buttons {
	const elements: types.Button[] = [];
	const omitted: string[] = [];
	const taken = new Set<string>();
	for (const { id, label, press, primary } of planned(reply, open, share)) {
		const value = writePress(press);
		if (value === null || taken.has(id) || elements.length === limits.actions) {
			omitted.push(id);
			continue;
		}
		taken.add(id);
		const shown = plainText(label, limits.buttonText);
		const text = shown.trim() === "" ? "…" : shown;
		elements.push({
			type: "button",
			action_id: id,
			text: { type: "plain_text", text, emoji: false },
			value,
			...(primary ? { style: "primary" as const } : {}),
		});
	}
	return { elements, omitted };
}
