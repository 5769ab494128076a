import { posix } from 'node:path';
import type { ImageModel } from '../../model/types/service-model';
import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';

/**
 * Sets up the builder, because Docker's default builder cannot attach provenance. No cache is used, because others could have written to
 * it.
 */
export const setUpBuilder: ActionStep = {
  name: 'Set up the builder',
  ...withInputs('docker/setup-buildx-action', { 'cache-binary': false }),
};

/** Sets tag and labels of the image: the tag is `sha-` and the commit, the labels refer to the repository. */
export const nameImage = (image: string): ActionStep => ({
  name: 'Name the image',
  id: 'name',
  ...withInputs('docker/metadata-action', { images: image, tags: 'type=sha,format=long' }),
});

/** Builds and pushes the image, with SBOM and provenance. Later steps use its output `digest`, because a tag could be moved. */
export const buildImage = ({ path, dockerfile }: ImageModel): ActionStep => ({
  name: 'Build and push',
  id: 'build',
  ...withInputs('docker/build-push-action', {
    context: path,
    file: posix.join(path, dockerfile),
    push: true,
    tags: '${{ steps.name.outputs.tags }}',
    labels: '${{ steps.name.outputs.labels }}',
    provenance: 'mode=max',
    sbom: true,
  }),
});

/** The digest that {@link buildImage} pushed, for steps of its job. */
export const builtDigest = '${{ steps.build.outputs.digest }}';

/** The image that {@link buildImage} pushed, by its digest. */
export const builtImage = (image: string): string => `${image}@${builtDigest}`;
