import { describe, expect, it } from "vitest";
import { readOrder } from "../../../src/questions/index.js";
import { orderSchema } from "../../../src/questions/order.js";
import {
	addCases,
	decisionCases,
	evidenceCases,
	fileCases,
	listCases,
	questionnaireCases,
	reminderCases,
	settingCases,
	vendorCases,
} from "./cases.js";
import { ground } from "./ground.js";

describe.each([
	["adding a vendor", addCases],
	["listing vendors", listCases],
	["one vendor", vendorCases],
	["the questionnaire", questionnaireCases],
	["evidence", evidenceCases],
	["decisions", decisionCases],
	["reminders", reminderCases],
	["files and answers", fileCases],
	["settings", settingCases],
])("%s", (_, cases) => {
	it.each(cases)("%s", (text, language, order) => {
		expect(readOrder(text, ground)).toEqual({ kind: "order", language, order });
		expect(orderSchema.parse(order)).toEqual(order);
	});
});
