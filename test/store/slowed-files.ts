import type fc from "fast-check";
import type { AppendFile, Files } from "../../src/store/files.js";

/** A file system each of whose calls takes as long as the scheduler says. */
export function slowed(files: Files, scheduler: fc.Scheduler): Files {
	const wait = async <Found>(what: string, work: () => Promise<Found>): Promise<Found> => {
		await scheduler.schedule(Promise.resolve(), what);
		return work();
	};
	const slow = (file: AppendFile): AppendFile => ({
		size: () => wait("size", () => file.size()),
		write: (bytes) => wait("write", () => file.write(bytes)),
		datasync: () => wait("datasync", () => file.datasync()),
		truncate: (size) => wait("truncate", () => file.truncate(size)),
		close: () => wait("close", () => file.close()),
	});
	return {
		read: (path, from) => wait("read", () => files.read(path, from)),
		firstLine: (path) => wait("first line", () => files.firstLine(path)),
		list: (path) => wait("list", () => files.list(path)),
		makeFolder: (path) => wait("make folder", () => files.makeFolder(path)),
		append: async (path) => slow(await wait("append", () => files.append(path))),
		replace: (path, content) => wait("replace", () => files.replace(path, content)),
		copy: (from, to) => wait("copy", () => files.copy(from, to)),
		move: (from, to) => wait("move", () => files.move(from, to)),
		remove: (path) => wait("remove", () => files.remove(path)),
		syncFolder: (path) => wait("sync folder", () => files.syncFolder(path)),
		lock: (path, pid) => files.lock(path, pid),
	};
}
