import { equal } from '../../../files/equal';
import { isMap } from '../../../files/is-map';
import { partOf } from '../../../meaning/describe-parts';
import type { Meaning } from '../../../meaning/meaning';
import { changeText, valueText } from '../../../meaning/value-text';

/**
 * What a change of the steps of a progressive sync means. Each step waits until the Applications of earlier steps are healthy.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Progressive-Syncs/
 */
export function describeSteps(before: unknown, after: unknown): Meaning[] {
  const [known, wanted] = [stepsOf(before), stepsOf(after)];
  if (!known || !wanted) {
    return [
      {
        topic: 'sync',
        grade: 'high',
        text: changeText('progressive sync', before, after),
        reason: 'it decides which Applications wait for others',
      },
    ];
  }
  if (equal(known, wanted)) return [];
  const text = changeText('steps of the progressive sync', stepsText(known), stepsText(wanted));
  const free = environmentsWithoutWait(known, wanted);
  return free.length > 0
    ? [
        {
          topic: 'sync',
          grade: 'high',
          text,
          reason: `${valueText(free)} no longer ${free.length > 1 ? 'wait' : 'waits'} until other environments are healthy`,
        },
      ]
    : [{ topic: 'sync', grade: 'low', text, reason: 'no environment is synced earlier than before' }];
}

/** The environments of each step; none if there are no steps, and undefined if they have not the form that is generated. */
function stepsOf(strategy: unknown): string[][] | undefined {
  if (strategy === undefined) return [];
  const steps = partOf(strategy, ['rollingSync', 'steps']);
  const others = isMap(strategy) && Object.keys(strategy).some((key) => key !== 'type' && key !== 'rollingSync');
  if (partOf(strategy, ['type']) !== 'RollingSync' || !Array.isArray(steps) || others) return undefined;
  const read = steps.map((step: unknown): string[] | undefined => {
    const expressions = partOf(step, ['matchExpressions']);
    const [only] = Array.isArray(expressions) && expressions.length === 1 ? (expressions as unknown[]) : [];
    const values = partOf(only, ['values']);
    const isPlain =
      isMap(step) && Object.keys(step).length === 1 && partOf(only, ['key']) === 'environment' && partOf(only, ['operator']) === 'In';
    return isPlain && Array.isArray(values) ? values.map(String).sort() : undefined;
  });
  return read.every((step) => step !== undefined) ? read : undefined;
}

const stepsText = (steps: readonly (readonly string[])[]): string | undefined =>
  steps.length === 0 ? undefined : steps.map((step) => step.join(' and ')).join(', then ');

/** The environments that waited for others which they no longer wait for, although both are still there. */
function environmentsWithoutWait(before: readonly (readonly string[])[], after: readonly (readonly string[])[]): string[] {
  const waits = (steps: readonly (readonly string[])[], environment: string): readonly string[] =>
    steps
      .slice(
        0,
        Math.max(
          0,
          steps.findIndex((step) => step.includes(environment)),
        ),
      )
      .flat();
  const remaining = after.length === 0 ? before.flat() : after.flat();
  return remaining.filter((environment) =>
    waits(before, environment).some((other) => remaining.includes(other) && !waits(after, environment).includes(other)),
  );
}
