import { problem } from '../../problems/problem';
import type { WorkloadRule } from '../check-model';
import { containersOf } from '../containers-of';

/** An image that is not written in full is one that the service builds. */
export const ownImages: WorkloadRule = ({ workload, service, place }) => {
  const own = new Set(service.images.map(({ repository }) => repository));
  return containersOf(workload).flatMap(({ container: { image }, path }) =>
    own.has(image) || image.includes('@')
      ? []
      : [problem('unknown-image', place(...path, 'image'), { given: image, allowed: service.images.map(({ name }) => name).sort() })],
  );
};
