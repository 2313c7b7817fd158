import type { ExitCode, Output } from "../../src/commands/output.js";
import { report } from "../../src/commands/report.js";
import type { Language } from "../../src/knowledge/text.js";

export interface Said {
	readonly code: ExitCode;
	readonly out: string;
	readonly err: string;
}

/** Runs a command as the program does, and keeps what it says. */
export async function said(command: (output: Output) => Promise<ExitCode>, language: Language = "en"): Promise<Said> {
	let [out, err] = ["", ""];
	const output: Output = {
		out: (line) => {
			out += `${line}\n`;
		},
		err: (line) => {
			err += `${line}\n`;
		},
		colour: false,
		width: 100,
	};
	const code = await command(output).catch((error: unknown) => report(error, language, output));
	return { code, out, err };
}
