import { problem, type Problem } from '../../../../problems/problem';

/** Names that several items have, reported at every item after the first. Items without a name are skipped. */
export function givenTwice<T>(
  what: string,
  items: readonly T[] | undefined,
  at: string,
  nameOf: (item: T) => string | undefined,
): Problem[] {
  const seen = new Map<string, number>();
  return (items ?? []).flatMap((item, index) => {
    const name = nameOf(item);
    if (name === undefined) return [];
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 2 ? [problem('given-twice', `${at}[${index}]`, { what, name })] : [];
  });
}
