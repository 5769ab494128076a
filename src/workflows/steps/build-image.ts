import { posix } from 'node:path';
import type { ImageModel } from '../../model/types/service-model';
import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';

/** Readies the builder: the one that Docker comes with cannot attach provenance. Nothing is taken from a cache, which others could have filled. */
export const setUpBuilder: ActionStep = {
  name: 'Set up the builder',
  ...withInputs('docker/setup-buildx-action', { 'cache-binary': false }),
};

/** Names the image: its tag is `sha-` and the commit, its labels point to the repository. */
export const nameImage = (image: string): ActionStep => ({
  name: 'Name the image',
  id: 'name',
  ...withInputs('docker/metadata-action', { images: image, tags: 'type=sha,format=long' }),
});

/** Builds and pushes the image, with what is in it and how it was made. Its output `digest` is what later steps work on: a tag could move meanwhile. */
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

/** The digest that {@link buildImage} has pushed, to the steps of its job. */
export const builtDigest = '${{ steps.build.outputs.digest }}';

/** The image that {@link buildImage} has pushed, by its digest. */
export const builtImage = (image: string): string => `${image}@${builtDigest}`;
