/**
 * Slack's limits. Lengths are in characters, counted here as UTF-16 units, which never undercounts. Where Slack's own
 * pages disagree the stricter value stands. Sources: block, element and object pages under
 * https://docs.slack.dev/reference/block-kit and the comments of @slack/types, unless a line says otherwise.
 */
export const limits = {
	/** Blocks in a message. Slack: 50 (reference/block-kit/blocks); the rest is a margin. */
	blocks: 45,
	/** Text of all blocks together. Undocumented; refused at about 12,000 (`msg_blocks_too_long`, bolt-js #2509, #2867). */
	allText: 8_000,
	/** Messages that one answer, or one fold of it, may take. `response_url` takes five in 30 minutes (user interaction); one stays free. */
	pages: 4,
	/** The message's own `text`. Slack: 40,000, but split beyond about 4,000 (java-slack-sdk #704). */
	text: 3_000,
	/** A section's text: 1 to 3,000 (section-block). */
	section: 3_000,
	/** A header's plain text (header-block). */
	header: 150,
	/** Elements of a context block (context-block). */
	contextElements: 10,
	/** A context element's text: 3,000 as any text object (text-object); small print is kept shorter. */
	contextText: 1_000,
	/** Elements of an actions block (actions-block). */
	actions: 25,
	/** A button's label (button-element). */
	buttonText: 75,
	/** A button's value (button-element). */
	buttonValue: 2_000,
	/** An `action_id` (button-element). */
	actionId: 255,
	/** How old a signed request may be, in seconds (authentication/verifying-requests-from-slack). */
	signatureAge: 300,
	/** The largest body that is read, in bytes. Ours: a press carries its whole message, well under this. */
	body: 1_048_576,
	/**
	 * The least time between two reminders to one person or channel, in milliseconds: about one message a second and
	 * channel is taken, in short bursts more (apis/web-api/rate-limits).
	 */
	pace: 1_000,
	/** Messages read back after a crash. conversations.history gives 100 at once, 999 at most (its page). */
	history: 100,
	/** How much earlier than the last try reading back begins, in seconds: our clock may go before Slack's. Ours. */
	earlier: 300,
	/** How often one message is tried. Ours. */
	attempts: 4,
	/** The longest pause between two tries that is waited for, in seconds. Ours: `response_url` lives 30 minutes. */
	pause: 30,
	/** How long one call to Slack may take, in milliseconds. Ours. */
	call: 10_000,
} as const;
