import type { Press } from "../../src/replies/reply.js";

/** The part of Adaptive Cards 1.5 that we use (adaptivecards.io/explorer). */

export type Color = "Default" | "Good" | "Attention" | "Warning";

export interface TextRun {
	type: "TextRun";
	text: string;
	weight?: "Bolder";
	color?: Color;
	size?: "Small" | "Medium" | "Large";
	isSubtle?: boolean;
	fontType?: "Monospace";
}

interface Placed {
	spacing?: "None" | "Small" | "Medium";
	separator?: boolean;
}

export interface RichTextBlock extends Placed {
	type: "RichTextBlock";
	inlines: TextRun[];
}

export interface TextBlock extends Placed {
	type: "TextBlock";
	text: string;
	wrap: true;
	weight?: "Bolder";
	color?: Color;
	size?: "Small" | "Medium" | "Large";
	isSubtle?: boolean;
}

export interface Column {
	type: "Column";
	/** A weight, "stretch", or pixels as in "16px". */
	width: number | string;
	items: CardElement[];
}

export interface ColumnSet extends Placed {
	type: "ColumnSet";
	columns: Column[];
}

interface TableCell {
	type: "TableCell";
	items: CardElement[];
}

export interface TableRow {
	type: "TableRow";
	cells: TableCell[];
}

export interface Table extends Placed {
	type: "Table";
	firstRowAsHeader: true;
	columns: { width: number }[];
	rows: TableRow[];
}

export interface Execute {
	type: "Action.Execute";
	title: string;
	verb: "unfold" | "ask";
	data: Press;
	style?: "positive";
}

export interface ActionSet {
	type: "ActionSet";
	actions: Execute[];
}

export type CardElement = RichTextBlock | TextBlock | ColumnSet | Table | ActionSet;

export interface AdaptiveCard {
	type: "AdaptiveCard";
	$schema: string;
	version: "1.5";
	fallbackText: string;
	msteams: { width: "Full" };
	body: CardElement[];
}

/** The media type of a card, as an attachment and as an invoke's answer. */
export const cardType = "application/vnd.microsoft.card.adaptive";
