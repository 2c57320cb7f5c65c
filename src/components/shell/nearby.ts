/** The longest list that stands on every page of its section as a whole. */
const WHOLE = 24;
/** How many stand on each side of the current one in a part of a longer list. */
const SIDE = 4;

/** A list, or of a long one the part around its current item: the beginning, when no item is current. */
export function nearby<Item>(items: readonly Item[], isCurrent: (item: Item) => boolean): readonly Item[] {
  if (items.length <= WHOLE) return items;
  const length = 2 * SIDE + 1;
  const start = Math.min(Math.max(0, items.findIndex(isCurrent) - SIDE), items.length - length);
  return items.slice(start, start + length);
}
