import { hasOwnImages, startsWithRelease } from '../types/service-model';
import type { ApplicationRepository, ServiceWithSource } from './application-repositories';

/** The services of a repository whose images are promoted by a release. */
export const releasedServices = ({ services }: Pick<ApplicationRepository, 'services'>): ServiceWithSource[] =>
  services.filter((service) => hasOwnImages(service) && service.stages.some(startsWithRelease));
