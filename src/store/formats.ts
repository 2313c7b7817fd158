import type { Form } from "../register/event-port.js";
import { StoreRefused } from "./store-refused.js";

/** Reads what was written in an older format or today's. @throws what the form throws, and StoreRefused */
export function readForm<Value>(form: Form<Value>, path: string, format: number, written: unknown): Value {
	if (format > form.format) throw new StoreRefused("newer-format", path, format);
	let value = written;
	for (let from = format; from < form.format; from++) {
		const migration = form.migrations.find((one) => one.from === from);
		if (!migration) throw new Error(`There is no migration from format ${from}`);
		value = migration.migrate(value);
	}
	return form.read(value);
}
