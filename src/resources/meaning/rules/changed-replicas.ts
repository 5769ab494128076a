import type { Manifest } from '../../../files/manifest';
import type { Grade } from '../../../meaning/meaning';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { autoscalerOf, boundsOf, type Autoscaler } from '../read/autoscalers';
import { numberAt } from '../read/fields';
import { isWorkload, valuesBelow } from '../read/pods';
import { ofWorkload, workloadProperty } from '../read/subject';

/** How many pods a workload has: a number, or an autoscaler and its bounds. */
export const changedReplicas: Rule = (change) =>
  [...change.after].filter(isWorkload).flatMap((after) => {
    const before = change.before.find(({ kind, metadata: { name } }) => kind === after.kind && name === after.metadata.name);
    return before ? ofCount(change, before, after) : [];
  });

/** What sets the number of pods. */
interface Scale {
  readonly count: number | undefined;
  readonly autoscaler: Autoscaler | undefined;
}

function ofCount(change: Change, before: Manifest, after: Manifest): Told[] {
  const [old, now] = [scaleOf(change.before, before), scaleOf(change.after, after)];
  const values = change.objects.flatMap((object) => {
    if (object.object === after) return valuesBelow(object, 'spec', 'replicas').map(({ value }) => value);
    const isTheirs = [old, now].some(
      ({ autoscaler }) => autoscaler && (autoscaler.object === object.before || autoscaler.object === object.after),
    );
    return isTheirs ? scalerValues(object) : [];
  });
  if (values.length === 0) return [];
  const [grade, reason] = gradeOf(old, now);
  const text = `replicas${ofWorkload(change, after)}: ${textOf(old)} -> ${textOf(now)}`;
  return [{ meaning: { topic: 'scaling', grade, text, reason, ...workloadProperty(change, after, 'replicas') }, values }];
}

/** Of an autoscaler that stays, only its bounds: other rules tell the rest. */
const scalerValues = (object: ObjectChange): ObjectChange['values'] =>
  object.before && object.after
    ? boundsOf(object.object).flatMap((place) => valuesBelow(object, ...place).map(({ value }) => value))
    : object.values;

const scaleOf = (objects: readonly Manifest[], workload: Manifest): Scale => ({
  count: numberAt(workload, 'spec', 'replicas'),
  autoscaler: autoscalerOf(objects, workload),
});

function textOf({ count, autoscaler }: Scale): string {
  if (!autoscaler) return count === undefined ? 'not set' : String(count);
  return `autoscaler from ${autoscaler.min}${autoscaler.max === undefined ? '' : ` to ${autoscaler.max}`}`;
}

function gradeOf(before: Scale, after: Scale): readonly [Grade, string] {
  if (after.count === 0) return ['destructive', 'all pods are stopped'];
  if (before.autoscaler && after.autoscaler) return boundsGrade(before.autoscaler, after.autoscaler);
  if (after.autoscaler) return ['high', 'a workload that loses its number of replicas falls back to 1 pod until its autoscaler acts'];
  if (after.count === undefined) return ['high', 'without a number and without an autoscaler, Kubernetes runs 1 pod'];
  if (before.autoscaler)
    return after.count < before.autoscaler.min
      ? ['high', 'there are fewer pods than the autoscaler allowed']
      : ['low', 'the number of pods no longer follows the load'];
  const count = before.count ?? 1;
  if (after.count === 1 && count > 1) return ['high', 'no other pod takes over if the last one restarts'];
  return ['low', after.count > count ? 'pods are added' : 'pods are stopped, others take over'];
}

function boundsGrade(before: Autoscaler, after: Autoscaler): readonly [Grade, string] {
  if (after.max !== undefined && (before.max ?? Infinity) > after.max)
    return ['high', 'load that needed the former maximum overloads the pods'];
  if (after.min === 0 && before.min > 0) return ['high', 'all pods are stopped if there is no load'];
  return ['low', 'the autoscaler adds and removes pods within these bounds'];
}
