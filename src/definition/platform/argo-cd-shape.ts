import { groupName, namespaceName, objectName, qualifiedKind, releaseTag, sha256Hex } from '../formats/names';
import { atLeast, identifier } from '../formats/numbers';
import { httpsUrl } from '../formats/paths';
import { regularExpression } from '../formats/regular-expression';
import { code } from '../formats/words';
import { list, map, number, object, oneOf, optional, required, string, withDefault, type Properties } from '../shape/shape';
import type { ArgoCdDefinition, GitHubAppDefinition, ImageUpdaterDefinition, NotificationsDefinition } from './argo-cd-definition';
import { defaultRelease } from './argo-cd-releases';
import { dexShape, oidcShape } from './single-sign-on-shape';

/** See {@link ImageUpdaterDefinition}. */
export const imageUpdaterProperties = {
  credentials: withDefault(string(objectName), 'git-creds'),
  allowTags: withDefault(string(regularExpression), '^sha-[0-9a-f]{40}$'),
} satisfies Properties<ImageUpdaterDefinition>;

/** See {@link ArgoCdDefinition}. */
export const argoCdProperties = {
  namespace: withDefault(string(namespaceName), 'argocd'),
  layout: withDefault(oneOf('application-sets', 'applications'), 'application-sets'),
  instances: withDefault(oneOf('one', 'per-cluster'), 'one'),
  version: withDefault(string(releaseTag), defaultRelease),
  manifest: optional(string(httpsUrl)),
  sha256: optional(string(sha256Hex)),
  url: optional(string(httpsUrl)),
  oidc: optional(oidcShape),
  dex: optional(dexShape),
  adminGroups: optional(list(string(groupName))),
  revisionHistoryLimit: withDefault(number(atLeast(0)), 10),
  orphanedResources: withDefault(oneOf('warn', 'ignore'), 'warn'),
  notifications: optional(
    object<NotificationsDefinition>('how notifications are sent', {
      github: optional(
        object<GitHubAppDefinition>('a GitHub App', { appId: required(number(identifier)), installationId: required(number(identifier)) }),
      ),
    }),
  ),
  healthChecks: optional(map(qualifiedKind, string(code('a health check, in Lua')))),
  imageUpdater: optional(object<ImageUpdaterDefinition>('Argo CD Image Updater', imageUpdaterProperties)),
} satisfies Properties<ArgoCdDefinition>;

export const argoCdShape = object<ArgoCdDefinition>('Argo CD', argoCdProperties);
