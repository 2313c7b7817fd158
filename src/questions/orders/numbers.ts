import type { Token } from "../tokens.js";

const words: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	one: 1,
	un: 1,
	une: 1,
	two: 2,
	deux: 2,
	other: 2,
	three: 3,
	trois: 3,
	four: 4,
	quatre: 4,
	five: 5,
	cinq: 5,
	six: 6,
	seven: 7,
	sept: 7,
	eight: 8,
	huit: 8,
	nine: 9,
	neuf: 9,
	ten: 10,
	dix: 10,
	eleven: 11,
	onze: 11,
	twelve: 12,
	douze: 12,
	fourteen: 14,
	quatorze: 14,
	fifteen: 15,
	quinze: 15,
	thirty: 30,
	trente: 30,
	sixty: 60,
	soixante: 60,
	ninety: 90,
};

/** A whole number, in digits or in words. */
export function numberOf(token: Token | undefined): number | undefined {
	if (!token) return undefined;
	return /^\d{1,4}$/.test(token.key) ? Number(token.key) : words[token.key];
}
