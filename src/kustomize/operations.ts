import { equal } from '../files/equal';
import { isMap } from '../files/is-map';
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

function mapOperations(base: Fields, target: Fields, path: string): PatchOperation[] {
  const at = (key: string): string => childPath(path, key);
  const [before, after] = [said(base), said(target)];
  return [
    ...before.filter((key) => !after.includes(key)).map((key) => ({ op: 'remove', path: at(key) })),
    ...after.filter((key) => !before.includes(key)).map((key) => ({ op: 'add', path: at(key), value: target[key] })),
    ...before
      .filter((key) => after.includes(key) && base[key] !== target[key])
      .flatMap((key) => operationsBetween(base[key], target[key], at(key))),
  ];
}

/** Keys with a value: undefined properties are not written. */
const said = (fields: Fields): string[] => Object.keys(fields).filter((key) => fields[key] !== undefined);

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
