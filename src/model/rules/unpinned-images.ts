import { problem } from '../../problems/problem';
import { containersOf } from '../facts/containers-of';
import { hasTagAlone } from '../../names/images';
import { ownContainer } from '../types/workload-model';
import type { WorkloadRule } from './rule';

/** Warns of third-party images with a tag and no digest. */
export const unpinnedImages: WorkloadRule = ({ workload, place }) => {
  const { image: main } = ownContainer(workload);
  return containersOf(workload).flatMap(({ container: { image }, path }) =>
    // By default, a container runs the image of the main container.
    hasTagAlone(image) && (path.length === 0 || image !== main)
      ? [problem('image-without-digest', place(...path, 'image'), { image })]
      : [],
  );
};
