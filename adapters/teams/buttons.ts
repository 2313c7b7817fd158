import type { Fold, Press, Reply } from "../../src/replies/reply.js";
import type { ActionSet, Execute } from "./card.js";
import { clean, cut } from "./escape.js";
import { limits } from "./limits.js";

/** Whether a fold is shown with what is in it: asked for, or there is no way to ask. */
export function isOpen(fold: Fold, reply: Reply): boolean {
	return reply.again === null || reply.open.includes(fold.id);
}

/**
 * A button for each closed fold, then the reply's own. Sharing is left out: in a channel everybody reads the answer
 * already, and a personal chat has nowhere to share to.
 */
export function buttons(reply: Reply): Execute[] {
	const unfolding = reply.blocks
		.filter((block) => block.kind === "fold")
		.filter((fold) => !isOpen(fold, reply))
		.flatMap((fold): Execute[] => {
			if (reply.again === null) return [];
			return [
				{
					type: "Action.Execute",
					title: title(fold.title, fold.id),
					verb: "unfold",
					data: { ...unshared(reply.again), unfold: fold.id },
				},
			];
		});
	const asking = reply.actions
		.filter(({ press }) => "order" in press || press.share === undefined)
		.map((action): Execute => {
			const button: Execute = {
				type: "Action.Execute",
				title: title(action.label, "…"),
				verb: "ask",
				data: action.press,
			};
			return action.primary ? { ...button, style: "positive" } : button;
		});
	return [...unfolding, ...asking];
}

/** What is unfolded is for whoever unfolds it. */
function unshared(press: Press): Press {
	if ("order" in press) return press;
	const { share: _, ...rest } = press;
	return rest;
}

/** Buttons in rows that every client shows whole. */
export function buttonRows(all: readonly Execute[]): ActionSet[] {
	const rows: ActionSet[] = [];
	for (let first = 0; first < all.length; first += limits.buttonsInARow) {
		rows.push({ type: "ActionSet", actions: all.slice(first, first + limits.buttonsInARow) });
	}
	return rows;
}

function title(text: string, otherwise: string): string {
	return cut(clean(text).trim() || otherwise, limits.buttonTitle);
}
