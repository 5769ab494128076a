/**
 * A map from names that users choose. It has no prototype, which makes V8 keep it as a hash table from the start: as ordinary
 * objects, thousands of maps with a name each would use up the transitions that every other object of the process relies on to be fast.
 */
export const dictionary = <V>(entries: Iterable<readonly [string, V]>): Record<string, V> => {
  const map = Object.create(null) as Record<string, V>;
  for (const [name, value] of entries) map[name] = value;
  return map;
};
