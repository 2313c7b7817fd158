/** Words that forms of several intents share. */
export const able = "can|could|may|should|shall|might";
export const peut =
	"peut|peux|puis|pouvons|peuvent|pourrait|pourrions|pourraient|pouvait|pouvions|pouvaient|doit|devons";
export const on_fr = "on|nous|je|il|elle|ils|elles";
/** A verdict can be asked for today or, with a date, for a day gone by. */
export const be = "is|are|was|were";
export const est = "est|sont|etait|etaient";
export const our = "my|our|the|team";
