/** Sets a property of a map. An assignment would not work for the key `__proto__`, which a file of a ConfigMap may have. */
export function setOwn(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}
