/** What a reader wants to see first of an object; the rest follows by the alphabet. */
const first = ['$patch', 'apiVersion', 'kind', 'metadata', 'name', 'namespace'];

const rank = (key: string): number => {
  const index = first.indexOf(key);
  return index < 0 ? first.length : index;
};

/** The same data with the keys of every object in the order that a person would write them in. The order of lists is kept. */
export function inReadingOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inReadingOrder) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inReadingOrder(inner)])) as T;
}
