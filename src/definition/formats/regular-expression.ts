import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** Escapes with the same meaning in JavaScript and Go. Escapes of other letters are text in one language and an error in the other. */
const escapes = /\\(?:[dDwWsSbBnrtfv]|x[0-9a-fA-F]{2}|[^A-Za-z0-9\u0080-\uffff])/g;

const classes = /\[\^?[^\]]+\]/g;

/** What JavaScript accepts and Go does not, after escapes are removed: an empty class, a special group, more than 999 repetitions. */
const emptyClass = /\[\^?\]/;
const notInGo = /\\|\(\?(?!:)|\{\d*,?\d{4,}/;

/**
 * A regular expression that JavaScript and Go read in the same way.
 *
 * @see https://github.com/google/re2/wiki/Syntax
 */
export const regularExpression: Format<string> = (value, at) => {
  const plain = value.replace(escapes, 'x');
  const isShared = !emptyClass.test(plain) && !notInGo.test(plain.replace(classes, 'x'));
  return isShared && compiles(value) ? undefined : problem('invalid-regular-expression', at, { given: value });
};

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}
