/** A name in quotes, as in messages: on one line, and cut if it is very long. */
export const quote = (name: unknown): string => `'${cut(onOneLine(textOf(name)), 150)}'`;

/** The beginning of a text that is too long for messages. */
export const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 3)}...` : text);

/** Line breaks, invisible characters, and characters that change the text direction. */
const unprintable = /[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Escapes characters that could look like a part of the surrounding message. */
export const onOneLine = (text: string): string =>
  text.replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return `a value of type ${typeof value}`;
  }
}

/** A list in a sentence: `a, b and c`. */
export function listOf(things: readonly string[]): string {
  if (things.length < 2) return things.join();
  if (things.length > 20) return `${things.slice(0, 10).join(', ')} and ${things.length - 10} more`;
  return `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
}

/** In longer lists, only the allowed values that are most similar to the given one are shown. */
export const manyAllowed = 8;

/** The most similar of the known names, the most similar first. */
export function nearest(name: string, known: readonly string[], count: number): string[] {
  const wanted = name.toLowerCase().slice(0, longestCompared);
  const distances = new Map(known.map((candidate) => [candidate, remoteness(wanted, candidate.toLowerCase().slice(0, longestCompared))]));
  return [...known].sort((a, b) => distances.get(a)! - distances.get(b)! || (a < b ? -1 : 1)).slice(0, count);
}

/** How many of longer lists are shown. */
const nearestShown = 5;

/** The known names; of many, those that are most similar to the given one, and how many more there are. */
export const nearestOf = (name: string, known: readonly string[], show = (names: readonly string[]): string => names.join(', ')): string =>
  known.length <= manyAllowed ? show(known) : `${show(nearest(name, known, nearestShown))}, and ${known.length - nearestShown} more`;

/** Maximum number of letters that are compared: time grows with the product of the lengths. */
const longestCompared = 100;

/** The distance between two names. At the same edit distance, a name that contains the other one is nearer. */
const remoteness = (name: string, candidate: string): number => {
  const isPart = name.length > 2 && (candidate.includes(name) || (candidate.length > 2 && name.includes(candidate)));
  return editDistance(name, candidate) - (isPart ? name.length : 0);
};

/** The known name that `name` probably means: at most a third of its letters differ, or `name` is its beginning. */
export function suggestion(name: string, known: readonly string[]): string | undefined {
  if (name.length > longestCompared) return undefined;
  const limit = Math.max(1, Math.floor(name.length / 3));
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const longer = name.length < 3 ? [] : known.filter((candidate) => candidate.toLowerCase().startsWith(name.toLowerCase()));
  return near[0]?.candidate ?? (longer.length === 1 ? longer[0] : undefined);
}

/** The fix for an unknown name. */
export function fixForUnknown(name: string, known: readonly string[], declare: string): string {
  const meant = suggestion(name, known);
  return meant === undefined ? declare : `did you mean ${quote(meant)}? If not, ${declare}`;
}

/** Number of letters to insert, remove, replace, or swap with a neighbour, to turn one word into the other. */
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
