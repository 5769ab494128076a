import { ciphertext } from '../formats/ciphertext';
import { duration } from '../formats/duration';
import { fileName, objectName, podPartName } from '../formats/names';
import { fileMode } from '../formats/numbers';
import { absolutePath, storeKey } from '../formats/paths';
import { withPlaceholders } from '../formats/placeholders';
import {
  boolean,
  hidden,
  list,
  map,
  nullable,
  number,
  object,
  oneOf,
  optional,
  required,
  string,
  withDefault,
  withImpliedDefault,
  type Format,
  type Properties,
} from '../shape/shape';
import type { ConfigFilesDefinition, ConfigurationDefinition, SecretDefinition, SecretKeyDefinition } from './configuration-definition';

const secretKey: Format<string> = (value, at) => storeKey(value, at) ?? withPlaceholders('team', 'environment', 'service')(value, at);

const defaultMode = withImpliedDefault(number(fileMode), 0o644);

/** See {@link SecretDefinition}. */
export const secretProperties = {
  as: required(oneOf('environment', 'files', 'references')),
  mountPath: optional(string(absolutePath)),
  defaultMode,
  key: withDefault(string(secretKey), '{team}/{environment}/{service}'),
  keys: optional(
    map(
      fileName,
      object<SecretKeyDefinition>('a key in the secret store', {
        key: required(string(secretKey)),
        property: optional(string(storeKey)),
      }),
    ),
  ),
  refreshInterval: withDefault(string(duration), '1h'),
  store: optional(string(objectName)),
  encryptedData: hidden(optional(map(fileName, string(ciphertext)))),
  scope: withDefault(oneOf('strict', 'namespace-wide', 'cluster-wide'), 'strict'),
  existing: withDefault(boolean(), false),
} satisfies Properties<SecretDefinition>;

const configFiles = optional(
  map(
    podPartName,
    object<ConfigFilesDefinition>('configuration files', {
      mountPath: optional(string(absolutePath)),
      defaultMode,
      files: hidden(required(map(fileName, string()))),
    }),
  ),
);
const secrets = optional(map(objectName, object<SecretDefinition>('a secret', secretProperties)));

/** See {@link ConfigurationDefinition}; without the images, which no platform has a default for. */
export const configurationProperties = {
  configFiles,
  secrets,
  imagePullSecrets: optional(list(string(objectName))),
} satisfies Properties<Omit<ConfigurationDefinition, 'images'>>;

/** What only further workloads have: see `FurtherWorkloadDefinition`. */
export const ownConfigurationProperties = {
  sharesConfiguration: withDefault(boolean(), true),
  configFiles: nullable(configFiles),
  secrets: nullable(secrets),
};
