/** What seeded records shall have instead of their usual values: the same for all, or by index. */
export type Overrides<Item> = Partial<Item> | ((index: number) => Partial<Item>);

/** The overrides of one seeded record, its index counted from 0. */
export function overridesOf<Item>(overrides: Overrides<Item>, index: number): Partial<Item> {
	return typeof overrides === 'function' ? overrides(index) : overrides;
}

/** A running number as text of always the same length, such as 0000012. */
export function serialText(serial: number): string {
	return String(serial).padStart(7, '0');
}

/** Whether a value lies between two bounds, both included; an absent bound does not limit. */
export function isBetween(value: number, least?: number, most?: number): boolean {
	return (least === undefined || value >= least) && (most === undefined || value <= most);
}

/** Whether a text holds a part, in whatever case. */
export function contains(text: string, part: string): boolean {
	return text.toLowerCase().includes(part.toLowerCase());
}

/** The items of one page. */
export function slicePage<Item>(items: Item[], page: number, size: number): Item[] {
	return items.slice((page - 1) * size, page * size);
}

/** Newest first; of two items of the same moment the one added later comes first. */
export function newestFirst<Item>(items: Item[], moment: (item: Item) => number): Item[] {
	return items.toReversed().sort((one, other) => moment(other) - moment(one));
}
