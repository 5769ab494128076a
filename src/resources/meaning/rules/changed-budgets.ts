import type { Grade } from '../../../meaning/meaning';
import type { Manifest } from '../../../files/manifest';
import type { ObjectChange, Rule, Told } from '../object-change';
import { valueAt } from '../read/fields';
import { valuesBelow } from '../read/pods';
import { ofWorkload, workloadProperty } from '../read/subject';
import { shown } from '../read/words';

/** How many pods may be missing while nodes are drained. */
export const changedBudgets: Rule = (change) =>
  change.objects.flatMap((object): Told[] => {
    if (object.object.kind !== 'PodDisruptionBudget') return [];
    const isWhole = !object.before || !object.after;
    const values = isWhole ? object.values : valuesBelow(object, 'spec').map(({ value }) => value);
    if (values.length === 0) return [];
    const selects = !isWhole && values.some(({ path }) => path[1] === 'selector');
    const [grade, reason] = selects ? (['high', 'it counts other pods'] as const) : gradeOf(object);
    const text = `disruption budget${ofWorkload(change, object.object)}: ${textOf(object.before)} -> ${textOf(object.after)}${selects ? ', for other pods' : ''}`;
    return [
      { meaning: { topic: 'scaling', grade, text, reason, ...workloadProperty(change, object.object, 'podDisruptionBudget') }, values },
    ];
  });

const limit = (object: Manifest | undefined, field: 'minAvailable' | 'maxUnavailable'): unknown => valueAt(object, 'spec', field);

function textOf(object: Manifest | undefined): string {
  const fields = (['minAvailable', 'maxUnavailable'] as const).filter((field) => limit(object, field) !== undefined);
  return fields.map((field) => `${field} ${shown(limit(object, field))}`).join(', ') || 'none';
}

function gradeOf({ after }: ObjectChange): readonly [Grade, string] {
  if (!after) return ['high', 'draining nodes may stop all pods at the same time'];
  const blocks = [0, '0', '0%'].includes(limit(after, 'maxUnavailable') as string) || limit(after, 'minAvailable') === '100%';
  return blocks ? ['high', 'nodes with these pods cannot be drained'] : ['low', 'only draining nodes reads it'];
}
