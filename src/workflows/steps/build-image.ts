import { posix } from 'node:path';
import { withoutUndefined } from '../../data/entries';
import type { BuiltImageModel } from '../../model/types/service-model';
import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';
import { listInput } from './list-input';

/**
 * Sets up the builder, because Docker's default builder can neither attach provenance nor use a cache. The builder itself is not cached,
 * because others could have written to the cache.
 */
export const setUpBuilder: ActionStep = {
  name: 'Set up the builder',
  ...withInputs('docker/setup-buildx-action', { 'cache-binary': false }),
};

/** Sets tag and labels of the image: the tag is `sha-` and the commit, the labels refer to the repository. */
export const nameImage = (image: string): ActionStep => ({
  name: 'Name the image',
  id: 'name',
  ...withInputs('docker/metadata-action', { images: image, tags: 'type=sha,format=long', flavor: 'latest=false' }),
});

/**
 * Builds and pushes the image, with SBOM and provenance. Later steps use its output `digest`, because a tag could be moved. No cache is used,
 * because others could have written to it.
 */
export const buildImage = (image: BuiltImageModel): ActionStep => ({
  name: 'Build and push',
  id: 'build',
  ...withInputs(
    'docker/build-push-action',
    withoutUndefined({
      ...sourceInputs(image),
      'secret-envs': listInput(image.buildSecrets.map(({ name, value }) => `${name}=${variableOf(value)}`)),
      push: true,
      tags: '${{ steps.name.outputs.tags }}',
      labels: '${{ steps.name.outputs.labels }}',
      provenance: 'mode=max',
      sbom: true,
    }),
  ),
  ...(image.buildSecrets.length > 0 ? { env: secretVariables(image) } : {}),
});

/**
 * Builds an image and throws it away. What GitHub caches for a pull request is read by its later runs, and never by a run on
 * a branch.
 *
 * @param name title of the step.
 * @param scope name of the cache, different for each image of a repository.
 */
export const tryImage = (image: BuiltImageModel, name: string, scope: string): ActionStep => ({
  name,
  ...withInputs(
    'docker/build-push-action',
    withoutUndefined({
      ...sourceInputs(image),
      push: false,
      outputs: 'type=cacheonly',
      'cache-from': `type=gha,scope=${scope}`,
      'cache-to': `type=gha,mode=max,ignore-error=true,scope=${scope}`,
    }),
  ),
});

/** From what an image is built, and for what. */
const sourceInputs = ({ path, dockerfile, target, platforms, buildArgs, buildContexts }: BuiltImageModel) => ({
  context: path,
  file: posix.join(path, dockerfile),
  target,
  platforms: platforms.join(','),
  'build-args': listInput(buildArgs.map(({ name, value }) => `${name}=${value}`)),
  'build-contexts': listInput(buildContexts.map(({ name, value }) => `${name}=${value}`)),
});

/** The action reads secrets from variables, which may have any content. */
const secretVariables = ({ buildSecrets }: BuiltImageModel): Record<string, string> =>
  Object.fromEntries(buildSecrets.map(({ value }) => [variableOf(value), `\${{ secrets.${value} }}`]));

/** A name that no variable has by which Docker is configured. */
const variableOf = (secret: string): string => `BUILD_SECRET_${secret}`;

/** The digest that {@link buildImage} pushed, for steps of its job. */
export const builtDigest = '${{ steps.build.outputs.digest }}';

/** The image that {@link buildImage} pushed, by its digest. */
export const builtImage = (image: string): string => `${image}@${builtDigest}`;
