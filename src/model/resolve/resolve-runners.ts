import type { Given } from '../../definition/given';
import type { BuildRunnersDefinition, RunnerDefinition, RunnersDefinition } from '../../definition/platform/runner-definition';
import { runnersProperties } from '../../definition/platform/runner-shape';
import { inPlatform, type DefinitionPlace } from '../../definition/shape/definition-place';
import { jobKinds, type BuildJobKind, type JobKind, type RunnerModel } from '../types/runner-model';

/** The machine of each kind of job. */
export function resolveRunners(given: Given<RunnersDefinition> = {}): Readonly<Record<JobKind, RunnerModel>> {
  const at = inPlatform('github', 'runners');
  const standard = resolveRunner(given.default ?? runnersProperties.default.default, at.inside('default'));
  const runners = jobKinds.map((kind) => {
    const own = given[kind];
    return [kind, own ? resolveRunner(own, at.inside(kind)) : standard] as const;
  });
  return Object.fromEntries(runners) as Record<JobKind, RunnerModel>;
}

/** The machines of a source: its own, or those of the platform. @param at where its own are written. */
export const resolveBuildRunners = (
  given: Given<BuildRunnersDefinition> | undefined,
  platform: Readonly<Record<BuildJobKind, RunnerModel>>,
  at: DefinitionPlace,
): Readonly<Record<BuildJobKind, RunnerModel>> => ({
  test: given?.test ? resolveRunner(given.test, at.inside('test')) : platform.test,
  image: given?.image ? resolveRunner(given.image, at.inside('image')) : platform.image,
});

function resolveRunner(runner: Given<RunnerDefinition>, at: DefinitionPlace): RunnerModel {
  const [labels, reason] = 'hosted' in runner ? [[runner.hosted], undefined] : [runner.selfHosted, runner.reason];
  return { labels, reason, architecture: labels.some((label) => /(?:^|-)arm(?:64)?$/i.test(label)) ? 'arm64' : 'amd64', at };
}
