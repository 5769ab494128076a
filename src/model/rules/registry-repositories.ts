import { artifactLocation, artifactRepository, registryHost } from '../../names/registries';
import { problem } from '../../problems/problem';
import { builtImages } from '../types/service-model';
import type { ServiceModelRule } from './rule';

/** Google Artifact Registry has images in repositories of projects. */
export const registryRepositories: ServiceModelRule = (service) =>
  builtImages(service).flatMap(({ name, repository }) =>
    artifactLocation(registryHost(repository)) === undefined || artifactRepository(repository)
      ? []
      : [problem('image-without-repository', `services.${service.name}.images.${name}.repository`, { image: repository })],
  );
