/**
 * What Teams takes, and where that is written. Where the pages disagree, the stricter value stands.
 * Lengths are UTF-16 code units; sizes say so.
 */
export const limits = {
	/** Bytes of one request to us. Ours: a message has at most 100 KB, its envelope a few. */
	requestBytes: 256 * 1024,
	/** Bytes of a whole message as UTF-16: refused beyond 100 KB, advised 80 KB (format-your-bot-messages). */
	messageBytes: 80_000,
	/** The card's JSON: half of messageBytes, less what the connector and the addresses around it take. */
	cardLength: 36_000,
	/** All buttons of a card together, so that they leave room for the answer. Ours. */
	buttonsLength: 12_000,
	/** The note at the end. Ours. */
	closingLength: 6_000,
	/** Buttons side by side: Teams shows six (design-effective-cards); the reference renderer's default is five. */
	buttonsInARow: 5,
	/** A button's title. Ours: Teams cuts long ones by itself. */
	buttonTitle: 80,
	/** Text of one element, a line or a paragraph. Ours. */
	elementText: 4_000,
	/** A link's address. Ours; browsers take about as much. */
	url: 2_000,
	/** Text of one cell. Ours: ten rows of five such cells still fit the card. */
	cellText: 300,
	/** Columns that a table shows side by side; beyond, one part a column. Ours, for narrow windows. */
	tableColumns: 5,
	/** Rows of one Table element; a longer table goes on in the next. Ours. */
	tableRows: 10,
	/** The deepest indentation of a tree. Ours. */
	treeIndent: 6,
	/** The notification's line. Ours. */
	summary: 300,
	/**
	 * The least time between two reminders to one conversation, in milliseconds: 1,800 an hour are taken, and for a
	 * moment more: 7 in 1 s, 8 in 2 s, 60 in 30 s (rate-limit). A tenant takes 30/s of an app.
	 */
	pace: 2_000,
	/** How long to wait before another try where Teams does not say, in milliseconds. Ours. */
	again: 5_000,
	/** How long one call may take, in milliseconds. Ours; a gateway of Teams gives up after 10 to 15 s. */
	call: 20_000,
	/** How long the roster may take to say who is mentioned, in milliseconds. Ours: a turn has 10 to 15 s. */
	lookUp: 4_000,
} as const;
