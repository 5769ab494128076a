import type { Format } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';

/**
 * A glob of Go's `path.Match`: `*` and `?` for characters except slashes, characters and ranges in `[]`. It supports neither `{}` nor `**`.
 *
 * @see https://pkg.go.dev/path#Match
 */
export const pathGlob: Format<string> = (value, at) => {
  const reason = wrongWith([...value]);
  return reason === undefined ? undefined : problem('invalid-glob', at, { given: value, reason });
};

/** A {@link pathGlob} without braces, for names, kinds and groups: such a glob would match nothing. */
export const nameGlob: Format<string> = (value, at) =>
  /[{}]/.test(value) ? problem('invalid-glob', at, { given: value, reason: '{a,b} means nothing here' }) : pathGlob(value, at);

function wrongWith(signs: readonly string[]): string | undefined {
  for (let index = 0; index < signs.length; index++) {
    if (signs[index] === '\\') {
      index++;
      if (index === signs.length) return 'there is nothing behind the last \\';
    } else if (signs[index] === '[') {
      const end = endOfClass(signs, index + 1);
      if (typeof end === 'string') return end;
      index = end;
    }
  }
  return undefined;
}

/** Index of the end of the class whose first character is at `start`, or why it has none. */
function endOfClass(signs: readonly string[], start: number): number | string {
  let index = signs[start] === '^' ? start + 1 : start;
  for (let members = 0; ; members++) {
    if (members > 0 && signs[index] === ']') return index;
    for (const isLast of [false, true]) {
      if (signs[index] === undefined) return 'a [ is not closed';
      if (signs[index] === '-' || signs[index] === ']') return 'a class in [] has no signs, or a range without an end';
      index += signs[index] === '\\' ? 2 : 1;
      if (isLast || signs[index] !== '-') break;
      index++;
    }
  }
}
