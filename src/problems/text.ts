/** A name as messages show it. */
export const quote = (name: unknown): string => `'${String(name)}'`;

/** Several things in a sentence: `a, b and c`. */
export const listOf = (things: readonly string[]): string =>
  things.length < 2 ? things.join() : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;

/** The one of `known` that `name` most likely meant: at most a third of its letters differ, or it is the beginning of it. */
export function suggestion(name: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(name.length / 3));
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const longer = name.length < 3 ? [] : known.filter((candidate) => candidate.toLowerCase().startsWith(name.toLowerCase()));
  return near[0]?.candidate ?? (longer.length === 1 ? longer[0] : undefined);
}

/** The fix for a name that is not among the known ones. */
export function fixForUnknown(name: string, known: readonly string[], declare: string): string {
  const meant = suggestion(name, known);
  return meant === undefined ? declare : `did you mean ${quote(meant)}? If not, ${declare}`;
}

/** Letters to insert, remove, replace or swap with their neighbour to get from one word to the other. */
function editDistance(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row++) {
    const above = rows[row - 1]!;
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        above[column]! + 1,
        current[column - 1]! + 1,
        above[column - 1]! + (same ? 0 : 1),
        swapped ? rows[row - 2]![column - 2]! + 1 : Infinity,
      );
    }
    rows.push(current);
  }
  return rows[from.length]![to.length]!;
}
