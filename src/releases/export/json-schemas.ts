import { z } from "zod";
import { schemaVersion } from "./schema-versions.js";
import { type ShapeName, shapes } from "./shapes.js";

/** Where the JSON Schema of a shape lies in an export. */
export function schemaPath(shape: ShapeName): string {
	return `schema/${shape}.json`;
}

/** The JSON Schemas (draft 2020-12) of every shape, by path. */
export function* jsonSchemas(): Generator<{ readonly path: string; readonly text: string }> {
	for (const name of shapeNames) {
		const { $schema, ...schema } = z.toJSONSchema(shapes[name], { unrepresentable: "any", reused: "ref" });
		const titled = { $schema, title: `${name}, version ${schemaVersion}`, ...schema };
		yield { path: schemaPath(name), text: `${JSON.stringify(titled, null, "\t")}\n` };
	}
}

const shapeNames = [
	"index",
	"grounds",
	"verdicts",
	"offering",
	"provider",
	"supplier",
	"law",
	"framework",
	"data-class",
] as const satisfies readonly ShapeName[];
