/** Gives a map an entry, be its key `__proto__`, as a file of a ConfigMap may be called: an assignment would take that for something else. */
export function setOwn(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}

/** The value of a map's own under a key, be it `constructor`, as a file of a ConfigMap may be called: every object inherits one. */
export const ownValue = <Value>(map: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** A map with the first so many entries of another, in the order of the keys. */
export function firstEntries(of: Readonly<Record<string, unknown>>, keys: readonly string[], count: number): Record<string, unknown> {
  const entries: Record<string, unknown> = {};
  for (let index = 0; index < count; index++) setOwn(entries, keys[index]!, of[keys[index]!]);
  return entries;
}
