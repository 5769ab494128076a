import { unique } from '../../data/entries';
import type { ServiceWithSource } from '../../model/facts/application-repositories';
import { builtImages } from '../../model/types/service-model';
import { withoutDots } from '../../names/paths';

/** What a service is built from, as Git names it: its folder, those of its images, and what it shares with others. `.` is the root. */
export const pathsOfService = (service: ServiceWithSource): string[] => {
  const images = builtImages(service).flatMap(({ path, buildContexts }) => [path, ...buildContexts.map(({ value }) => value)]);
  return unique([service.source.path, ...images, ...service.source.shared].map((path) => withoutDots(path) || '.'));
};
