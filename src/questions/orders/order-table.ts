import { OrderForms } from "./order-forms.js";
import type { OrderRow } from "./row.js";
import { contextRows } from "./rows/contexts.js";
import { decisionRows } from "./rows/decisions.js";
import { demandRows } from "./rows/demands.js";
import { editRows } from "./rows/edits.js";
import { evidenceRows } from "./rows/evidence.js";
import { fileRows } from "./rows/files.js";
import { forgettingRows } from "./rows/forgetting.js";
import { keepingRows } from "./rows/keeping.js";
import { questionnaireRows } from "./rows/questionnaire.js";
import { reminderRows } from "./rows/reminders.js";
import { settingRows } from "./rows/settings.js";
import { tagRows } from "./rows/tagging.js";
import { vendorRows } from "./rows/vendors.js";

/** Every order of the register, with all its forms. Reading, help and examples come from this one table. */
export const orderRows: readonly OrderRow[] = [
	...vendorRows,
	...questionnaireRows,
	...evidenceRows,
	...decisionRows,
	...reminderRows,
	...editRows,
	...contextRows,
	...tagRows,
	...keepingRows,
	...fileRows,
	...settingRows,
	...demandRows,
	...forgettingRows,
];

export const orderForms = new OrderForms(orderRows);
