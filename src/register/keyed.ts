/**
 * An immutable collection by id in which a change costs the same however much there is: what does not change is shared
 * with the collection before. A team's register is changed a vendor at a time and may have many thousand.
 */
export class Keyed<Value> {
	readonly #root: Branch<Value>;
	readonly size: number;

	private constructor(root: Branch<Value>, size: number) {
		this.#root = root;
		this.size = size;
	}

	static of<Value>(entries: Iterable<readonly [string, Value]> = []): Keyed<Value> {
		let keyed = new Keyed<Value>([], 0);
		for (const [key, value] of entries) keyed = keyed.with(key, value);
		return keyed;
	}

	get(key: string): Value | undefined {
		let node: Node<Value> | undefined = this.#root;
		for (let rest = hashOf(key); isBranch(node); rest >>>= bits) node = node[rest & mask];
		return node?.entries.find(([known]) => known === key)?.[1];
	}

	with(key: string, value: Value): Keyed<Value> {
		const more = this.get(key) === undefined ? 1 : 0;
		return new Keyed(put(this.#root, hashOf(key), 0, key, value), this.size + more);
	}

	without(key: string): Keyed<Value> {
		return this.get(key) === undefined ? this : new Keyed(take(this.#root, hashOf(key), key), this.size - 1);
	}

	/** In an order of its own, which is the same for the same ids. */
	[Symbol.iterator](): IterableIterator<readonly [string, Value]> {
		const entries: (readonly [string, Value])[] = [];
		collect(this.#root, entries);
		return entries.values();
	}

	/** By id, in the order of their code units: how it is written down. */
	toRecord(): Record<string, Value> {
		return Object.fromEntries([...this].sort(([a], [b]) => (a < b ? -1 : 1)));
	}
}

/** Each level of the tree takes this many bits of the key's hash; the last holds what they do not tell apart. */
const bits = 5;
const mask = (1 << bits) - 1;
const deepest = 6;

interface Leaf<Value> {
	readonly hash: number;
	readonly entries: readonly (readonly [string, Value])[];
}
type Branch<Value> = readonly (Node<Value> | undefined)[];
type Node<Value> = Branch<Value> | Leaf<Value>;

function isBranch<Value>(node: Node<Value> | undefined): node is Branch<Value> {
	return Array.isArray(node);
}

function put<Value>(branch: Branch<Value>, hash: number, level: number, key: string, value: Value): Branch<Value> {
	const at = (hash >>> (level * bits)) & mask;
	const below = branch[at];
	const copy = Array.from({ length: mask + 1 }, (_, index) => branch[index]);
	copy[at] = below === undefined ? { hash, entries: [[key, value]] } : putBelow(below, hash, level, key, value);
	return copy;
}

function putBelow<Value>(below: Node<Value>, hash: number, level: number, key: string, value: Value): Node<Value> {
	if (isBranch(below)) return put(below, hash, level + 1, key, value);
	if (below.hash === hash || level === deepest) {
		const known = below.entries.findIndex(([other]) => other === key);
		const entry = [key, value] as const;
		return { hash, entries: known < 0 ? [...below.entries, entry] : below.entries.with(known, entry) };
	}
	const branch = Array.from<Node<Value> | undefined>({ length: mask + 1 });
	branch[(below.hash >>> ((level + 1) * bits)) & mask] = below;
	return put(branch, hash, level + 1, key, value);
}

function take<Value>(branch: Branch<Value>, hash: number, key: string): Branch<Value> {
	const below = branch[hash & mask];
	const copy = [...branch];
	copy[hash & mask] = isBranch(below)
		? take(below, hash >>> bits, key)
		: below && { ...below, entries: below.entries.filter(([known]) => known !== key) };
	return copy;
}

function collect<Value>(node: Node<Value>, into: (readonly [string, Value])[]): void {
	if (isBranch(node)) {
		for (const below of node) if (below !== undefined) collect(below, into);
	} else for (const entry of node.entries) into.push(entry);
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}
