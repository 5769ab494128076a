import { equal } from '../files/equal';
import { isMap } from '../files/is-map';
import { ownValue } from '../data/set-own';
import { stringifyYaml } from '../files/yaml';
import { alignItems } from './align-items';
import { childPath } from '../files/image-places';

/** @see https://datatracker.ietf.org/doc/html/rfc6902 */
export interface PatchOperation {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

/**
 * Operations that turn one value into the other: removals, additions and changes, as deep as the values differ.
 *
 * `createPatch` of rfc6902 is not used: if one item of a list leaves and another one comes, it changes the one into the other.
 */
export function operationsBetween(base: unknown, target: unknown, path = ''): PatchOperation[] {
  if (isMap(base) && isMap(target)) return mapOperations(base, target, path);
  if (equal(base, target)) return [];
  if (Array.isArray(base) && Array.isArray(target)) return listOperations(base, target, path);
  return [{ op: 'replace', path, value: target }];
}

type Fields = Readonly<Record<string, unknown>>;

/** Operations on the properties of a map. Undefined properties are not written. */
function mapOperations(base: Fields, target: Fields, path: string): PatchOperation[] {
  const operations: PatchOperation[] = [];
  const changes: PatchOperation[] = [];
  for (const key in base) {
    const before = base[key];
    const after = ownValue(target, key);
    if (before === undefined || before === after) continue;
    if (after === undefined) operations.push({ op: 'remove', path: childPath(path, key) });
    else changes.push(...operationsBetween(before, after, childPath(path, key)));
  }
  for (const key in target) {
    const isAdded = target[key] !== undefined && ownValue(base, key) === undefined;
    if (isAdded) operations.push({ op: 'add', path: childPath(path, key), value: target[key] });
  }
  return [...operations, ...changes];
}

/** Operations on the items of a list. */
function listOperations(base: readonly unknown[], target: readonly unknown[], path: string): PatchOperation[] {
  const operations: PatchOperation[] = [];
  let length = base.length;
  let index = 0;
  let isKept = false;
  for (const { before, after } of alignItems(base, target)) {
    const changes = before && after ? operationsBetween(before.item, after.item, `${path}/${index}`) : undefined;
    if (changes) operations.push(...changes);
    else if (after) operations.push({ op: 'add', path: `${path}/${index === length ? '-' : index}`, value: after.item });
    else operations.push({ op: 'remove', path: `${path}/${index}` });
    isKept ||= changes?.length === 0;
    if (after) index++;
    length += Number(after !== undefined) - Number(before !== undefined);
  }
  const replacement = [{ op: 'replace', path, value: target }];
  return isShorter(replacement, operations, isKept) ? replacement : operations;
}

/** Whether replacing a list is better than changing it. If the replacement repeats unchanged items, it must be much shorter. */
const isShorter = (replacement: readonly PatchOperation[], operations: readonly PatchOperation[], repeats: boolean): boolean =>
  operations.length > 1 && stringifyYaml(replacement).length * (repeats ? 2 : 1) < stringifyYaml(operations).length;
