/** Whether two values are equal, and their keys are in the same order: files that have one or the other are the same. */
export function writtenAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && listsWrittenAlike(a, b);
  return !Array.isArray(b) && mapsWrittenAlike(a as Fields, b as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

function listsWrittenAlike(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!writtenAlike(a[index], b[index])) return false;
  return true;
}

function mapsWrittenAlike(a: Fields, b: Fields): boolean {
  const keys = Object.keys(a);
  const others = Object.keys(b);
  if (keys.length !== others.length) return false;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    if (key !== others[index] || !writtenAlike(a[key], b[key])) return false;
  }
  return true;
}
