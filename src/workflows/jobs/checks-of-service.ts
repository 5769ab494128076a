import type { ServiceWithSource } from '../../model/facts/application-repositories';
import { builtImages } from '../../model/types/service-model';
import { testImageJob } from './build-job';
import { checkJobs } from './check-jobs';
import { imageJobIds } from './image-job-ids';
import type { ServiceJob } from '../service-job';

/** The jobs that check a service: those of its code, and the tests in its images. */
export const checksOfService = (service: ServiceWithSource): ServiceJob[] => [
  ...checkJobs(service.source),
  ...imageJobIds(service.name, builtImages(service))
    .filter(({ image }) => image.testTarget !== undefined)
    .map((made) => testImageJob(made, service.source.runners.image)),
];
