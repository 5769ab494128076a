import { createPatch } from 'rfc6902';
import type { Manifest } from '../files/manifest';
import { stringifyYaml } from '../files/yaml';
import { changedLists } from './changed-lists';

/** @see https://datatracker.ietf.org/doc/html/rfc6902 */
export interface PatchOperation {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

/** The operations that make one object of the other. A list that is shorter than what would have to be done to it is replaced. */
export function operationsBetween(base: Manifest, target: Manifest): readonly PatchOperation[] {
  let operations: readonly PatchOperation[] = createPatch(base, target);
  for (const list of changedLists(base, target)) {
    const within = ({ path }: PatchOperation): boolean => path.startsWith(`${list.path}/`);
    const replacement = { op: 'replace', path: list.path, value: list.target };
    if (stringifyYaml(operations.filter(within)).length > stringifyYaml([replacement]).length) {
      operations = [...operations.filter((operation) => !within(operation)), replacement];
    }
  }
  return operations;
}
