import { unique } from '../../data/entries';
import { subjectsOf } from '../../names/identity';
import type { PlatformModel } from '../types/platform-model';
import type { CloudLogin } from '../types/registry-model';
import { builtImages, type ServiceModel } from '../types/service-model';
import { applicationRepositories, type ApplicationRepository } from './application-repositories';
import { buildRefs } from './build-refs';
import { environmentOfImage, environmentOfRelease } from './image-environment';
import { releasedServices } from './released-services';

/** Whom a cloud must trust, so that workflows can push to one of its registries. */
export interface RegistryTrust<Login extends CloudLogin = CloudLogin> {
  readonly login: Login;
  /** By name; at least one. */
  readonly images: readonly TrustedImage[];
  /** The subjects of the jobs that push them, sorted. */
  readonly subjects: readonly string[];
  /** The repositories whose jobs have another subject if GitHub names repositories by numbers, too, because their numbers are unknown. */
  readonly withoutIds: readonly string[];
}

/** An image, and the repository whose workflow pushes it. */
export interface PushedFrom {
  readonly image: string;
  readonly repository: string;
}

/** An image, and the jobs that a cloud lets push it. */
export interface TrustedImage extends PushedFrom {
  /** The organization of the repository. */
  readonly owner: string;
  /** The number of the repository at GitHub; undefined if it is not known. */
  readonly repositoryId: number | undefined;
  /** The subjects of the jobs. */
  readonly subjects: readonly string[];
}

/** One for each registry of a cloud to which images are pushed, by its name. */
export function registryTrusts(services: readonly ServiceModel[], platform: PlatformModel): RegistryTrust[] {
  if (platform.registries.length === 0) return [];
  const pushes = applicationRepositories(services).flatMap((application) => pushesOf(application, platform));
  return platform.registries.flatMap((login) => {
    const own = pushes.filter((push) => push.login === login);
    if (own.length === 0) return [];
    return {
      login,
      images: own.map(({ pushed }) => pushed).sort((a, b) => (a.image < b.image ? -1 : 1)),
      subjects: unique(own.flatMap(({ pushed }) => pushed.subjects)),
      withoutIds: unique(own.flatMap(({ pushed, hasIds }) => (hasIds ? [] : [pushed.repository]))),
    };
  });
}

function pushesOf(application: ApplicationRepository, { organization, organizationId }: PlatformModel) {
  const { services } = application;
  const { name } = application.repository;
  const repositoryId = services.find(({ source }) => source.repositoryId !== undefined)?.source.repositoryId;
  const ids =
    organizationId === undefined || repositoryId === undefined ? undefined : { organization: organizationId, repository: repositoryId };
  const { branches } = buildRefs(application);
  const released = new Set(releasedServices(application).flatMap(builtImages));
  return services.flatMap(builtImages).map((image) => {
    const ofBuild = environmentOfImage(image);
    const ofRelease = released.has(image) ? environmentOfRelease(image) : undefined;
    const environments = unique([ofBuild, ofRelease].filter((environment) => environment !== undefined));
    const runs = [
      ...(ofBuild === undefined ? branches.map((branch) => ({ branch })) : []),
      ...environments.map((environment) => ({ environment })),
    ];
    const subjects = runs.flatMap((each) => subjectsOf({ organization, name, ids }, each));
    return {
      login: image.login,
      pushed: { image: image.repository, owner: organization, repository: name, repositoryId, subjects },
      hasIds: ids !== undefined,
    };
  });
}
