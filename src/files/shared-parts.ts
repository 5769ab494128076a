import { isMap } from './is-map';
import { firstEntries, setOwn } from '../data/set-own';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Replaces equal parts of a value with those of `known`, or returns `known` itself if it is equal. Comparing the two is then fast, because
 * equal parts are identical.
 */
export function withPartsOf<T>(known: unknown, value: T): T {
  if (known === value) return value;
  if (Array.isArray(known) && Array.isArray(value)) return listWithPartsOf(known, value) as T;
  if (isMap(known) && isMap(value)) return mapWithPartsOf(known, value) as T;
  return value;
}

function listWithPartsOf(known: readonly unknown[], list: readonly unknown[]): readonly unknown[] {
  let parts: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const part = withPartsOf(known[index], list[index]);
    // Nothing is copied while all parts are equal.
    if (!parts && (part !== known[index] || index >= known.length)) parts = known.slice(0, index);
    parts?.push(part);
  }
  return parts ?? (known.length === list.length ? known : known.slice(0, list.length));
}

function mapWithPartsOf(known: Fields, map: Fields): Fields {
  const keys = Object.keys(map);
  let parts: Record<string, unknown> | undefined;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    const isKnown = Object.hasOwn(known, key);
    const part = isKnown ? withPartsOf(known[key], map[key]) : map[key];
    if (!parts && (!isKnown || part !== known[key])) parts = firstEntries(known, keys, index);
    if (parts) setOwn(parts, key, part);
  }
  return parts ?? (keys.length === Object.keys(known).length ? known : firstEntries(known, keys, keys.length));
}
