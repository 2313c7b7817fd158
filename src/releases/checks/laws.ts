import { exposingKinds, type Law } from "../../knowledge/laws.js";
import type { Text } from "../../knowledge/text.js";
import type { Draft, Drafts, Path } from "../draft.js";
import type { Problem } from "../problem.js";
import { whatIsKnown } from "./known.js";
import { kinds, Reporter, text } from "./reporter.js";

/** A law that exposes says whom it reaches; one that does not reaches nobody; its periods and readings fit together. */
export function checkLaws(drafts: Drafts): Problem[] {
	const reporter = new Reporter();
	const known = whatIsKnown(drafts);
	for (const draft of drafts.law) {
		const law = draft.data;
		reporter.need(draft, ["jurisdiction"], law.jurisdiction, known.places, kinds.place);
		const readings = new Set(
			law.issues.flatMap((issue) => issue.readings.map((reading) => `${issue.id}.${reading.id}`)),
		);
		for (const [index, period] of law.periods.entries())
			if (period.reading !== undefined && !readings.has(period.reading))
				reporter.report(
					draft,
					["periods", index, "reading"],
					"unknown-reading",
					text(`there is no reading "${period.reading}"`, `il n'y a pas d'interprétation « ${period.reading} »`),
					text("mend the name", "corrigez le nom"),
				);
		for (const [at, issue] of law.issues.entries()) {
			for (const [index, reading] of issue.readings.entries())
				if (reading.doctrine !== undefined)
					reporter.need(
						draft,
						["issues", at, "readings", index, "doctrine"],
						reading.doctrine,
						known.doctrines,
						kinds.doctrine,
					);
			checkRemote(draft, ["issues", at], issue.readings, reporter);
			checkHeld(draft, ["issues", at], issue, reporter);
		}
		const exposes = exposingKinds.has(law.kind);
		const reaching = law.issues[0]?.readings.some((reading) => reading.reaches) ?? false;
		if (reaching && (!exposes || !law.threat))
			reporter.report(
				draft,
				["kind"],
				"cannot-expose",
				text(
					`a law of kind ${law.kind} without a threat reaches nobody`,
					`une loi de genre ${law.kind} sans menace ne vise personne`,
				),
				text(
					"give an exposing kind and a threat, or leave out reaches",
					"donnez un genre qui expose et threat, ou retirez reaches",
				),
			);
		if (exposes) checkTakes(draft, law, reporter);
		if (exposes && !reaching && !law.periods.every((period) => period.pending))
			reporter.report(
				draft,
				["issues"],
				"no-reading",
				text(
					"a law that exposes needs a first issue whose readings say whom it reaches",
					"une loi qui expose a besoin d'une première question dont les interprétations disent qui elle vise",
				),
				text("write its issue `reach`", "écrivez sa question `reach`"),
			);
	}
	return reporter.problems;
}

/** A law that exposes takes something, and what it takes goes together with what it threatens. */
function checkTakes(draft: Draft<unknown>, { threat, takes, periods }: Law, reporter: Reporter) {
	const refuse = (says: Text, mend: Text) => reporter.report(draft, ["takes"], "wrong-takes", says, mend);
	if (takes.length === 0) {
		// Of a bill it may be open what it will take.
		if (!periods.every((period) => period.pending))
			refuse(
				text("a law that exposes does not say what it takes", "une loi qui expose ne dit pas ce qu'elle prend"),
				text("list it under takes", "énumérez-le sous takes"),
			);
	} else if (threat === "interruption" && takes.some((kind) => kind !== "service"))
		refuse(
			text("an interruption takes the service, and no data", "une interruption prend le service, et pas de données"),
			text("write takes: [service], or another threat", "écrivez takes: [service], ou une autre menace"),
		);
	else if (threat === "disclosure" && takes.every((kind) => kind === "service"))
		refuse(
			text(
				"a disclosure takes data, not only the service",
				"une divulgation prend des données, pas seulement le service",
			),
			text(
				"list the data that it takes, or write another threat",
				"énumérez les données prises, ou écrivez une autre menace",
			),
		);
}

/** A remote reading decides nothing: whoever sees it in the list wants to know why. */
function checkRemote(
	draft: Draft<unknown>,
	path: Path,
	readings: Law["issues"][number]["readings"],
	reporter: Reporter,
) {
	for (const [index, { id, force, because }] of readings.entries())
		if (force === "remote" && because === undefined)
			reporter.report(
				draft,
				[...path, "readings", index],
				"no-because",
				text(
					`the remote reading "${id}" does not say why it decides nothing`,
					`l'interprétation remote « ${id} » ne dit pas pourquoi elle ne décide rien`,
				),
				text("write it under because", "écrivez-le sous because"),
			);
}

/** Of readings somebody must hold at least one: with remote ones alone nothing would be decided. */
export function checkHeld(
	draft: Draft<unknown>,
	path: Path,
	disputed: { readonly id: string; readonly readings: readonly { readonly force: "held" | "remote" }[] },
	reporter: Reporter,
) {
	if (disputed.readings.some((reading) => reading.force === "held")) return;
	reporter.report(
		draft,
		path,
		"nobody-holds",
		text(
			`no reading of "${disputed.id}" is held by anybody`,
			`personne ne tient d'interprétation de « ${disputed.id} »`,
		),
		text("mark the reading that somebody holds as held", "marquez held l'interprétation que quelqu'un tient"),
	);
}
