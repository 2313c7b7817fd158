/**
 * Points on which EVALUATOR.md is silent or the evaluator departs from what it seems to say. `true` follows the
 * evaluator, so that everything else can be compared; `false` is what the reference would make of the text. Whoever
 * settles one in the evaluator or in the text turns it here.
 */
export const departures = {
	/** Section 1: a fact whose validity is unknown, or that is stale and a no, gives way to one that surely counts. */
	doubtfulGivesWay: false,
	/** Section 2: a contested member closes its list too, where stating members does. */
	contestedMembersClose: false,
	/** Section 1: that a certificate is merely mentioned, later, contests that it is held. */
	mentionsContest: false,
	/** Section 8: data that stays in the region chosen stays there as surely as that is said, offered or not. */
	residencyIgnoresAvailability: false,
	/** Section 2: a denial that is less sure than the list's closing makes the answer less sure than the closing. */
	weakDenialHidesClosing: false,
	/** Section 2: a wider member that is stated leaves open what is expressly denied of a place inside it. */
	widerMemberHidesDenial: false,
	/** Section 2: of a set with vague dates, only its sure members have to be denied. */
	perhapsMembersNeedNoDenial: false,
	/** Section 8: third-party keys that no list names are tried, yet a must on custody is not decided with them. */
	unlistedKeysChangeNoCustody: false,
	/** Section 7: the assurance that a requirement names itself stands, whatever more the team demands. */
	ownAssuranceStands: true,
	/** Section 4: of several readings of one issue that carry chosen doctrines, the first that the file lists counts. */
	firstReadingOfDoctrines: true,
	/** Section 8: a region that is stated itself is as sure as that, though one inside it is stated more surely. */
	statedRegionHidesInner: false,
	/** Section 8: a wider region that is denied outweighs one inside that is stated less surely. */
	surestNearRegionDecides: false,
	/** Section 4: of a law that takes metadata alone, any mitigation that counts mitigates it, whatever it removes. */
	anythingMitigatesMetadata: false,
	/** Section 8: facts of the offerings below that hold for one region or package put no choice in play. */
	onlyOwnFactsPutChoicesInPlay: false,
	/** Section 1: what was said of one package, and has ended by what another source says, still hides what is at large. */
	endedByOthersStillHides: true,
} as const satisfies Record<string, boolean>;
