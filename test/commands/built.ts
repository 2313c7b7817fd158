import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { access, copyFile, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "sovereign-built");

/**
 * The program as it is installed, built from the sources as they are now: a folder with package.json, knowledge/ and
 * dist/. Built once for each state of the sources, so that no test runs what somebody built last week.
 */
export async function builtProgram(): Promise<string> {
	const folder = join(cache, await digestOfSources());
	if (await exists(folder)) return folder;
	const building = join(cache, `building-${randomUUID()}`);
	await mkdir(building, { recursive: true });
	await compile(join(building, "dist"));
	await cp(join(root, "adapters/web/assets"), join(building, "dist/adapters/web/assets"), { recursive: true });
	await copyFile(join(root, "package.json"), join(building, "package.json"));
	await symlink(join(root, "knowledge"), join(building, "knowledge"));
	await forgetOld();
	try {
		await rename(building, folder);
	} catch (error) {
		// Another test file was faster.
		await rm(building, { recursive: true, force: true });
		if (!(await exists(folder))) throw error;
	}
	return folder;
}

async function digestOfSources(): Promise<string> {
	const hash = createHash("sha256");
	for (const folder of ["src", "adapters"])
		for (const entry of (await readdir(join(root, folder), { recursive: true, withFileTypes: true })).sort((a, b) =>
			join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
		))
			if (entry.isFile()) hash.update(`${entry.name}\0`).update(await readFile(join(entry.parentPath, entry.name)));
	for (const file of ["package.json", "tsconfig.json"]) hash.update(await readFile(join(root, file)));
	return hash.digest("hex").slice(0, 16);
}

/** Types are another check's business: what the compiler writes is run. */
function compile(target: string): Promise<void> {
	const compiler = join(root, "node_modules/typescript/bin/tsc");
	const options = ["-p", root, "--outDir", target, "--declaration", "false", "--sourceMap", "false"];
	return new Promise((resolve, reject) => {
		execFile(process.execPath, [compiler, ...options], async (_, said) => {
			if (await exists(join(target, "src/main.js"))) resolve();
			else reject(new Error(`Nothing was built: ${said}`));
		});
	});
}

/** Others may be testing an older state right now; a day later nobody is. */
async function forgetOld(): Promise<void> {
	const aDayAgo = Date.now() - 24 * 60 * 60 * 1000;
	for (const name of await readdir(cache)) {
		const path = join(cache, name);
		const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
		if (mtimeMs < aDayAgo) await rm(path, { recursive: true, force: true });
	}
}

async function exists(path: string): Promise<boolean> {
	return access(path).then(
		() => true,
		() => false,
	);
}
