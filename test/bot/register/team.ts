import type { Request } from "../../../src/bot/request.js";
import type { Language } from "../../../src/knowledge/text.js";
import type { Order } from "../../../src/questions/order.js";
import type { NewVendorTerms } from "../../../src/register/commands/add-vendor.js";
import type { Command } from "../../../src/register/commands/index.js";
import { carryOut } from "../../../src/register/commands/index.js";
import type { Event } from "../../../src/register/events.js";
import type { Vendor } from "../../../src/register/vendor.js";
import { type Reply, replySchema } from "../../../src/replies/reply.js";
import { Stage } from "../stage.js";

/** A team on a stage: what is in its register is put there by commands, what is tested by orders. */
export class TestTeam {
	readonly stage: Stage;
	readonly tenant: string;

	constructor(stage: Stage, tenant = "slack:T1") {
		this.stage = stage;
		this.tenant = tenant;
	}

	static async open(options: Parameters<typeof Stage.open>[0] = {}): Promise<TestTeam> {
		return new TestTeam(await Stage.open(options));
	}

	/** Somebody's pseudonym. */
	person(key: string, name?: string): Promise<string> {
		return this.stage.parts.people.idOf(this.tenant, { key, ...(name === undefined ? {} : { name }) });
	}

	/** Carries out a command in somebody's name, or in the bot's. */
	async does(command: Command, by?: string): Promise<readonly Event[]> {
		const context = {
			now: this.stage.clock.at,
			newId: this.stage.parts.newId,
			by: by ?? (await this.person("U1")),
			from: "test",
		};
		return this.stage.store.change(this.tenant, (state) => {
			const outcome = carryOut(state, command, context);
			if ("refusal" in outcome) throw new Error(outcome.refusal.says.en);
			return { events: outcome.events, result: outcome.events };
		});
	}

	/** A new vendor's id. */
	async adds(name: string, more: Partial<NewVendorTerms> = {}): Promise<string> {
		const bought = { kind: "known" as const, offering: "micrologic-cirrus" };
		const owner = await this.person("U1");
		const vendor = { name, bought, dataClasses: ["ca-protected-b"], owner, ...more };
		const [event] = await this.does({ do: "add-vendor", vendor });
		if (event?.type !== "vendor-added") throw new Error("no vendor was added");
		return event.vendor.id;
	}

	async vendor(id: string): Promise<Vendor> {
		const vendor = (await this.stage.store.read(this.tenant)).vendors.get(id);
		if (!vendor) throw new Error(`there is no vendor ${id}`);
		return vendor;
	}

	/** What an order comes to; every reply is in the form that adapters are promised. */
	async orders(order: Order, language: Language = "en", more: Partial<Request> = {}): Promise<Reply> {
		return replySchema.parse(await this.stage.press({ order, language }, { tenant: this.tenant, ...more }));
	}
}
