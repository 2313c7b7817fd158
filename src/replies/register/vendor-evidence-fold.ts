import type { Evidence } from "../../register/evidence.js";
import type { Vendor } from "../../register/vendor.js";
import { dateIn, untilIn } from "../days.js";
import { type Fold, type LeafBlock, link, plain, type Span, strong } from "../reply.js";
import { gradeWords } from "../words.js";
import { isOver } from "./evidence-counts.js";
import { typedRetire } from "./evidence-typed.js";
import { claimText } from "./vendor-claims.js";
import { becauseText, spansOf, type Viewer, writtenText } from "./vendor-words.js";

/** The team's own evidence on a vendor, each piece by its id; what was retired stands below. */
export function evidenceFold(vendor: Vendor, viewer: Viewer): Fold | undefined {
	const { evidence } = vendor;
	if (evidence.length === 0) return undefined;
	const { telling } = viewer;
	const held = evidence.filter(({ retired }) => !retired);
	const retired = evidence.filter((one) => one.retired);
	const blocks: LeafBlock[] = [];
	const [first] = held;
	if (first) {
		const typed = typedRetire(first.id, vendor, telling);
		const how = spansOf("vendorRetireHow", { example: { kind: "code", text: typed } }, telling);
		blocks.push({ kind: "list", items: held.map((one) => line(one, viewer)) }, { kind: "note", text: how });
	}
	if (retired.length > 0)
		blocks.push(
			{ kind: "paragraph", text: [strong(telling.say("vendorEvidenceRetired"))] },
			{ kind: "list", items: retired.map((one) => line(one, viewer)) },
		);
	return { kind: "fold", id: "evidence", title: telling.say("vendorEvidence", { count: held.length }), blocks };
}

/** "e-0003 Where the data stays: Canada · contract · Master agreement by Acme · until 31 December 2027 · recorded …" */
function line(one: Evidence, viewer: Viewer): Span[] {
	const { telling, who } = viewer;
	const { language } = telling;
	const { document, until, retired } = one;
	const parts: Span[][] = [
		[plain(one.statement === undefined ? claimText(one, telling) : writtenText(one.statement))],
		[plain(telling.text(gradeWords[one.grade]))],
		document === null ? [plain(telling.say("vendorNoPaper"))] : titleOf(document),
		...(until == null
			? []
			: [
					[
						plain(
							isOver(until, viewer.today) && !retired
								? telling.say("evidenceOverShort", { until: untilIn(language, until) })
								: untilIn(language, until),
						),
					],
				]),
		spansOf("vendorRecorded", { date: dateIn(language, one.day), who: who(one.by) }, telling),
	];
	if (retired) {
		const reason = becauseText(retired.reason, telling);
		const date = dateIn(language, retired.at.slice(0, 10));
		parts.push(spansOf("vendorRetired", { date, who: who(retired.by), reason }, telling));
	}
	return [
		{ kind: "code", text: one.id },
		plain(" "),
		...parts.flatMap((part, at) => (at === 0 ? part : [plain(" · "), ...part])),
	];
}

function titleOf({ title, publisher, url }: NonNullable<Evidence["document"]>): Span[] {
	return [url === null ? plain(title) : link(title, url), plain(`, ${publisher}`)];
}
