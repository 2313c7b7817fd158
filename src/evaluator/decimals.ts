/** An exact decimal number: so many units, each a tenth to the power of `places`. */
export interface Decimal {
	readonly units: bigint;
	readonly places: number;
}

export const zero: Decimal = { units: 0n, places: 0 };

/** A quotient that never ends is rounded, half up, at so many places. */
const mostPlaces = 12;

/** The decimal that a number of the knowledge was written as: 35.75, not the binary fraction nearest to it. */
export function decimalOf(value: number): Decimal {
	const [, sign = "", whole = "0", fraction = "", power = "0"] =
		/^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
	const places = fraction.length - Number(power);
	const units = BigInt(`${sign}${whole}${fraction}`);
	return places >= 0 ? { units, places } : { units: units * 10n ** BigInt(-places), places: 0 };
}

export function plus(a: Decimal, b: Decimal): Decimal {
	const places = Math.max(a.places, b.places);
	return { units: unitsAt(a, places) + unitsAt(b, places), places };
}

export function times(a: Decimal, b: Decimal): Decimal {
	return { units: a.units * b.units, places: a.places + b.places };
}

/** A quotient of two decimals of which neither is negative. */
export function over(a: Decimal, b: Decimal): Decimal {
	const places = Math.max(a.places, b.places);
	const numerator = unitsAt(a, places) * 10n ** BigInt(mostPlaces);
	const denominator = unitsAt(b, places);
	return { units: (2n * numerator + denominator) / (2n * denominator), places: mostPlaces };
}

export function isLess(a: Decimal, b: Decimal): boolean {
	const places = Math.max(a.places, b.places);
	return unitsAt(a, places) < unitsAt(b, places);
}

/** As people write it: no more places than it needs. */
export function print({ units, places }: Decimal): string {
	const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
	const whole = digits.slice(0, digits.length - places);
	const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
	return `${units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** How many places a number was written with. */
export function placesOf(value: number): number {
	return decimalOf(value).places;
}

function unitsAt({ units, places }: Decimal, at: number): bigint {
	return units * 10n ** BigInt(at - places);
}
