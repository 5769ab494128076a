/** Gives a map an entry, be its key `__proto__`, as a file of a ConfigMap may be called: an assignment would take that for something else. */
export function setOwn(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}
