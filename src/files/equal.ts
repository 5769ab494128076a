/** Whether two plain values are equal. The order of keys does not matter, the order of lists does. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && equalLists(a, b);
  return !Array.isArray(b) && equalMaps(a as Fields, b as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

// Loops instead of `every`, for speed: most rendered data is compared here several times.
function equalLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!equal(a[index], b[index])) return false;
  return true;
}

function equalMaps(a: Fields, b: Fields): boolean {
  // Not `Object.keys`, which makes a list.
  let others = 0;
  for (const _ in b) others++;
  for (const key in a) {
    if (!Object.hasOwn(b, key) || !equal(a[key], b[key])) return false;
    others--;
  }
  return others === 0;
}
