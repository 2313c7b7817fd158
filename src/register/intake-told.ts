import type { Intake, Proof } from "./intake.js";

/** Who recorded an answer, and on which day. */
export type Told = NonNullable<Proof["told"]>;

/** The intake after a change: what is new in it was told now, and what was there before stays theirs who told it. */
export function intakeTold(before: Intake, after: Intake, now: Told): Intake {
	const told = <Answer extends Proof>(answer: Answer, known: readonly (Answer | undefined)[]): Answer => {
		const same = known.find((one) => one !== undefined && wordsOf(one) === wordsOf(answer));
		return same ?? { ...answer, told: now };
	};
	const { company, owners, operator, kind, regions, residency, runsOn, access, staff, keys, certificates } = after;
	return {
		...(company && { company: told(company, [before.company]) }),
		...(owners && { owners: told(owners, [before.owners]) }),
		...(operator && { operator: told(operator, [before.operator]) }),
		...(kind && { kind: told(kind, [before.kind]) }),
		...(regions && { regions: told(regions, [before.regions]) }),
		...(residency && { residency: told(residency, [before.residency]) }),
		...(runsOn && { runsOn: told(runsOn, [before.runsOn]) }),
		...(access && { access: told(access, [before.access]) }),
		...(staff && { staff: told(staff, [before.staff]) }),
		...(keys && { keys: told(keys, [before.keys]) }),
		...(certificates && { certificates: certificates.map((one) => told(one, before.certificates ?? [])) }),
	};
}

/** An answer as it is compared: without who told it. */
function wordsOf({ told: _told, ...answer }: Proof): string {
	return JSON.stringify(answer);
}
