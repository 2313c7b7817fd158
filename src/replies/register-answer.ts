import { z } from "zod";
import { orderSchema } from "../questions/order.js";
import { refusalCodeSchema } from "../register/refusal.js";
import { vendorSchema } from "../register/vendor.js";

/** What an order of the register came to, as JSON. */
export const registerAnswerSchema = z.strictObject({
	order: orderSchema.nullable().describe("null: what was typed is no order that can be carried out"),
	outcome: z
		.enum(["done", "shown", "previewed", "refused"])
		.describe("previewed: nothing is changed before it is confirmed"),
	code: refusalCodeSchema.optional().describe("Why it was refused"),
	vendors: z.array(vendorSchema).optional().describe("The vendors it speaks of, as they are now"),
	answer: z.string().optional().describe("The digest under which the assessment that was shown is kept"),
});
export type RegisterAnswer = z.infer<typeof registerAnswerSchema>;
