import { unique } from '../../data/entries';
import { problem, type Problem } from '../../problems/problem';
import { applicationRepositories } from '../facts/application-repositories';
import type { PlatformModel, RepositoryModel } from '../types/platform-model';
import type { RunnerModel } from '../types/runner-model';
import type { ServiceModel } from '../types/service-model';

/**
 * Warns of machines of one's own in public repositories. It does not matter which jobs run there: a pull request may change the workflow.
 *
 * @see https://docs.github.com/en/actions/reference/security/secure-use#hardening-for-self-hosted-runners
 */
export function selfHostedInPublic(services: readonly ServiceModel[], platform: PlatformModel): Problem[] {
  const { repository: config, definitions, runners } = platform;
  const used: readonly (readonly [RepositoryModel, readonly RunnerModel[]])[] = [
    [config, [runners.check, runners.promote, runners.gate]],
    ...(definitions ? [[definitions.repository, [runners.definitions, runners.gate]] as const] : []),
    ...applicationRepositories(services).map(({ repository, services: built }) => {
      const own = built.flatMap(({ source }) => [source.runners.test, source.runners.image]);
      return [repository, [...own, runners.promote, runners.gate]] as const;
    }),
  ];
  return used.flatMap(([{ name, visibility }, machines]) => {
    const own = machines.filter(({ reason }) => reason !== undefined);
    if (visibility !== 'public' || own.length === 0) return [];
    const places = new Map(own.map(({ at }) => [String(at), at]));
    return [
      problem('self-hosted-in-public', [...places.values()], {
        repository: name,
        labels: unique(own.flatMap(({ labels }) => labels)),
      }),
    ];
  });
}
