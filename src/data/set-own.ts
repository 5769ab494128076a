/** Sets a property of a map. An assignment would not work for the key `__proto__`, which a file of a ConfigMap may have. */
export function setOwn(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}

/** The own property of a map. Every object inherits properties such as `constructor`, which a file of a ConfigMap may be called. */
export const ownValue = <Value>(map: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** A map with the first entries of another one, in the order of the keys. */
export function firstEntries(of: Readonly<Record<string, unknown>>, keys: readonly string[], count: number): Record<string, unknown> {
  const entries: Record<string, unknown> = {};
  for (let index = 0; index < count; index++) setOwn(entries, keys[index]!, of[keys[index]!]);
  return entries;
}
