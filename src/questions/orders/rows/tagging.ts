import type { Got } from "../reading.js";
import type { OrderRow } from "../row.js";
import type { Said } from "../said.js";
import { tagsIn } from "../tags.js";
import { whichVendor } from "../which-vendor.js";
import { type Change, edited } from "./edited.js";
import { vendorWord } from "./words.js";

/** A team's own words for its vendors. */
export const tagRows: readonly OrderRow[] = [
	{
		id: "tag-vendor",
		order: "edit-vendor",
		says: { en: "Tag a vendor", fr: "Étiqueter un fournisseur" },
		loose: true,
		unlisted: true,
		forms: {
			en: `tag|label ${vendorWord.en}? {vendor} as|with|: {tags}
				tag|label ${vendorWord.en}? {vendor} {tags}
				add the? tag|tags {tags} to|on ${vendorWord.en}? {vendor}`,
			fr: `etiqueter|etiquette|etiquetez ${vendorWord.fr}? {vendor} avec|comme|: {tags}
				etiqueter|etiquette|etiquetez ${vendorWord.fr}? {vendor} {tags}
				ajouter|ajoute|ajoutez l|les|une|des? etiquette|etiquettes {tags} a|au|sur ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: ["tag {vendor} crm, mail"], fr: ["étiqueter {vendor} crm, courriel"] },
		read: (said) => whichVendor(said, "tags") ?? edited(said, () => tagged(said, (tag) => ({ tag }))),
	},
	{
		id: "untag-vendor",
		order: "edit-vendor",
		says: { en: "Take a tag off a vendor", fr: "Retirer une étiquette d'un fournisseur" },
		loose: true,
		unlisted: true,
		forms: {
			en: `untag ${vendorWord.en}? {vendor} from|: {tags}
				untag ${vendorWord.en}? {vendor} {tags}
				remove|delete|drop the? tag|tags {tags} from|of|on ${vendorWord.en}? {vendor}`,
			fr: `desetiqueter|desetiquette|desetiquetez ${vendorWord.fr}? {vendor} {tags}
				retirer|retire|retirez|enlever|enleve|enlevez|supprimer l|les|une|des? etiquette|etiquettes {tags} de|d|du|a|au ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: ["untag {vendor} mail"], fr: ["retirer l'étiquette courriel du fournisseur {vendor}"] },
		read: (said) => whichVendor(said, "tags") ?? edited(said, () => tagged(said, (untag) => ({ untag }))),
	},
];

function tagged(said: Said, change: (tags: string[]) => Change): Got<Change> {
	const tags = tagsIn(said.raw("tags"));
	if (tags.length > 0) return { got: change(tags) };
	return { trouble: said.trouble("value", said.raw("tags"), ["crm"], [said.with("tags", "crm")]) };
}
