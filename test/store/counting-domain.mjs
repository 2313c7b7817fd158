/**
 * Tenants in which writers count: each change is two events, one on either side, so that half a change shows, and a
 * number left out or given twice is refused.
 */
export const counting = {
	empty: { left: {}, right: {} },
	states: { format: 2, write: (state) => state, read: (written) => written, migrations: [] },
	events: { format: 1, write: (event) => event, read: (written) => written, migrations: [] },
	reduce: (state, { side, writer, number }) => {
		if ((state[side][writer] ?? 0) + 1 !== number) throw new Error(`${writer} counted ${number} out of turn`);
		return { ...state, [side]: { ...state[side], [writer]: number } };
	},
};

export const tenants = ["slack:T1", "teams:2", "local"];
export const writers = ["w1", "w2", "w3"];
export const snapshotEvery = { events: 50, bytes: 2_000_000 };
export const clock = { now: () => new Date() };

/** The change with which a writer counts one further. Some are long: their bytes go to the system in several writes. */
export const countOn = (writer, number) => ({
	events: ["left", "right"].map((side) => ({
		side,
		writer,
		number,
		...(number % 40 === 0 ? { padding: "x".repeat(700_000) } : {}),
	})),
	result: number,
});
