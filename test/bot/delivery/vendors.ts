import type { NewVendorTerms } from "../../../src/register/commands/add-vendor.js";
import type { Command } from "../../../src/register/commands/index.js";
import type { Grounds, Ruling } from "../../../src/register/decision.js";
import { known } from "../../register/vendors.js";
import type { LoopStage } from "./loop.js";

/** A vendor on a small cloud. */
export function vendorOn(
	name: string,
	offering: string,
	owner: string | null,
	more: Partial<NewVendorTerms> = {},
): Command {
	const bought = { kind: "known" as const, offering };
	return { do: "add-vendor", vendor: known(name, { bought, dataClasses: ["data"], owner, ...more }) };
}

/** Decides of a vendor, on today's assessment. */
export async function decide(stage: LoopStage, by: string, name: string, ruling: Ruling): Promise<void> {
	const { id, revision } = await stage.vendor(name);
	const grounds = await groundsOf(stage, name);
	const refused = await stage.as(by, { do: "decide", vendor: id, revision, ruling, reason: "In use", grounds });
	if (refused !== undefined) throw new Error(refused);
}

export function waive(stage: LoopStage, by: string, name: string, until: string): Promise<void> {
	return decide(stage, by, name, { is: "waiver", until });
}

/** Reads today's assessment. */
export async function review(stage: LoopStage, by: string, name: string): Promise<void> {
	const { id } = await stage.vendor(name);
	const refused = await stage.as(by, { do: "review-vendor", vendor: id, grounds: await groundsOf(stage, name) });
	if (refused !== undefined) throw new Error(refused);
}

async function groundsOf(stage: LoopStage, name: string): Promise<Grounds> {
	const desk = await stage.desk();
	const assessed = desk.assess(await stage.vendor(name));
	if (!assessed) throw new Error(`There is no verdict on ${name}`);
	return desk.grounds(assessed);
}
