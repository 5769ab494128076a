import type { NotPlain } from '../../data/plain-copy';
import { problem, type Problem } from '../../problems/problem';

/** The problem of each part of a definition that is not plain data. */
export const notPlainData = (found: readonly NotPlain[]): Problem[] =>
  found.map(({ at, what, fix }) => problem('not-plain-data', at, { what, fix }));

/** The other problems, without those that report a wrong type for a value that is not plain data. */
export function withoutNotPlain(others: readonly Problem[], found: readonly NotPlain[]): Problem[] {
  const places = new Set(found.map(({ at }) => at));
  return others.flatMap((each) => {
    if (each.code !== 'wrong-type') return each;
    const at = each.at.filter((place) => !places.has(place));
    return at.length > 0 ? { ...each, at } : [];
  });
}
