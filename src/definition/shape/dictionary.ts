/**
 * A map from names that users choose. It has no prototype, so V8 stores it as a hash table from the start. Thousands of ordinary objects
 * with different keys would exhaust V8's map transitions, and slow down all other objects of the process.
 */
export const dictionary = <V>(entries: Iterable<readonly [string, V]>): Record<string, V> => {
  const map = Object.create(null) as Record<string, V>;
  for (const [name, value] of entries) map[name] = value;
  return map;
};
