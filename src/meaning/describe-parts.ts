import { equal } from '../files/equal';
import { isMap } from '../files/is-map';
import { setOwn } from '../data/set-own';
import { changedValues, type ChangedValue } from './changed-values';
import type { Meaning } from './meaning';

/** A part of plain data whose changes have a meaning of their own. */
export interface DescribedPart {
  /** Keys of maps. */
  readonly path: readonly string[];
  /** What it means that the part has another value. None if the difference has no meaning, such as another order of a set. */
  describe(before: unknown, after: unknown): readonly Meaning[];
}

/**
 * What the differences between two versions of plain data mean: those in parts that are known, and then each value that differs elsewhere.
 *
 * @param other what a difference outside of all parts means.
 */
export function describeParts(
  before: unknown,
  after: unknown,
  parts: readonly DescribedPart[],
  other: (change: ChangedValue) => Meaning,
): Meaning[] {
  const [rest, wantedRest] = [before, after].map((value) => parts.reduce((left, { path }) => withoutPart(left, path), value));
  return [
    ...parts.flatMap(({ path, describe }) => {
      const [known, wanted] = [before, after].map((value) => partOf(value, path));
      return equal(known, wanted) ? [] : describe(known, wanted);
    }),
    ...changedValues(rest, wantedRest, true).map(other),
  ];
}

/** The value at a path of plain data; undefined if there is none. */
export const partOf = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isMap(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);

/** The data without a part, and without the maps that had nothing else in them. */
function withoutPart(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (!isMap(value) || key === undefined || !Object.hasOwn(value, key)) return value;
  const inner = rest.length > 0 ? withoutPart(value[key], rest) : undefined;
  if (inner === value[key]) return value;
  const others: Record<string, unknown> = {};
  for (const [each, its] of Object.entries(value)) {
    if (each !== key) setOwn(others, each, its);
    else if (inner !== undefined) setOwn(others, each, inner);
  }
  return Object.keys(others).length > 0 ? others : undefined;
}
