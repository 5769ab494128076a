import { isMap } from '../../../files/is-map';
import { changedItems } from '../../../meaning/changed-items';
import type { Meaning } from '../../../meaning/meaning';
import { valueText } from '../../../meaning/value-text';
import { onOneLine } from '../../../problems/text';

/** What it means that Argo CD ignores other fields of objects. The order of the entries has no meaning. */
export function describeIgnoredDifferences(before: unknown, after: unknown): Meaning[] {
  const { added, removed } = changedItems(fieldsOf(before), fieldsOf(after));
  return [
    ...removed.map((field): Meaning => ({
      topic: 'sync',
      grade: 'high',
      text: onOneLine(`ignores no longer ${valueText(field)}`),
      reason: 'a sync sets it to what Git says, whoever changes it on the cluster',
    })),
    ...added.map((field): Meaning => ({
      topic: 'sync',
      grade: 'low',
      text: onOneLine(`ignores ${valueText(field)}`),
      reason: 'a controller on the cluster decides it, and Argo CD does not change it back',
    })),
  ];
}

/** Each ignored field with its object: `/spec/replicas of Deployment 'cart'`. */
function fieldsOf(entries: unknown): string[] {
  if (!Array.isArray(entries)) return entries === undefined ? [] : [valueText(entries)];
  return entries.flatMap((entry: unknown) => {
    if (!isMap(entry)) return [valueText(entry)];
    const { group, kind, name, namespace, ...ways } = entry;
    const within = typeof namespace === 'string' ? ` in namespace '${namespace}'` : '';
    const of = `${valueText(kind)}${typeof group === 'string' && group !== '' ? `.${group}` : ''}${typeof name === 'string' ? ` '${name}'` : ''}${within}`;
    return Object.entries(ways).flatMap(([way, fields]) => {
      if (!Array.isArray(fields)) return [`${way} ${valueText(fields)} of ${of}`];
      return fields.map((field) => `${way === 'managedFieldsManagers' ? 'what is managed by ' : ''}${valueText(field)} of ${of}`);
    });
  });
}
