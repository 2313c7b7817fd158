/** Text in, question or order out: what a person types, in English or French, becomes something that can be answered. */
export { complete } from "./ask-back.js";
export type { Asked, Draft, Understood } from "./draft.js";
export { type Ability, abilitiesOf, examplesOf } from "./examples.js";
export { fillIn, type Ground } from "./fill-in.js";
export { questionFrom } from "./from-json.js";
export { fromRegister, leavesDataOut, serviceOf } from "./from-register.js";
export { grammar } from "./grammar.js";
export { type NameIndex, nameIndexOf } from "./names.js";
export { orderAbilities } from "./orders/order-examples.js";
export {
	type OrderGround,
	type OrderRead,
	type OrderTrouble,
	readOrder,
	type VendorNames,
} from "./orders/read-order.js";
export { readQuestion } from "./read.js";
export { releaseAsked } from "./replay-clause.js";
export { withVendors } from "./with-vendors.js";
