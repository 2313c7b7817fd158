import { z } from "zod";
import { resultSchema } from "../evaluator/frameworks/results.js";
import * as contract from "../evaluator/index.js";
import { assuranceSchema, gradeSchema } from "../knowledge/grades.js";
import { textSchema } from "../knowledge/text.js";
import type { ExitCode, Output } from "./output.js";

/** `sovereign answer-schema`: prints the JSON Schema of what `ask --json` prints, as docs/schema has it. */
export function printAnswerSchema(output: Output): ExitCode {
	output.out(answerSchemaText().trimEnd());
	return 0;
}

/** The file docs/schema/answer-VERSION.json, made from the schemas that the evaluator itself uses. */
export function answerSchemaText(): string {
	const { $schema, ...schema } = z.toJSONSchema(contract.answerSchema, { metadata: new Named() });
	const titled = {
		$schema,
		title: `Answer of Sovereign, version ${contract.evaluatorVersion}`,
		description: "One line of `sovereign ask --json`. Fields are added, never changed: see CHANGELOG.md.",
		...schema,
	};
	return `${JSON.stringify(titled, null, "\t")}\n`;
}

/** What the contract calls its parts: each stands once, under its name. */
const names = new Map<unknown, string>([
	...Object.entries(contract).flatMap(([name, value]): [unknown, string][] =>
		value instanceof z.ZodType && value !== contract.answerSchema ? [[value, name.replace(/Schema$/, "")]] : [],
	),
	[textSchema, "text"],
	[resultSchema, "result"],
	[assuranceSchema, "assurance"],
	[gradeSchema, "grade"],
]);

/** The descriptions of the schemas as they are, and the names beside them. */
class Named extends z.core.$ZodRegistry<z.core.GlobalMeta> {
	override get<Schema extends z.core.$ZodType>(schema: Schema) {
		const id = names.get(schema);
		const known = z.globalRegistry.get(schema);
		return id === undefined ? known : { ...known, id };
	}
}
