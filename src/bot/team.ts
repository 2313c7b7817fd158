import { type Knowledge, layOver, OverlayRefused } from "../evaluator/index.js";
import type { Overlay } from "../knowledge/overlay.js";
import { typingDistance } from "../questions/typos.js";
import { overlayOf, together } from "../register/overlay-of.js";
import { nameForm, type State } from "../register/state.js";
import { offeringOf, type Vendor } from "../register/vendor.js";
import { digestOf } from "./digest.js";

/** Knowledge with a team's evidence over it, and the vendors whose evidence this release cannot take. */
export interface Laid {
	readonly knowledge: Knowledge;
	readonly overlay: Overlay | undefined;
	readonly refused: readonly Vendor[];
}

/** So many serve as an example, or as buttons. */
const mostFew = 5;

/** No vendor has a name of more words. */
const mostWords = 10;

/** A team's register, as far as its questions are answered by it. */
export class Team {
	readonly state: State;
	readonly #overlays: OverlayMaker;

	/** @param overlays `passing` where every vendor is looked at once: what is laid over a release takes much memory */
	constructor(state: State, overlays: OverlayMaker = kept) {
		this.state = state;
		this.#overlays = overlays;
	}

	/** The vendor of this name, archived or not. */
	named(name: string): Vendor | undefined {
		const id = this.state.names.get(nameForm(name));
		return id === undefined ? undefined : this.state.vendors.get(id);
	}

	/** The vendor with this id, archived or not. */
	withId(id: string): Vendor | undefined {
		return this.state.vendors.get(id);
	}

	/** The vendor is one of the team's own, which the knowledge does not have. */
	isOwn(id: string): boolean {
		return this.withId(id)?.bought.kind === "own";
	}

	/** A few of the vendors in use, by name. */
	few(): readonly Vendor[] {
		const used = [...this.state.vendors].flatMap(([, vendor]) => (vendor.archived ? [] : [vendor]));
		return used.sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, mostFew);
	}

	/** Names of vendors that are like one, or have its words in them, the likest first. */
	like(name: string): readonly string[] {
		const wanted = nameForm(name);
		const most = Math.max(2, Math.floor(wanted.length / 3));
		return [...this.state.vendors]
			.map(([, { name }]) => ({ name, far: farFrom(wanted, nameForm(name), most) }))
			.filter(({ far }) => far <= most)
			.sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
			.slice(0, 3)
			.map((one) => one.name);
	}

	/** The vendors in use whose names stand in a text; the longest name first, and none inside another. */
	mentionedIn(text: string): Vendor[] {
		const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index, 0: word }) => ({
			from: index,
			to: index + word.length,
		}));
		const found = new Set<Vendor>();
		for (let at = 0; at < words.length; at++)
			for (let length = Math.min(mostWords, words.length - at); length >= 1; length--) {
				const [from, to] = [words[at]?.from ?? 0, words[at + length - 1]?.to ?? 0];
				const vendor = this.named(text.slice(from, to));
				if (!vendor || vendor.archived) continue;
				found.add(vendor);
				at += length - 1;
				break;
			}
		return [...found];
	}

	/** The vendors in use of which one of these services is bought, by id. */
	buying(offerings: readonly string[]): Vendor[] {
		if (this.state.vendors.size === 0) return [];
		const wanted = new Set(offerings);
		return [...this.state.vendors]
			.map(([, vendor]) => vendor)
			.filter((vendor) => !vendor.archived && wanted.has(offeringOf(vendor)))
			.sort((a, b) => (a.id < b.id ? -1 : 1));
	}

	/** The knowledge with what the team knows of these vendors laid over it. */
	over(knowledge: Knowledge, vendors: readonly Vendor[]): Laid {
		const all = vendors.flatMap((vendor) => {
			const overlay = this.#overlays.of(vendor);
			return overlay ? [{ vendor, overlay }] : [];
		});
		if (all.length === 0) return { knowledge, overlay: undefined, refused: [] };
		const whole = this.#laid(knowledge, all);
		if (whole) return { ...whole, refused: [] };
		// A newer release may lack what somebody's evidence names: the others' still counts.
		const good = all.filter((one) => this.#laid(knowledge, [one]));
		const refused = all.filter((one) => !good.includes(one)).map(({ vendor }) => vendor);
		return { ...(this.#laid(knowledge, good) ?? { knowledge, overlay: undefined }), refused };
	}

	#laid(knowledge: Knowledge, all: readonly { readonly overlay: Overlay }[]): Omit<Laid, "refused"> | undefined {
		const overlay = this.#overlays.together(all.map((one) => one.overlay));
		if (!overlay) return { knowledge, overlay };
		try {
			return { knowledge: layOver(knowledge, overlay), overlay };
		} catch (error) {
			if (error instanceof OverlayRefused) return undefined;
			throw error;
		}
	}
}

/** "Acme" is near to Acme CRM, however long that is. */
function farFrom(wanted: string, form: string, most: number): number {
	const within = wanted.length > 1 && ` ${form}`.includes(` ${wanted}`);
	return within ? 1 : typingDistance(form, wanted, most);
}

/** Makes what is laid over a release for a vendor, and several such as one. */
interface OverlayMaker {
	of(vendor: Vendor): Overlay | undefined;
	together(list: readonly Overlay[]): Overlay | undefined;
}

/** Makes them anew each time and keeps none. */
export const passing: OverlayMaker = {
	of: (vendor) => overlayOf(vendor, digestOf),
	together: (list) => together(list, digestOf),
};

/** Overlays that were made before: the same content is the same object, so that what was laid over stays laid. */
class Overlays implements OverlayMaker {
	static readonly #most = 500;
	readonly #ofVendor = new WeakMap<Vendor, { readonly overlay: Overlay | undefined }>();
	readonly #byDigest = new Map<string, Overlay>();

	of(vendor: Vendor): Overlay | undefined {
		const known = this.#ofVendor.get(vendor);
		if (known) return known.overlay;
		const made = overlayOf(vendor, digestOf);
		const overlay = made && this.#same(made);
		this.#ofVendor.set(vendor, { overlay });
		return overlay;
	}

	together(list: readonly Overlay[]): Overlay | undefined {
		const made = together(list, digestOf);
		return made && this.#same(made);
	}

	#same(made: Overlay): Overlay {
		const overlay = this.#byDigest.get(made.digest) ?? made;
		this.#byDigest.delete(made.digest);
		this.#byDigest.set(made.digest, overlay);
		const [oldest] = this.#byDigest.keys();
		if (this.#byDigest.size > Overlays.#most && oldest !== undefined) this.#byDigest.delete(oldest);
		return overlay;
	}
}

const kept = new Overlays();
