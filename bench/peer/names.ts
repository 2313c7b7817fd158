/** The names of the flat facts that rules read. */
export const names = {
	/** What is said of an attribute: its value, or the members of a list. */
	value: (subject: string, attribute: string) => `${subject}/${attribute}`,
	/** What is said of one member: a certificate's status, an assessor's answer. */
	state: (subject: string, attribute: string, member: string) => `${subject}/${attribute}/${member}`,
	edge: (link: string, detail: string) => `${link}/${detail}`,
	sum: (subject: string, of: string, number: number) => `${subject}/sum/${of}/${number}`,
	reached: (law: string) => `reached/${law}`,
	inForce: (law: string, readings: readonly string[]) => `in-force/${law}/${readings.join(" ")}`,
	choice: (choice: string) => `choice/${choice}`,
	context: (name: string) => `context/${name}`,
};
