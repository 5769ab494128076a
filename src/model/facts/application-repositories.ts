import { groupBy } from '../../data/group-by';
import type { RepositoryModel } from '../types/platform-model';
import type { ServiceModel, SourceModel } from '../types/service-model';

/** A service that has a repository. */
export type ServiceWithSource = ServiceModel & { readonly source: SourceModel };

/** A repository with code, and the services that are built from it. */
export interface ApplicationRepository {
  readonly repository: RepositoryModel;
  /** By name. */
  readonly services: readonly ServiceWithSource[];
}

/** The application repositories of all services, by name. */
export function applicationRepositories(services: readonly ServiceModel[]): ApplicationRepository[] {
  const groups = groupBy(services.filter(hasSource), ({ source }) => source.repository.name);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      repository: group[0]!.source.repository,
      services: group.sort((a, b) => (a.name < b.name ? -1 : 1)),
    }));
}

export const hasSource = (service: ServiceModel): service is ServiceWithSource => service.source !== undefined;
