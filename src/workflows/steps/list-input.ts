/**
 * Items as Docker's actions read them in one input, each on a line of its own. They read a line as CSV: quotes protect an item with commas or
 * quotes in it.
 */
export const listInput = (items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : items.map(inQuotes).join('\n') + (items.length > 1 ? '\n' : '');

const inQuotes = (item: string): string => (/[",]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item);
