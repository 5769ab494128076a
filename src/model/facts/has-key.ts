/** Whether an object in data has one of some keys, at any depth. */
export function hasKey(data: unknown, keys: ReadonlySet<string>): boolean {
  if (typeof data !== 'object' || data === null) return false;
  for (const key of Object.keys(data)) {
    if (keys.has(key) || hasKey((data as Record<string, unknown>)[key], keys)) return true;
  }
  return false;
}
