/** What a reader wants to see first of an object; the rest follows by the alphabet. */
const first = ['$patch', 'apiVersion', 'kind', 'metadata', 'name', 'namespace'];

/** The same data with the keys of every object in the order that a person would write them in. The order of lists is kept. */
export function inReadingOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inReadingOrder) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const given = value as Record<string, unknown>;
  const ordered: Record<string, unknown> = {};
  for (const key of first) if (key in given) ordered[key] = inReadingOrder(given[key]);
  for (const key of Object.keys(given).sort()) if (!(key in ordered)) ordered[key] = inReadingOrder(given[key]);
  return ordered as T;
}
