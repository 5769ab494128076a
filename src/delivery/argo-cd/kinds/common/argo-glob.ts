import type { Format } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';

/**
 * A glob as Argo CD matches most things by: `*`, `**` and `?`, one range or some signs in `[]`, several globs in `{}`. One that it cannot read
 * matches nothing, and only its log says so. A bracket that has no other is read as a sign, which no name has.
 *
 * @see https://pkg.go.dev/github.com/gobwas/glob#Compile
 */
export const argoGlob: Format<string> = (value, at) => {
  const reason = wrongWith([...value]);
  return reason === undefined ? undefined : problem('invalid-glob', at, { given: value, reason });
};

/** The same where nothing can be denied, by no `!` at all. */
export const plainGlob: Format<string> = (value, at) =>
  value.includes('!') ? problem('invalid-glob', at, { given: value, reason: '! is not possible here' }) : argoGlob(value, at);

/** The same, perhaps with `!` in front, which turns it round. */
export const deniableGlob: Format<string> = (value, at) => {
  if (!value.startsWith('!')) return argoGlob(value, at);
  const reason = value === '!*' ? 'it denies everything' : wrongWith([...value.slice(1)]);
  return reason === undefined ? undefined : problem('invalid-glob', at, { given: value, reason });
};

function wrongWith(signs: readonly string[]): string | undefined {
  let open = 0;
  for (let index = 0; index < signs.length; index++) {
    const sign = signs[index]!;
    if (sign === '\\') {
      index++;
      if (index === signs.length) return 'there is nothing behind the last \\';
    } else if (sign === '[') {
      const end = endOfClass(signs, index + 1);
      if (typeof end === 'string') return end;
      index = end;
    } else if (sign === '{') {
      open++;
    } else if (sign === '}') {
      if (open === 0) return 'a } closes nothing';
      open--;
    } else if (sign === ']') {
      return 'a ] closes nothing';
    }
  }
  return open > 0 ? 'a { is not closed' : undefined;
}

/** Where a class ends whose first sign is at `start`, or why it does not: it is one range, or some signs. */
function endOfClass(signs: readonly string[], start: number): number | string {
  const first = signs[start] === '!' ? start + 1 : start;
  if (signs[first + 1] === '-') {
    const [low, high, close] = [signs[first]!, signs[first + 2], signs[first + 3]];
    if (high === undefined || close === undefined) return 'a [ is not closed';
    if (close !== ']') return 'a class in [] is one range, or signs without a range';
    return low.codePointAt(0)! > high.codePointAt(0)! ? 'a range in [] ends before it begins' : first + 3;
  }
  let end = first;
  while (end < signs.length && signs[end] !== ']') end += signs[end] === '\\' ? 2 : 1;
  if (end >= signs.length) return 'a [ is not closed';
  return end === first ? 'a class in [] has no signs' : end;
}
