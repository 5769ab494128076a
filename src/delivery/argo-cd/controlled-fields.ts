import { allOwnedFields } from '../../files/field-owners';
import type { Manifest } from '../../files/manifest';
import type { IgnoredDifference } from './kinds/application/spec';

/** Fields that controllers write because another object of the service tells them to: the replicas of a workload with an autoscaler. */
export function controlledFields(objects: readonly Manifest[]): IgnoredDifference[] {
  const found = new Map<string, IgnoredDifference>();
  for (const { group, kind, name, fields } of allOwnedFields(objects)) {
    found.set(`${group} ${kind} ${name} ${fields.join()}`, { group, kind, name, jsonPointers: [...fields] });
  }
  return [...found.values()];
}
