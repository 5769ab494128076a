import { groupName } from '../../../../definition/formats/names';
import { between } from '../../../../definition/formats/numbers';
import {
  boolean,
  filledList,
  list,
  number,
  oneOf,
  optional,
  required,
  string,
  type Format,
  object,
} from '../../../../definition/shape/shape';
import type {
  AppProjectProps,
  AppProjectSpec,
  ClusterResource,
  DestinationServiceAccount,
  GitIntegrityPolicy,
  JwtToken,
  OrphanedResource,
  OrphanedResources,
  ProjectDestination,
  ProjectRole,
  SignatureKey,
  SourceIntegrity,
} from './props';
import type { GroupKind } from '../../../../files/manifest';
import { argoGlob, deniableGlob, plainGlob } from '../common/argo-glob';
import { metadataShape } from '../common/metadata-shape';
import { nameGlob } from '../common/path-glob';
import { projectWindowShape } from './sync-window-shape';
import { atMost, formed } from '../common/text-formats';

/** A namespace: a glob, or a regular expression between slashes. The expression is in .NET's syntax, so it is not checked. */
const namespacePattern: Format<string> = (value, at) => (/^\/.*\/$/.test(value) ? undefined : argoGlob(value, at));

const destination = object<ProjectDestination>('a destination', {
  namespace: required(string(deniableGlob)),
  server: optional(string(deniableGlob)),
  name: optional(string(deniableGlob)),
});

const kind = { group: required(string(nameGlob)), kind: required(string(nameGlob)) };
const namespacedResources = optional(list(object<GroupKind>('a kind', kind)));
const clusterResources = optional(list(object<ClusterResource>('a kind', { ...kind, name: optional(string(nameGlob)) })));

const token = object<JwtToken>('a token', {
  iat: required(number(between(0, Number.MAX_SAFE_INTEGER))),
  exp: optional(number(between(0, Number.MAX_SAFE_INTEGER))),
  id: optional(string()),
});

const role = object<ProjectRole>('a role', {
  name: required(
    string(
      formed(
        'the name of a role',
        /^[a-zA-Z0-9](?:[-_a-zA-Z0-9]*[a-zA-Z0-9])?$/,
        'letters, digits, - and _, from a letter or digit to another',
      ),
    ),
  ),
  description: optional(string()),
  policies: optional(list(string())),
  groups: optional(list(string(groupName))),
  jwtTokens: optional(list(token)),
});

const orphanedResource = object<OrphanedResource>('a kind', {
  group: optional(string(argoGlob)),
  kind: optional(string(argoGlob)),
  name: optional(string(argoGlob)),
});

const serviceAccount = object<DestinationServiceAccount>('a service account', {
  server: required(string(plainGlob)),
  namespace: optional(string(plainGlob)),
  defaultServiceAccount: required(
    string(formed('a service account', /^(?!\s*$)[^!*[\]{}\\/]+$/, 'its name, or its namespace, a colon and its name')),
  ),
});

/** ID of a key: 16 digits, or the whole fingerprint. */
const keyId = string(formed('the id of a key', /^(?:[0-9A-Fa-f]{16}|[0-9A-Fa-f]{40})$/, '16 or 40 hexadecimal digits'));

const integrityPolicy = object<GitIntegrityPolicy>('a policy', {
  repos: required(filledList(object<{ readonly url: string }>('a repository', { url: required(string(deniableGlob)) }))),
  gpg: required(
    object<GitIntegrityPolicy['gpg']>('a check of signatures', {
      mode: required(oneOf('head', 'strict', 'none')),
      keys: required(list(keyId)),
    }),
  ),
});

const spec = object<AppProjectSpec>('the spec of a project', {
  description: optional(string(atMost(255))),
  sourceRepos: required(list(string(deniableGlob))),
  destinations: required(list(destination)),
  sourceNamespaces: optional(list(string(namespacePattern))),
  clusterResourceWhitelist: clusterResources,
  clusterResourceBlacklist: clusterResources,
  namespaceResourceWhitelist: namespacedResources,
  namespaceResourceBlacklist: namespacedResources,
  orphanedResources: optional(
    object<OrphanedResources>('a watch', { warn: optional(boolean()), ignore: optional(list(orphanedResource)) }),
  ),
  roles: optional(list(role)),
  syncWindows: optional(list(projectWindowShape)),
  permitOnlyProjectScopedClusters: optional(boolean()),
  destinationServiceAccounts: optional(list(serviceAccount)),
  sourceIntegrity: optional(
    object<SourceIntegrity>('a check of sources', {
      git: required(object<SourceIntegrity['git']>('policies', { policies: required(list(integrityPolicy)) })),
    }),
  ),
  signatureKeys: optional(list(object<SignatureKey>('a key', { keyID: required(keyId) }))),
});

/** See {@link AppProjectProps}. */
export const appProjectShape = object<AppProjectProps>('a project', { metadata: required(metadataShape), spec: required(spec) });
