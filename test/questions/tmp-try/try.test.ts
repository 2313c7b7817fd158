import { readFileSync, writeFileSync } from "node:fs";
import { it } from "vitest";
import { nameIndexOf, readQuestion } from "../../../src/questions/index.js";
import { knowledgeRelease } from "../knowledge.js";
it("x", async () => {
const index = nameIndexOf(await knowledgeRelease());
let out = "";
for (const line of readFileSync("/tmp/qq/lines","utf8").split("\n").filter(Boolean)) {
 const u: any = readQuestion(line, { index, today: "2026-11-20" });
 out += line + "\n   => " + u.kind + " " + JSON.stringify(u.draft ?? u.unknown ?? u.ask ?? u).slice(0,330) + "\n";
}
writeFileSync("/tmp/qq/out", out);
}, 60000);
import { resolve } from "../../../src/questions/resolve.js";
import { tokenize } from "../../../src/questions/tokens.js";
it("idle", async () => {
const r = await knowledgeRelease();
const index = nameIndexOf(r);
let out="";
for (const e of [...r.providers, ...r.suppliers]) {
 if ((index.operators.offeringsOf.get(e.id) ?? []).length) continue;
 for (const n of [e.name.en, ...e.aliases]) { const x: any = resolve(index, "offering", tokenize(n)); out += e.id+" | "+n+" | "+(x.kind)+" "+(x.id??x.ids??"")+"\n"; }
}
writeFileSync("/tmp/qq/idle", out);
}, 60000);
