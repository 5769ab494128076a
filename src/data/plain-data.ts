import { types } from 'node:util';
import { PlainCopy, type PlainData } from './plain-copy';
import { deepest, hasPlainForm, isOfUnfitKind, most, unfitLeaf } from './unfit';

export interface PlainOptions {
  /** Whether the data must be JSON, without functions, NaN and Infinity. @default false; shapes decide where these are allowed */
  readonly json?: boolean;
}

/**
 * Checks whether data is plain, so that all later code can rely on it: strings, numbers, booleans, null, lists without holes, and objects
 * without a class, whose properties are enumerable values. Depth and size are limited, and data must not contain itself. A property that is
 * `undefined` counts as not set. No getter and no trap of a Proxy is run.
 *
 * Plain data is visited once.
 *
 * @param at place of the data, such as `services.payments-api`.
 */
export function plainData(value: unknown, at: string, { json = false }: PlainOptions = {}): PlainData {
  return isPlain(value, json) ? { data: value, problems: [] } : new PlainCopy(at, json).of(value);
}

function isPlain(value: unknown, json: boolean): boolean {
  let left = most;
  const visit = (part: unknown, depth: number): boolean => {
    if (typeof part !== 'object' || part === null) return unfitLeaf(part, json) === undefined;
    if (depth === deepest || types.isProxy(part) || !hasPlainForm(part)) return false;
    const keys = Reflect.ownKeys(part);
    const isList = Array.isArray(part);
    // The keys of a list include its length, after its items.
    const count = isList ? part.length : keys.length;
    // Entries of a Map are not properties: with another prototype, a Map would look like an empty object.
    if (count === 0 ? !isList && isOfUnfitKind(part) : ArrayBuffer.isView(part)) return false;
    left -= count;
    if (left < 0 || (isList && keys.length !== count + 1)) return false;
    for (let index = 0; index < count; index++) {
      const descriptor = Object.getOwnPropertyDescriptor(part, keys[index]!)!;
      if (!descriptor.enumerable || !('value' in descriptor) || typeof keys[index] === 'symbol') return false;
      const inner: unknown = descriptor.value;
      if (inner === undefined ? isList : !visit(inner, depth + 1)) return false;
    }
    return true;
  };
  return visit(value, 0);
}
