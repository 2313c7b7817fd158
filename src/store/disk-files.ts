import { copyFile, type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
import { isMissing } from "./fault-codes.js";
import type { AppendFile, Files } from "./files.js";
import { lockFolder } from "./lock.js";

/** So many bytes are read at a time in search of a line's end. */
const piece = 16 * 1024;

/** The file system of this machine. */
export const diskFiles: Files = {
	async read(path, from = 0) {
		const handle = await openIfThere(path);
		if (!handle) return undefined;
		return closing(handle, async () => {
			const { size } = await handle.stat();
			const bytes = Buffer.alloc(Math.max(0, size - from));
			let length = 0;
			while (length < bytes.length) {
				const { bytesRead } = await handle.read(bytes, length, bytes.length - length, from + length);
				if (bytesRead === 0) break;
				length += bytesRead;
			}
			return bytes.subarray(0, length);
		});
	},

	async firstLine(path) {
		const handle = await openIfThere(path);
		if (!handle) return undefined;
		return closing(handle, async () => {
			let bytes: Buffer = Buffer.alloc(0);
			for (;;) {
				const { buffer, bytesRead } = await handle.read(Buffer.alloc(piece), 0, piece, bytes.length);
				bytes = Buffer.concat([bytes, buffer.subarray(0, bytesRead)]);
				const end = bytes.indexOf("\n");
				if (end >= 0) return bytes.toString("utf8", 0, end);
				if (bytesRead === 0) return undefined;
			}
		});
	},

	async list(folder) {
		try {
			const entries = await readdir(folder, { withFileTypes: true });
			return entries
				.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
				.sort((one, other) => (one.name < other.name ? -1 : 1));
		} catch (error) {
			if (isMissing(error)) return [];
			throw error;
		}
	},

	makeFolder: (folder) => mkdir(folder, { recursive: true }),

	async append(path) {
		return appendFile(await open(path, "a", 0o600));
	},

	replace: (path, content) =>
		writeFileAtomic(path, typeof content === "string" ? content : Buffer.from(content), { fsync: true, mode: 0o600 }),

	copy: copyFile,

	async move(from, to) {
		try {
			await rename(from, to);
		} catch (error) {
			if (!isMissing(error)) throw error;
		}
	},

	remove: (path) => rm(path, { force: true }),

	async syncFolder(folder) {
		const handle = await open(folder, "r");
		await closing(handle, () => handle.sync());
	},

	lock: lockFolder,
};

function appendFile(handle: FileHandle): AppendFile {
	return {
		size: async () => (await handle.stat()).size,
		write: (bytes) => handle.appendFile(bytes),
		datasync: () => handle.datasync(),
		truncate: (size) => handle.truncate(size),
		close: () => handle.close(),
	};
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
	try {
		return await open(path, "r");
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

async function closing<Found>(handle: FileHandle, work: () => Promise<Found>): Promise<Found> {
	try {
		return await work();
	} finally {
		await handle.close();
	}
}
