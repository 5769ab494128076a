import { isMap } from './is-map';
import { setOwn } from './set-own';

/**
 * A value whose parts are those of another, wherever they say the same; that one itself, where all does. Whoever looks for the difference
 * between the two then sees at a glance what is alike.
 */
export function withPartsOf<T>(known: unknown, value: T): T {
  if (Array.isArray(known) && Array.isArray(value)) return listWithPartsOf(known, value) as T;
  if (isMap(known) && isMap(value)) return mapWithPartsOf(known, value) as T;
  return value;
}

function listWithPartsOf(known: readonly unknown[], list: readonly unknown[]): readonly unknown[] {
  let isAlike = known.length === list.length;
  const parts: unknown[] = [];
  for (let index = 0; index < list.length; index++) {
    const part = withPartsOf(known[index], list[index]);
    isAlike &&= part === known[index];
    parts.push(part);
  }
  return isAlike ? known : parts;
}

function mapWithPartsOf(known: Readonly<Record<string, unknown>>, map: Readonly<Record<string, unknown>>): object {
  const keys = Object.keys(map);
  let isAlike = keys.length === Object.keys(known).length;
  const parts: Record<string, unknown> = {};
  for (const key of keys) {
    const isKnown = Object.hasOwn(known, key);
    const part = isKnown ? withPartsOf(known[key], map[key]) : map[key];
    isAlike &&= isKnown && part === known[key];
    setOwn(parts, key, part);
  }
  return isAlike ? known : parts;
}
