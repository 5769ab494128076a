import { problem } from '../../problems/problem';
import type { InstanceRule, WorkloadRule } from '../check-model';
import { containersOf } from '../containers-of';
import { given } from '../entries';
import { ownContainer } from '../workload-model';

/** An image that is not written in full is one that the service builds. */
export const ownImages: WorkloadRule = ({ workload, service, place }) => {
  const own = new Set(service.images.map(({ repository }) => repository));
  const { image: workloads } = ownContainer(workload);
  return (
    containersOf(workload)
      .filter(({ container: { image } }) => !own.has(image) && !image.includes('@'))
      // A container that says nothing runs what the workload's own runs.
      .filter(({ container: { image }, path }) => path.length === 0 || image !== workloads)
      .map(({ container: { image }, path }) =>
        problem('unknown-image', place(...path, 'image'), { given: image, allowed: service.images.map(({ name }) => name).sort() }),
      )
  );
};

/** An environment gives the first tag of an image that the service builds, and adds none. */
export const imageOverrides: InstanceRule = ({ properties, service, place }) => {
  const allowed = service.images.map(({ name }) => name).sort();
  return given(properties.images)
    .filter(([name]) => !allowed.includes(name))
    .map(([name]) => problem('unknown-image', place('images', name), { given: name, allowed }));
};
