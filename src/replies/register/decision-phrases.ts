import type { Text } from "../../knowledge/text.js";
import { decidePhrases } from "./decide-phrases.js";
import { reassessPhrases } from "./reassess-phrases.js";
import { reminderListPhrases } from "./reminder-list-phrases.js";
import { replayPhrases } from "./replay-phrases.js";

/** What deciding, reassessing, reminders and replays say. */
export const decisionPhrases = {
	...decidePhrases,
	...reassessPhrases,
	...reminderListPhrases,
	...replayPhrases,
} as const satisfies Readonly<Record<string, Text>>;
