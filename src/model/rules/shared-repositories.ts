import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../data/group-by';
import { problem, type Problem } from '../../problems/problem';
import { applicationRepositories, hasSource, type ApplicationRepository, type ServiceWithSource } from '../facts/application-repositories';
import type { ServiceModel } from '../types/service-model';
import type { WorkflowPatchModel } from '../types/workflow-patch-model';

/** Rules of repositories that services share, or could share. */
export function sharedRepositories(services: readonly ServiceModel[]): Problem[] {
  const applications = applicationRepositories(services);
  return [...repositories(services), ...patches(applications), ...sharedPaths(applications)];
}

/** Where a repository has one service, every change is one of that service. */
function sharedPaths(applications: readonly ApplicationRepository[]): Problem[] {
  return applications.flatMap(({ services: [only, ...others] }) => {
    const at = only!.source.at.shared;
    // Defaults are for several services.
    if (others.length > 0 || only!.source.shared.length === 0 || at.of !== 'service') return [];
    return [problem('without-effect', at, { property: 'shared', needs: 'another service in the repository' })];
  });
}

/** Services that share a repository must agree on what it is. */
const repositories = (services: readonly ServiceModel[]): Problem[] =>
  (['visibility', 'repositoryId'] as const).flatMap((property) => {
    const first = new Map<string, ServiceWithSource>();
    return services.filter(hasSource).flatMap((service) => {
      const { name } = service.source.repository;
      const value = ofRepository(service, property);
      if (value === undefined) return [];
      const known = first.get(name) ?? service;
      first.set(name, known);
      if (ofRepository(known, property) === value) return [];
      const at = [known, service].map(({ source }) => source.at[property]);
      return [problem('repository-defined-differently', at, { repository: name, property })];
    });
  });

const ofRepository = ({ source }: ServiceWithSource, property: 'visibility' | 'repositoryId'): string | number | undefined =>
  property === 'visibility' ? source.repository.visibility : source.repositoryId;

/** Services that share a repository must agree on each patch of its workflows that several of them have. */
const patches = (applications: readonly ApplicationRepository[]): Problem[] =>
  applications.flatMap(({ repository, services: sharing }) => {
    const all = sharing.flatMap(({ source }) => source.jsonPatches);
    const groups = [...groupBy(all, ({ name }) => name)];
    return groups.flatMap(([name, [first, ...others]]) => {
      const different = others.filter((each) => !isDeepStrictEqual(contentOf(each), contentOf(first!)));
      if (different.length === 0) return [];
      const at = [first!, ...different].map((each) => each.at);
      return [problem('repository-defined-differently', at, { repository: repository.name, property: `jsonPatches.${name}` })];
    });
  });

const contentOf = ({ target, operations }: WorkflowPatchModel): object => ({ target, operations });
