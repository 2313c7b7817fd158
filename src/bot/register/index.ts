import type { Order } from "../../questions/order.js";
import type { Reply } from "../../replies/reply.js";
import type { Desk } from "../desk.js";
import { addVendor } from "./add-vendor.js";
import { archiveVendor, restoreVendor } from "./archive-vendor.js";
import { assignVendor } from "./assign-vendor.js";
import { decide } from "./decide.js";
import { done } from "./done.js";
import { draftQuestions } from "./draft-questions.js";
import { editVendor } from "./edit-vendor.js";
import { addEvidence, retireEvidence } from "./evidence.js";
import { exportVendors } from "./export-vendors.js";
import { confirmImport, importVendors } from "./import-vendors.js";
import { answerIntake, askIntake } from "./intake.js";
import { listReminders } from "./list-reminders.js";
import { listVendors } from "./list-vendors.js";
import { reassess } from "./reassess.js";
import { replay } from "./replay.js";
import { settle } from "./settle.js";
import { showVendor } from "./show-vendor.js";
import { snooze } from "./snooze.js";
import { vendorHistory } from "./vendor-history.js";

/** Carries out an order: one handler a kind. */
export function carryOutOrder(order: Order, desk: Desk): Promise<Reply> {
	switch (order.order) {
		case "add-vendor":
			return addVendor(order, desk);
		case "list-vendors":
			return listVendors(order, desk);
		case "show-vendor":
			return showVendor(order, desk);
		case "vendor-history":
			return vendorHistory(order, desk);
		case "edit-vendor":
			return editVendor(order, desk);
		case "assign-vendor":
			return assignVendor(order, desk);
		case "archive-vendor":
			return archiveVendor(order, desk);
		case "restore-vendor":
			return restoreVendor(order, desk);
		case "ask-intake":
			return askIntake(order, desk);
		case "answer-intake":
			return answerIntake(order, desk);
		case "add-evidence":
			return addEvidence(order, desk);
		case "retire-evidence":
			return retireEvidence(order, desk);
		case "draft-questions":
			return draftQuestions(order, desk);
		case "decide":
			return decide(order, desk);
		case "reassess":
			return reassess(order, desk);
		case "done":
			return done(order, desk);
		case "snooze":
			return snooze(order, desk);
		case "list-reminders":
			return listReminders(order, desk);
		case "export-vendors":
			return exportVendors(order, desk);
		case "import-vendors":
			return importVendors(order, desk);
		case "confirm-import":
			return confirmImport(order, desk);
		case "settle":
			return settle(order, desk);
		case "replay":
			return replay(order, desk);
	}
}
