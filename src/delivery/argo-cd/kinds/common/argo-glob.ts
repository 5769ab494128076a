import type { Format } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';

/**
 * A glob of the library that Argo CD uses for most globs: `*`, `**` and `?`, a range or a list of characters in `[]`, and alternatives in
 * `{}`. A glob that Argo CD cannot parse matches nothing; only its log reports this. A bracket without its counterpart is read as a
 * character, which no name has.
 *
 * @see https://pkg.go.dev/github.com/gobwas/glob#Compile
 */
export const argoGlob: Format<string> = (value, at) => {
  const reason = wrongWith([...value]);
  return reason === undefined ? undefined : problem('invalid-glob', at, { given: value, reason });
};

/** An {@link argoGlob} without any `!`, for lists that cannot deny. */
export const plainGlob: Format<string> = (value, at) =>
  value.includes('!') ? problem('invalid-glob', at, { given: value, reason: '! is not possible here' }) : argoGlob(value, at);

/** An {@link argoGlob} with an optional leading `!`, which negates it. */
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

/** Index of the end of the class whose first character is at `start`, or why it has none. A class is a range or a list of characters. */
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
