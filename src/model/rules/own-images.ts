import { problem, type Problem } from '../../problems/problem';
import type { SpecRule, WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';
import { given } from '../../data/entries';
import { ownContainer } from '../types/workload-model';

/** An image that is not written in full is one that the service builds, and one that is written in full is none of them. */
export const ownImages: WorkloadRule = ({ workload, service, place }) => {
  const own = new Map(service.images.map(({ name, repository }) => [repository, name]));
  const { image: workloads } = ownContainer(workload);
  return containersOf(workload).flatMap(({ container: { image }, path }): Problem[] => {
    // A container that says nothing runs what the workload's own runs.
    if (own.has(image) || (path.length > 0 && image === workloads)) return [];
    if (!image.includes('@')) {
      const allowed = service.images.map(({ name }) => name).sort();
      return [problem('unknown-image', place(...path, 'image'), { given: image, allowed, inFull: true })];
    }
    // The tag file would give it the tag that CI has chosen, whatever is written here.
    const name = own.get(image.replace(/:[^:/]+@.*$/, ''));
    return name === undefined ? [] : [problem('image-with-tag', place(...path, 'image'), { given: image, name })];
  });
};

/** An environment gives the first tag of an image that the service builds, and adds none. */
export const imageOverrides: SpecRule = ({ properties, service, place }) => {
  const allowed = service.images.map(({ name }) => name).sort();
  return given(properties.images)
    .filter(([name]) => !allowed.includes(name))
    .map(([name]) => problem('unknown-image', place('images', name), { given: name, allowed }));
};
