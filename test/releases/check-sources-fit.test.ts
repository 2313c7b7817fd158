import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/releases/check.js";
import { filesIn } from "../../src/releases/disk.js";
import { type Broken, expectProblem } from "./broken.js";
import { copyOfSound, replaceIn } from "./sound-knowledge.js";

const cloud = "offerings/cloud.yaml";
const isEncrypted = "    region: CA-QC\n    source: terms\n    grade: vendor";

const grades: Broken[] = ["statute", "court", "certificate", "regulator"].map((grade) => ({
	what: `a ${grade} on the page of a vendor`,
	file: cloud,
	old: isEncrypted,
	by: `    region: CA-QC\n    source: terms\n    grade: ${grade}`,
	at: `grade: ${grade}`,
	code: "grade-beyond-publisher",
	names: "Acme has an interest",
}));

const links: Broken[] = [
	["an address that is no web page", "ftp://acme.example/terms", "no web address"],
	["a link with a password in it", "https://me:secret@acme.example/terms", "a password"],
	["a host without a name", "http://192.0.2.7/terms", "no public host"],
	["a host that only a local network knows", "https://intranet/terms", "no public host"],
	["a link that counts its readers", "https://acme.example/terms?utm_source=feed", "counts its readers"],
].map(([what = "", url = "", names = ""]) => ({
	what,
	file: cloud,
	old: "https://acme.example/terms",
	by: url,
	code: "bad-link",
	names,
}));

describe("a grade fits who published the page", () => {
	for (const broken of grades.filter(({ by }) => !by.includes("certificate")))
		it(`refuses ${broken.what}`, () => expectProblem(broken));

	it("refuses a certificate on a company's own page, with or without an interest", async () => {
		const folder = await copyOfSound();
		await replaceIn(folder, cloud, "publisher: Auditor", "publisher: ACME inc");
		const { problems } = await checkKnowledge(filesIn(folder));
		expect(problems.map(({ code }) => code)).toEqual(["grade-beyond-publisher"]);
	});

	it("takes a public body that is also a company of the knowledge for the authority it is", async () => {
		const folder = await copyOfSound();
		await replaceIn(folder, "data-classes/secrets.yaml", "publisher: Treasury", "publisher: Acme");
		expect((await checkKnowledge(filesIn(folder))).problems).toEqual([]);
	});
});

describe("a link", () => {
	for (const broken of links) it(`refuses ${broken.what}`, () => expectProblem(broken));
});
