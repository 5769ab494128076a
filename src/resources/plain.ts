import { isMap } from '../files/is-map';
import { comesAfter, withKeysInOrder } from '../files/reading-order';
import { ownValue, setOwn } from '../data/set-own';
import { Scalar } from './scalar';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Properties of a typed class as data, in reading order. Undefined properties are omitted; quantities and ports become texts or numbers. What is
 * already in this form is not copied.
 *
 * @param known earlier data. Parts that are equal to its parts are replaced with them, so that comparing the two is fast; if everything is
 * equal, the result is `known` itself.
 */
export function plain(value: unknown, known?: unknown): unknown {
  if (typeof value !== 'object' || value === null || value === known) return value;
  if (Array.isArray(value)) return Array.isArray(known) ? listLike(known, value) : plainList(value);
  if (value instanceof Scalar) return value.value;
  return isMap(known) ? mapLike(known, value as Fields) : plainMap(value as Fields);
}

function plainList(list: readonly unknown[]): readonly unknown[] {
  let data: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const item = plain(list[index]);
    if (!data && item !== list[index]) data = list.slice(0, index);
    data?.push(item);
  }
  return data ?? list;
}

function listLike(known: readonly unknown[], list: readonly unknown[]): readonly unknown[] {
  let data: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const item = plain(list[index], known[index]);
    if (!data && (item !== known[index] || index >= known.length)) data = known.slice(0, index);
    data?.push(item);
  }
  return data ?? (known.length === list.length ? known : known.slice(0, list.length));
}

function plainMap(map: Fields, isSorted = false): Fields {
  let data: Record<string, unknown> | undefined;
  let last: string | undefined;
  for (const name in map) {
    const said = map[name];
    if (said === undefined) {
      data ??= entriesBefore(name, map, map);
      continue;
    }
    if (!isSorted && last !== undefined && comesAfter(last, name)) return plainMap(withKeysInOrder(map), true);
    last = name;
    const part = plain(said);
    const key = spelt(name, said);
    if (!data && (part !== said || key !== name)) data = entriesBefore(name, map, map);
    if (data) setOwn(data, key, part);
  }
  return data ?? map;
}

function mapLike(known: Fields, map: Fields, isSorted = false): Fields {
  let data: Record<string, unknown> | undefined;
  let last: string | undefined;
  let count = 0;
  for (const name in map) {
    const said = map[name];
    if (said === undefined) continue;
    if (!isSorted && last !== undefined && comesAfter(last, name)) return mapLike(known, withKeysInOrder(map), true);
    last = name;
    count++;
    const key = spelt(name, said);
    const before = ownValue(known, key);
    const part = plain(said, before);
    if (!data && part !== before) data = entriesBefore(name, map, known);
    if (data) setOwn(data, key, part);
  }
  return data ?? (count === Object.keys(known).length ? known : entriesBefore(undefined, map, known));
}

/** The entries of data under the keys that a map has before the given one. */
function entriesBefore(end: string | undefined, map: Fields, data: Fields): Record<string, unknown> {
  const entries: Record<string, unknown> = {};
  for (const name in map) {
    if (name === end) break;
    if (map[name] === undefined) continue;
    const key = spelt(name, map[name]);
    setOwn(entries, key, data[key]);
  }
  return entries;
}

/**
 * Fields that the classes spell differently from Kubernetes, by their names in the classes. Maps with keys of users, such as labels, only
 * have texts as values.
 */
const spellings = new Map([
  ['downwardApi', 'downwardAPI'],
  ['hostIpc', 'hostIPC'],
  ['hostPid', 'hostPID'],
  ['setHostnameAsFqdn', 'setHostnameAsFQDN'],
]);

const spelt = (name: string, said: unknown): string => (typeof said === 'string' ? name : (spellings.get(name) ?? name));
