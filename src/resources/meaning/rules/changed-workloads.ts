import type { Grade } from '../../../meaning/meaning';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { isCompanion } from '../read/companions';
import { shownImage } from '../read/image-parts';
import { numberAt } from '../read/fields';
import { namedContainers, isWorkload } from '../read/pods';
import { titleOf, workloadProperty } from '../read/subject';
import { few } from '../read/words';

/** Workloads that are new or go, each together with the objects that it has for itself. */
export const changedWorkloads: Rule = (change) => {
  const taken = new Set<ObjectChange>();
  return change.objects.flatMap((object) => {
    if (!isWorkload(object.object) || (object.before && object.after)) return [];
    const companions = change.objects.filter(
      (other) =>
        !taken.has(other) &&
        isCompanion(other.object, object.object) &&
        Boolean(other.before) === Boolean(object.before) &&
        Boolean(other.after) === Boolean(object.after),
    );
    companions.forEach((companion) => taken.add(companion));
    return [told(change, object, companions)];
  });
};

function told(change: Change, object: ObjectChange, companions: readonly ObjectChange[]): Told {
  const [grade, reason] = object.after ? (['low', 'it is created'] as const) : gradeOfGone(object.object.kind);
  const kinds = [...new Set(companions.map((each) => each.object.kind))].sort();
  const beside = kinds.length > 0 ? `, with its ${few(kinds)}` : '';
  const what = object.after ? `is new${contents(object)}` : 'goes';
  return {
    meaning: {
      topic: 'objects',
      grade,
      text: `${titleOf(change, object.object)} ${what}${beside}`,
      reason,
      ...workloadProperty(change, object.object),
    },
    values: [object, ...companions].flatMap(({ values }) => values),
  };
}

/** `: 2 replicas of nginx:1.29`. */
function contents({ object }: ObjectChange): string {
  const count = numberAt(object, 'spec', 'replicas');
  const images = namedContainers(object).flatMap(({ list, fields }) => (list === 'containers' ? [shownImage(fields.image)] : []));
  return `: ${count === undefined ? '' : `${count} ${count === 1 ? 'replica' : 'replicas'} of `}${few(images)}`;
}

function gradeOfGone(kind: string): readonly [Grade, string] {
  if (kind === 'Job') return ['low', 'it does not run any more'];
  if (kind === 'CronJob') return ['high', 'it does not run any more'];
  return ['destructive', 'its pods are stopped'];
}
