import { unreleasedTag } from '../../names/images';
import { buildArgument, buildArgumentName, buildSecretId, contextName, stageName } from '../formats/build';
import { imageName, imageTag } from '../formats/image';
import { actionsVariable, dnsLabel } from '../formats/names';
import { relativePath } from '../formats/paths';
import { boolean, filledList, fixed, map, object, oneOf, optional, string, withDefault, type Properties } from '../shape/shape';
import type { ImageDefinition, ImagePlatform } from './image-definition';

/** See {@link ImageDefinition.platforms}. */
export const imagePlatforms = filledList<ImagePlatform>(oneOf('linux/amd64', 'linux/arm64', 'linux/ppc64le', 'linux/s390x'));

/** See {@link ImageDefinition}. */
export const imageProperties = {
  repository: fixed(optional(string(imageName))),
  path: fixed(optional(string(relativePath))),
  dockerfile: fixed(optional(string(relativePath))),
  target: fixed(optional(string(stageName))),
  testTarget: fixed(optional(string(stageName))),
  platforms: fixed(optional(imagePlatforms)),
  buildArgs: fixed(optional(map(buildArgumentName, string(buildArgument)))),
  buildSecrets: fixed(optional(map(buildSecretId, string(actionsVariable)))),
  buildContexts: fixed(optional(map(contextName, string(relativePath)))),
  builtOnPullRequests: fixed(withDefault(boolean(), true)),
  firstTag: withDefault(string(imageTag), unreleasedTag),
  builtBy: fixed(optional(string(dnsLabel))),
} satisfies Properties<ImageDefinition>;

/** See `ConfigurationDefinition.images`. */
export const imagesProperty = optional(map(dnsLabel, object<ImageDefinition>('an image', imageProperties)));
