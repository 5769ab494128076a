import { equal } from '../files/equal';

/** An item of one list with its counterpart in the other, if there is one. */
interface Pair {
  readonly before?: { readonly item: unknown };
  readonly after?: { readonly item: unknown };
}

/**
 * Aligns two lists without changing their order. As many equal items as possible are paired. Items between them are paired in order,
 * because an item probably changed and was not replaced.
 */
export function alignItems(base: readonly unknown[], target: readonly unknown[]): Pair[] {
  const shared = longestShared(base, target);
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  for (const [nextRow, nextColumn] of [...shared, [base.length, target.length] as const]) {
    for (; row < nextRow || column < nextColumn; row++, column++) {
      pairs.push({
        before: row < nextRow ? { item: base[row] } : undefined,
        after: column < nextColumn ? { item: target[column] } : undefined,
      });
    }
    if (nextRow < base.length) pairs.push({ before: { item: base[nextRow] }, after: { item: target[nextColumn] } });
    [row, column] = [nextRow + 1, nextColumn + 1];
  }
  return pairs;
}

/** The indices of a longest common subsequence of both lists. */
function longestShared(base: readonly unknown[], target: readonly unknown[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: base.length + 1 }, () => new Array<number>(target.length + 1).fill(0));
  const same = base.map((item) => target.map((other) => equal(item, other)));
  for (let row = base.length - 1; row >= 0; row--) {
    for (let column = target.length - 1; column >= 0; column--) {
      lengths[row]![column] = same[row]![column]
        ? lengths[row + 1]![column + 1]! + 1
        : Math.max(lengths[row + 1]![column]!, lengths[row]![column + 1]!);
    }
  }
  const shared: (readonly [number, number])[] = [];
  for (let [row, column] = [0, 0]; row < base.length && column < target.length;) {
    if (same[row]![column]) shared.push([row++, column++]);
    else if (lengths[row + 1]![column]! >= lengths[row]![column + 1]!) row++;
    else column++;
  }
  return shared;
}
