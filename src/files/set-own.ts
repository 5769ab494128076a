import { setOwn } from '../data/set-own';

export { setOwn };

/** The own property of a map. Every object inherits properties such as `constructor`, which a file of a ConfigMap may be called. */
export const ownValue = <Value>(map: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** A map with the first entries of another one, in the order of the keys. */
export function firstEntries(of: Readonly<Record<string, unknown>>, keys: readonly string[], count: number): Record<string, unknown> {
  const entries: Record<string, unknown> = {};
  for (let index = 0; index < count; index++) setOwn(entries, keys[index]!, of[keys[index]!]);
  return entries;
}
