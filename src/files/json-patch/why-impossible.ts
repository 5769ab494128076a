import { keyOfToken } from '../../data/pointer-token';
import { equal } from '../equal';
import { isMap } from '../is-map';

/** One operation of a JSON patch; items of lists may be named. */
export interface JsonOperation {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  readonly path: string;
  readonly value?: unknown;
  readonly from?: string;
}

/** Why an operation cannot be applied. */
export interface Impossible {
  readonly reason: string;
  /** The pointer to the map in which a key of the path is missing. */
  readonly keysOf?: string;
  /** The keys that this map has. */
  readonly allowed?: readonly string[];
}

/**
 * Why an operation cannot be applied; undefined if it can. This is stricter than the library that applies it, which adds items beyond the
 * end of a list.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc6902
 */
export function whyImpossible(object: unknown, { op, path, value, from }: JsonOperation): Impossible | undefined {
  const lacks = op === 'move' || op === 'copy' ? from === undefined && 'from' : op !== 'remove' && value === undefined && 'value';
  if (lacks) return { reason: `it lacks '${lacks}'` };
  // JavaScript treats `__proto__` as the prototype, so a value under this key would be lost.
  if (`${path}/${from ?? ''}/`.includes('/__proto__/') || hasPrototypeKey(value)) return { reason: "'__proto__' cannot be a key" };
  if (from !== undefined && valueAt(object, from) === undefined) return nothingAt(object, from);
  const found = valueAt(object, path);
  if (op === 'test')
    return equal(found, value) ? undefined : { reason: `there is ${found === undefined ? 'nothing' : JSON.stringify(found)}` };
  if (op === 'remove' || op === 'replace') return found === undefined ? nothingAt(object, path) : undefined;
  return hasRoomAt(object, path) ? undefined : { reason: `there is nothing that could hold '${path}'`, ...keysBefore(object, path) };
}

const nothingAt = (object: unknown, path: string): Impossible => ({
  reason: `there is nothing at '${path}'`,
  ...keysBefore(object, path),
});

/** The keys of the map in which a path ends too early; nothing if it ends in a list or a scalar. */
function keysBefore(object: unknown, path: string): Pick<Impossible, 'keysOf' | 'allowed'> {
  let keysOf = path;
  while (keysOf !== '' && valueAt(object, keysOf) === undefined) keysOf = keysOf.slice(0, keysOf.lastIndexOf('/'));
  const map = valueAt(object, keysOf);
  return isMap(map) ? { keysOf, allowed: Object.keys(map) } : {};
}

/** Whether a value can be added at a place: as a key of a map, or at an index of a list up to its length. */
function hasRoomAt(object: unknown, path: string): boolean {
  const end = path.lastIndexOf('/');
  const holder = valueAt(object, path.slice(0, end));
  if (!Array.isArray(holder)) return isMap(holder);
  const key = path.slice(end + 1);
  return key === '-' || (isIndex(key) && Number(key) <= holder.length);
}

function valueAt(object: unknown, path: string): unknown {
  let value = object;
  for (const token of path.split('/').slice(1)) {
    const key = keyOfToken(token);
    if (Array.isArray(value) ? !isIndex(key) : !isMap(value) || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

const isIndex = (key: string): boolean => /^(?:0|[1-9][0-9]*)$/.test(key);

/** Whether data contains `__proto__` as an own key. */
const hasPrototypeKey = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && (Object.hasOwn(data, '__proto__') || Object.values(data).some(hasPrototypeKey));
