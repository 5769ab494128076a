import type { StrategyModel } from '../model/types/workload-model';
import { intOrString } from './scalar';

interface UpdateStrategy<RollingUpdate> {
  readonly type: string | undefined;
  readonly rollingUpdate: RollingUpdate | undefined;
}

/** How a new version replaces the old one; undefined if nothing is set. Limits of a rolling update only apply to its type. */
export function renderUpdateStrategy<RollingUpdate extends object>(
  { type }: StrategyModel,
  steps: RollingUpdate,
): UpdateStrategy<RollingUpdate> | undefined {
  const isRolling = type === undefined || type === 'RollingUpdate';
  const rollingUpdate = isRolling && Object.values(steps).some((step) => step !== undefined) ? steps : undefined;
  return type === undefined && !rollingUpdate ? undefined : { type, rollingUpdate };
}

/** A number of pods or a percentage, if it is set. */
export const numberOfPods = (value: number | string | undefined): ReturnType<typeof intOrString> | undefined =>
  value === undefined ? undefined : intOrString(value);
