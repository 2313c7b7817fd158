import type { Path } from "../draft.js";

/** Every object inside a value, itself included, with its path. */
export function* objectsIn(value: unknown, path: Path = []): Generator<[Readonly<Record<string, unknown>>, Path]> {
	if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* objectsIn(item, [...path, index]);
	else if (isObject(value)) {
		yield [value, path];
		for (const [key, item] of Object.entries(value)) yield* objectsIn(item, [...path, key]);
	}
}

/** Every list inside a value, with its path. */
export function* listsIn(value: unknown, path: Path = []): Generator<[readonly unknown[], Path]> {
	if (Array.isArray(value)) yield [value, path];
	if (typeof value === "object" && value !== null)
		for (const [key, item] of Object.entries(value))
			yield* listsIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
