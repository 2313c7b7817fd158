import type { Releases } from "../bot/ports.js";
import { withEvidence } from "../releases/evidence-file.js";

/** Releases with one file of evidence laid over each, the one in use at once. @throws EvidenceRefused */
export async function overReleases(releases: Releases, evidence: string): Promise<Releases> {
	const current = await withEvidence(evidence, releases.current());
	return {
		current: () => current,
		versions: () => releases.versions(),
		async get(version) {
			if (version === current.release.version) return current;
			const older = await releases.get(version);
			return older && withEvidence(evidence, older);
		},
	};
}
