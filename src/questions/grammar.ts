import { knowledgeRows } from "./grammar/knowledge.js";
import { levelRows } from "./grammar/levels.js";
import type { GrammarRow } from "./grammar/row.js";
import { settingsRows } from "./grammar/settings.js";
import { verdictRows } from "./grammar/verdicts.js";

/** The grammar: every kind of question, with all its forms. Reading, help and examples come from this one table. */
export const grammar: readonly GrammarRow[] = [...verdictRows, ...knowledgeRows, ...levelRows, ...settingsRows];

export type { GrammarRow, Modifier } from "./grammar/row.js";
