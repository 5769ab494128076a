import { hostedLabel, runnerLabel } from '../formats/github-actions';
import { lineOfLength } from '../formats/readable';
import { filledList, object, optional, required, string, union, withDefault, type Properties } from '../shape/shape';
import type { BuildRunnersDefinition, HostedRunner, RunnerDefinition, RunnersDefinition, SelfHostedRunner } from './runner-definition';

/** See {@link RunnerDefinition}. */
const runner = union(
  object<HostedRunner>('{ hosted }', { hosted: required(string(hostedLabel)) }),
  object<SelfHostedRunner>('{ selfHosted, reason }', {
    selfHosted: required(filledList(string(runnerLabel))),
    reason: required(string(lineOfLength(1, 200))),
  }),
);

/** See {@link BuildRunnersDefinition}. */
const buildRunnersProperties = {
  test: optional<RunnerDefinition>(runner),
  image: optional<RunnerDefinition>(runner),
} satisfies Properties<BuildRunnersDefinition>;

/** See {@link BuildRunnersDefinition}. */
export const buildRunnersShape = object<BuildRunnersDefinition>('machines', buildRunnersProperties);

/** See {@link RunnersDefinition}. */
export const runnersProperties = {
  default: withDefault<RunnerDefinition>(runner, { hosted: 'ubuntu-24.04' }),
  ...buildRunnersProperties,
  promote: optional<RunnerDefinition>(runner),
  gate: optional<RunnerDefinition>(runner),
  check: optional<RunnerDefinition>(runner),
  definitions: optional<RunnerDefinition>(runner),
} satisfies Properties<RunnersDefinition>;

/** See {@link RunnersDefinition}. */
export const runnersShape = object<RunnersDefinition>('machines', runnersProperties);
