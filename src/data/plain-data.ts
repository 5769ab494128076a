import { types } from 'node:util';
import { PlainCopy, type PlainData } from './plain-copy';
import { deepest, hasPlainForm, isOfUnfitKind, most, unfitLeaf } from './unfit';

export interface PlainOptions {
  /** Whether it has to be what JSON can say: without functions, NaN and Infinity. @default false, where a shape says where they belong */
  readonly json?: boolean;
}

/**
 * Judges whether data is plain, which whatever reads it relies on: strings, numbers, booleans, null, lists without holes, and objects without
 * a class, whose properties are enumerable values; of some depth and size, and no part of itself. A property that is `undefined` is not
 * given. No getter is run, and no trap of a Proxy.
 *
 * Plain data is walked through once.
 *
 * @param at where the data is, such as `services.payments-api`.
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
    // A list has its length beside its items, as the last of its keys.
    const count = isList ? part.length : keys.length;
    // The entries of a Map are no properties: with another prototype, it would pass for an empty object.
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
