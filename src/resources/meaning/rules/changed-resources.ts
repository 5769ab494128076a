import type { ChangedValue } from '../../../meaning/changed-values';
import type { Grade } from '../../../meaning/meaning';
import type { Change, Rule, Told } from '../object-change';
import { quantityOf } from '../read/fields';
import { valuesAt, type ContainerChange } from '../read/pods';
import { keptContainers } from '../read/parts';
import { containerProperty, ofContainer } from '../read/subject';
import { arrow } from '../read/words';

/** What containers request, and their limits. */
export const changedResources: Rule = (change) => keptContainers(change).flatMap((container) => ofResources(change, container));

function ofResources(change: Change, { change: { object }, container, values }: ContainerChange): Told[] {
  return valuesAt(values, ['resources']).map((value) => {
    const inner = value.path.slice(value.path.lastIndexOf('resources') + 1);
    const [side = '', resource] = inner;
    const [grade, reason] = resource === undefined ? other : gradeOf(side, resource, value);
    const what =
      resource === undefined ? `resources${side && `.${side}`}` : `${resource} ${Object.hasOwn(sides, side) ? sides[side] : side}`;
    const text = `${what}${ofContainer(change, object, container.name)}: ${arrow(value.before, value.after)}`;
    return {
      meaning: { topic: 'resources', grade, text, reason, ...containerProperty(change, object, container, 'resources', ...inner) },
      values: [value],
    };
  });
}

const sides: Readonly<Record<string, string>> = { requests: 'request', limits: 'limit' };

const other = ['low', 'pods are replaced'] as const;

function gradeOf(side: string, resource: string, { before, after }: ChangedValue): readonly [Grade, string] {
  const [old, now] = [quantityOf(before), quantityOf(after)];
  if (side === 'requests')
    return after === undefined ? ['high', 'the scheduler reserves nothing, and such pods are evicted first'] : ['low', 'pods are replaced'];
  if (side !== 'limits') return other;
  if (after === undefined) return resource === 'memory' ? ['high', 'the container may use all memory of its node'] : other;
  if ((now ?? 0) >= (old ?? Infinity)) return other;
  if (resource === 'memory') return ['high', 'a container that needs more is killed'];
  if (resource === 'cpu') return ['low', 'a container that needs more is slowed down'];
  return ['high', 'a container that needs more fails'];
}
