/** Words that forms of several intents share. */
export const able = "can|could|may|should|shall|might";
export const peut = "peut|peux|puis|pouvons|peuvent|pourrait|pourrions|pourraient|doit|devons";
export const on_fr = "on|nous|je|il|elle|ils|elles";
export const our = "my|our|the|team";
