import type { Text } from "../knowledge/text.js";

/** Why a command does nothing: a stable code, and what to do about it in both languages. */
export class CommandRefused extends Error {
	readonly code: string;
	readonly says: Text;
	constructor(code: string, says: Text) {
		super(says.en);
		this.code = code;
		this.says = says;
	}
}
