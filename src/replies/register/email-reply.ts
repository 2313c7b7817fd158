import type { Assessment } from "../../evaluator/answer.js";
import type { Order } from "../../questions/order.js";
import { offeringOf, type Vendor } from "../../register/vendor.js";
import { capital } from "../cut.js";
import { type Action, type Block, plain, type Reply, strong } from "../reply.js";
import { Telling } from "../telling.js";
import { emailText } from "./email-text.js";
import { showButton } from "./evidence-buttons.js";
import { headed, registerReply } from "./register-reply.js";
import { orderAction } from "./vendor-actions.js";

/** The questions that a vendor's verdict leaves open, as an e-mail in one language. */
export interface Drafted {
	readonly order: Order;
	readonly vendor: Vendor;
	readonly answer: Assessment;
	readonly language: "en" | "fr";
}

/** An e-mail to copy; what the vendor cannot answer stands apart from it. */
export function emailReply({ order, vendor, answer, language }: Drafted, telling: Telling): Reply {
	const { name, dataClasses } = vendor;
	const asked = answer.openQuestions.filter(({ to }) => to === "vendor");
	const others = answer.openQuestions.filter(({ to }) => to !== "vendor");
	const letter = new Telling(language, telling.knowledge);
	const blocks: Block[] = [
		...headed(telling.say(asked.length > 0 ? "emailTitle" : "emailTitleNone", { vendor: name })),
		...(asked.length > 0 ? [note(telling.say("emailNote"))] : []),
		...(answer.outcome === "not-sovereign" && asked.length > 0 ? [note(telling.say("answersChangeNothing"))] : []),
		...(asked.length > 0
			? [
					{
						kind: "copy" as const,
						text: emailText({ offering: offeringOf(vendor), dataClasses, questions: asked }, letter),
					},
				]
			: []),
	];
	if (others.length > 0)
		blocks.push(
			{ kind: "paragraph", text: [strong(telling.say("emailOthers"))] },
			{
				kind: "list",
				items: others.map(({ ask, to }) => {
					const who = telling.say(to === "counsel" ? "emailForCounsel" : "emailForYou");
					return [plain(`${capital(telling.text(ask))} (${who})`)];
				}),
			},
		);
	const actions = [
		...(asked.length > 0 ? [otherLanguage(vendor, language, telling)] : []),
		showButton(vendor, telling),
	];
	return registerReply({ order, outcome: "shown", vendors: [vendor] }, blocks, actions, telling);
}

function otherLanguage({ id, name }: Vendor, language: "en" | "fr", telling: Telling): Action {
	const other = language === "en" ? "fr" : "en";
	const said =
		other === "fr"
			? ({ label: "emailInFrench", typed: "emailTypedFrench" } as const)
			: ({ label: "emailInEnglish", typed: "emailTypedEnglish" } as const);
	return orderAction(
		{ order: "draft-questions", vendor: id, language: other },
		{ ...said, slots: { vendor: name } },
		telling,
	);
}

function note(text: string): Block {
	return { kind: "note", text: [plain(text)] };
}
