import { personIn } from "../person.js";
import { madeOf } from "../reading.js";
import { reasonIn } from "../reason.js";
import type { OrderRow } from "../row.js";
import { reasonable, vendorWord } from "./words.js";

const assign = "assign|reassign|give|hand|transfer|delegate";
const confier =
	"confier|confie|confiez|attribuer|attribue|attribuez|assigner|assigne|assignez|transferer|transfere|transferez|donner|donne|donnez";

/** Who looks after a vendor, and whether it is still in use. */
export const keepingRows: readonly OrderRow[] = [
	{
		id: "assign-vendor",
		order: "assign-vendor",
		says: { en: "Say who looks after a vendor", fr: "Confier un fournisseur à quelqu'un" },
		forms: {
			en: `${assign} ${vendorWord.en}? {vendor} over? to {person}
				make {person} the? owner of ${vendorWord.en}? {vendor}
				set|change the? owner of ${vendorWord.en}? {vendor} to|: {person}
				the? owner of ${vendorWord.en}? {vendor} is|: {person}
				{vendor} owner|responsible is|:? {person}
				${assign} ${vendorWord.en}? {vendor} {person}`,
			fr: `${confier} ${vendorWord.fr}? {vendor} a|au|aux {person}
				${confier} a|au {person} ${vendorWord.fr} {vendor}
				nommer|nomme|nommez {person} responsable|proprietaire de|d|du ${vendorWord.fr}? {vendor}
				le|la? responsable|proprietaire de|d|du ${vendorWord.fr}? {vendor} est|: {person}
				{vendor} responsable est|:? {person}`,
		},
		examples: { en: ["assign {vendor} to me"], fr: ["confier {vendor} à moi"] },
		read: (said) =>
			madeOf(said.vendor(), ({ id }) =>
				madeOf(personIn(said, "person"), (owner) => ({ order: "assign-vendor", vendor: id, owner })),
			),
	},
	{
		id: "unassign-vendor",
		order: "assign-vendor",
		says: { en: "Leave a vendor without an owner", fr: "Laisser un fournisseur sans responsable" },
		unlisted: true,
		forms: {
			en: `unassign ${vendorWord.en}? {vendor}
				remove the? owner of|from ${vendorWord.en}? {vendor}`,
			fr: `retirer|retire|retirez le|la? responsable|proprietaire de|d|du|a|au ${vendorWord.fr}? {vendor}
				desassigner ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: ["unassign {vendor}"], fr: ["retirer le responsable du fournisseur {vendor}"] },
		read: (said) => madeOf(said.vendor(), ({ id }) => ({ order: "assign-vendor", vendor: id, owner: null })),
	},
	{
		id: "archive-vendor",
		order: "archive-vendor",
		says: { en: "Archive a vendor that you no longer use", fr: "Archiver un fournisseur que vous n'utilisez plus" },
		forms: {
			en: reasonable("en", `archive ${vendorWord.en}? {vendor}`),
			fr: reasonable("fr", `archiver|archive|archivez ${vendorWord.fr}? {vendor}`),
		},
		examples: {
			en: ["archive {vendor} because the contract has ended"],
			fr: ["archiver {vendor} car le contrat est terminé"],
		},
		read: (said) =>
			madeOf(said.vendor(), ({ id }) => {
				const reason = reasonIn(said);
				return { order: "archive-vendor", vendor: id, ...(reason === undefined ? {} : { reason }) };
			}),
	},
	{
		id: "delete-vendor",
		order: "archive-vendor",
		says: { en: "Nothing is deleted: a vendor is archived", fr: "Rien n'est supprimé : un fournisseur s'archive" },
		unlisted: true,
		loose: true,
		forms: {
			en: reasonable("en", `delete|remove|drop|erase ${vendorWord.en}? {vendor}`),
			fr: reasonable(
				"fr",
				`supprimer|supprime|supprimez|retirer|retire|retirez|effacer|efface|effacez|enlever|enleve|enlevez ${vendorWord.fr}? {vendor}`,
			),
		},
		examples: { en: [], fr: [] },
		// Whoever deletes something means that it is gone, which it is not: its history stays.
		read: (said) =>
			madeOf(said.vendor(), ({ name }) => {
				const [first] = said.text.tokens;
				const archive = `${said.language === "en" ? "archive" : "archiver"} ${name}`;
				return said.trouble("words", first?.raw ?? "", [archive], [archive]);
			}),
	},
	{
		id: "restore-vendor",
		order: "restore-vendor",
		says: { en: "Take an archived vendor back into use", fr: "Rétablir un fournisseur archivé" },
		unlisted: true,
		forms: {
			en: `restore|unarchive|reactivate ${vendorWord.en}? {vendor}
				bring ${vendorWord.en}? {vendor} back`,
			fr: `retablir|retablis|retablissez|restaurer|restaure|restaurez|desarchiver|desarchive|desarchivez|reactiver|reactive|reactivez ${vendorWord.fr}? {vendor}`,
		},
		examples: { en: ["restore {vendor}"], fr: ["rétablir {vendor}"] },
		read: (said) => madeOf(said.vendor(), ({ id }) => ({ order: "restore-vendor", vendor: id })),
	},
];
