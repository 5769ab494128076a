import type { Rule, Told } from '../object-change';
import { titleOf } from '../read/subject';
import { few } from '../read/words';

/** Namespaces that are new or go, each together with what comes or goes in it. */
export const wholeNamespaces: Rule = (change) =>
  change.objects.flatMap((namespace): Told[] => {
    const { before, after, object } = namespace;
    if (object.kind !== 'Namespace' || (before && after)) return [];
    const within = change.objects.filter(
      (other) =>
        other.object.metadata.namespace === object.metadata.name &&
        Boolean(other.before) === Boolean(before) &&
        Boolean(other.after) === Boolean(after),
    );
    const names = within.map((other) => titleOf(change, { ...other.object, metadata: { name: other.object.metadata.name } }));
    const text = `${titleOf(change, object)} ${after ? 'is new' : 'goes'}${names.length > 0 ? `, with ${few(names)}` : ''}`;
    const weight = after
      ? ({ grade: 'low', reason: 'it is created' } as const)
      : ({ grade: 'destructive', reason: 'everything in it is deleted with it' } as const);
    return [{ meaning: { topic: 'objects', text, ...weight }, values: [namespace, ...within].flatMap(({ values }) => values) }];
  });
