import { problem, type Problem } from '../../problems/problem';
import type { SpecRule, WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';
import { given } from '../../data/entries';
import { usedImages } from '../types/service-model';
import { ownContainer } from '../types/workload-model';

/** A short image name must be an image that the service builds, and a full name must not be one. */
export const ownImages: WorkloadRule = ({ workload, service, place }) => {
  const own = new Map(service.images.map(({ name, repository }) => [repository, name]));
  const { image: workloads } = ownContainer(workload);
  return containersOf(workload).flatMap(({ container: { image }, path }): Problem[] => {
    // By default, a container runs the image of the main container.
    if (own.has(image) || (path.length > 0 && image === workloads)) return [];
    // A full name has a tag; the short name of an image that the service does not build has none.
    if (!image.includes(':')) {
      const allowed = service.images.map(({ name }) => name).sort();
      return [problem('unknown-image', place(...path, 'image'), { given: image, allowed, inFull: true })];
    }
    // The image-tag file would replace the tag with the one that CI chose.
    const name = own.get(image.replace(/:[^:/@]+(?:@.*)?$/, ''));
    return name === undefined ? [] : [problem('image-with-tag', place(...path, 'image'), { given: image, name })];
  });
};

/** An environment may set the first tag of an image that the service builds, but not add images. */
export const imageOverrides: SpecRule = ({ properties, service, place }) => {
  if (!properties.images) return [];
  const allowed = service.images.map(({ name }) => name).sort();
  return given(properties.images)
    .filter(([name]) => !allowed.includes(name))
    .map(([name]) => problem('unknown-image', place('images', name), { given: name, allowed }));
};

/** How an image of another service is built, and which tag it has, is defined there. */
export const imagesOfOthers: SpecRule = ({ properties, service, place }) =>
  usedImages(service).flatMap(({ name, builtBy }) =>
    Object.keys(properties.images?.[name] ?? {})
      .filter((key) => key !== 'builtBy')
      .map((key) =>
        problem('exclude-each-other', place('images', name, key), {
          keys: ['builtBy', key],
          because: `the service '${builtBy}' builds the image, so '${key}' is defined there`,
        }),
      ),
  );
