/** The little that the store asks of a file system, so that a test can let each of it fail. */
export interface Files {
	/** What a file holds from an offset on; undefined where there is no such file. */
	read(path: string, from?: number): Promise<Buffer | undefined>;
	/** The first line of a file without its end; undefined where there is no file, or no whole line in it. */
	firstLine(path: string): Promise<string | undefined>;
	/** The names in a folder, in order; none where there is no such folder. */
	list(folder: string): Promise<readonly Listed[]>;
	/** Makes a folder and those around it. Returns the outermost that it made; undefined where all were there. */
	makeFolder(folder: string): Promise<string | undefined>;
	/** Opens a file to write at its end; makes it, for its owner alone, where there is none. */
	append(path: string): Promise<AppendFile>;
	/** Puts a whole file in the place of another: a temporary file of its own name, fsync, rename. */
	replace(path: string, content: string | Uint8Array): Promise<void>;
	copy(from: string, to: string): Promise<void>;
	/** Does nothing where there is no such file. */
	move(from: string, to: string): Promise<void>;
	/** Does nothing where there is no such file. */
	remove(path: string): Promise<void>;
	/** Until a folder is synced, a crash may take from it what was made in it. */
	syncFolder(folder: string): Promise<void>;
	/** Takes a folder for a process; returns how to let go. @throws FolderInUse */
	lock(folder: string, pid: number): Promise<() => Promise<void>>;
}

export interface Listed {
	readonly name: string;
	readonly folder: boolean;
}

export interface AppendFile {
	size(): Promise<number>;
	/** Writes all of it, or throws and may have written some. */
	write(bytes: Uint8Array): Promise<void>;
	/** Resolved once what was written would survive a power cut. */
	datasync(): Promise<void>;
	truncate(size: number): Promise<void>;
	close(): Promise<void>;
}
