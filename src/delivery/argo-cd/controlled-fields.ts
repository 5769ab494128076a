import { allOwnedFields } from '../../files/field-owners';
import type { Manifest } from '../../files/manifest';
import type { IgnoredDifference } from './kinds/application/spec';

/** What controllers write into the objects of a service because another of its objects tells them to: the count of what an autoscaler scales. */
export function controlledFields(objects: readonly Manifest[]): IgnoredDifference[] {
  const found = new Map<string, IgnoredDifference>();
  for (const { group, kind, name, fields } of allOwnedFields(objects)) {
    found.set(`${group} ${kind} ${name} ${fields.join()}`, { group, kind, name, jsonPointers: [...fields] });
  }
  return [...found.values()];
}
