import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Release } from "../src/knowledge/release.js";
import { loadRelease } from "../src/releases/load.js";
import { againstRules } from "./against-rules.js";
import { growingLaws, growingOfferings } from "./growing.js";
import { loading } from "./loading.js";
import { onePass } from "./one-pass.js";
import { register } from "./register.js";
import { reminders } from "./reminders.js";
import type { Say } from "./timing.js";

/** Each part runs in a process of its own: what one has compiled or remembered is no help and no burden to another. */
const parts: Readonly<Record<string, (release: Release, say: Say) => Promise<void>>> = {
	"against-rules": againstRules,
	"growing-offerings": growingOfferings,
	"growing-laws": growingLaws,
	"one-pass": onePass,
	loading,
	register: (_release, say) => register(say),
	reminders,
};

const say: Say = (line) => console.log(line);
const [name] = process.argv.slice(2);
if (name === undefined) {
	say(`Node ${process.version}; medians, with the least and the most; time is the process's own work`);
	for (const part of Object.keys(parts)) {
		const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), part], { stdio: "inherit" });
		if (status !== 0) process.exitCode = 1;
	}
} else {
	const part = parts[name];
	if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(", ")}`);
	const release = await loadRelease("knowledge/releases");
	say(`\n${name}, release ${release.version}`);
	await part(release, say);
	say(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
}
