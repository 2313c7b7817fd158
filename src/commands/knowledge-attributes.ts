import { type Attribute, catalogue, certificateStatus, chainLinks } from "../knowledge/catalogue.js";
import { aspects } from "../knowledge/demands.js";
import { grades, worthOf } from "../knowledge/grades.js";
import type { Text } from "../knowledge/text.js";
import type { ExitCode, Output } from "./output.js";

/** `sovereign knowledge attributes`: the vocabulary that facts and conditions use, as the page docs/attributes.md. */
export function knowledgeAttributes(output: Output): ExitCode {
	output.out(attributesPage().trimEnd());
	return 0;
}

const attributes: readonly (readonly [string, Attribute])[] = Object.entries(catalogue);

const subjects = {
	provider: "providers",
	supplier: "suppliers",
	offering: "offerings",
} as const satisfies Record<Attribute["on"][number], string>;

/** The whole page, made from the catalogue: a test compares it with the committed one. */
export function attributesPage(): string {
	const bySubject = new Map<string, [string, Attribute][]>();
	for (const [id, attribute] of attributes) {
		const title = `Of ${attribute.on.map((kind) => subjects[kind]).join(" and ")}`;
		bySubject.set(title, [...(bySubject.get(title) ?? []), [id, attribute]]);
	}
	const sections = [...bySubject].map(([title, own]) => section(title, table(attributeHead, own.map(attributeRow))));
	return [introduction, ...sections, section("Values", valueTable()), ...smallSections()].join("\n");
}

const introduction = `# Attributes

Everything that may be said of a company or a service, and asked by a condition ([conditions.md](conditions.md)). This page
is generated from \`src/knowledge/catalogue.ts\`; do not edit it:

\`\`\`sh
npm run --silent sovereign -- knowledge attributes > docs/attributes.md
\`\`\`

- **takes**: what kind of value it has: \`text\`, \`number\`, \`boolean\`, an \`enum\` (see [Values](#values)), a \`place\` (an id of
  \`places\` in \`grounds.yaml\`), an \`entity\` (a provider or supplier), an \`offering\`, a \`scheme\` (of \`grounds.yaml\`), or an
  \`answer\` (the member is \`framework.criterion\`, the value what an assessor answered).
- **form**: \`one value\` is given as \`value\`; a \`list\` is given member by member as \`member\`.
- **details** of the link to a member: \`detail: { share: 40 }\`, asked by \`edge\` and \`sum\`.
- **closing**: lists are open. \`said\`: only a fact with \`closed: true\` says that there are no further members. \`stated\`:
  whoever states a member states that there is no other.
- **fresh for**: months after which a fact is stale, counted from the later of its beginning and the day it was observed.
- **changed by**: who can make it otherwise: the customer, the vendor, nobody.
- **promise**: only a promise can show it, so a contract is the best proof there is.
`;

const attributeHead = [
	"attribute",
	"takes",
	"form",
	"details",
	"closing",
	"fresh for",
	"changed by",
	"promise",
	"label",
];

function attributeRow([id, attribute]: readonly [string, Attribute]): string[] {
	const { type, list, details, statingCloses, shelfLife, changedBy, promise, label } = attribute;
	return [
		code(id),
		code(type),
		list ? "list" : "one value",
		Object.entries(details ?? {})
			.map(([name, kind]) => `${code(name)} (${kind})`)
			.join(", "),
		list ? (statingCloses ? "stated" : "said") : "",
		shelfLife === null ? "always" : `${shelfLife} months`,
		changedBy,
		promise ? "yes" : "",
		both(label),
	];
}

/** The words that an attribute may be given, or a detail of it. */
function valueTable(): string {
	const rows = attributes.flatMap(([id, { values }]) =>
		Object.entries(values ?? {}).map(([value, name], index) => [index === 0 ? code(id) : "", code(value), both(name)]),
	);
	return table(["attribute", "value", "name"], rows);
}

function smallSections(): string[] {
	const signs = { "1": "held", "-1": "not held", "0": "says nothing" } as const;
	return [
		section(
			"What a certificate's status means",
			table(
				["`value`", "counts as", "name"],
				Object.entries(certificateStatus).map(([id, { truth, name }]) => [code(id), signs[truth], both(name)]),
			),
		),
		section(
			"Chains",
			table(
				["chain", "follows", "ends where this list is closed"],
				Object.entries(chainLinks).map(([id, { links, statedBy }]) => [
					code(id),
					links.map(code).join(", "),
					code(statedBy),
				]),
			),
		),
		section(
			"What a grade is worth",
			`${table(
				["grade of what was read", "assurance"],
				grades.map((grade) => [code(grade), worthOf(grade)]),
			)}
A source with an \`interest\` is worth \`claimed\` at most, and \`confidence: low\` makes it \`presumed\`.
`,
		),
		section(
			"Aspects of criteria and requirements",
			table(
				["aspect", "promise"],
				Object.entries(aspects).map(([id, { promise }]) => [code(id), promise ? "yes" : ""]),
			),
		),
	];
}

function section(title: string, body: string): string {
	return `## ${title}\n\n${body}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}

function code(text: string): string {
	return `\`${text}\``;
}

function both({ en, fr }: Text): string {
	return `${en} · ${fr}`;
}
