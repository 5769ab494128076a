import { dnsLabel, groupName, objectName, qualifiedKind, releaseTag, sha256 } from '../formats/names';
import { atLeast, identifier } from '../formats/numbers';
import { httpsUrl } from '../formats/paths';
import { regularExpression } from '../formats/regular-expression';
import { code } from '../formats/words';
import { list, map, number, object, oneOf, optional, required, string } from '../shape/shape';
import type { ArgoCdDefinition, GitHubAppDefinition, ImageUpdaterDefinition, NotificationsDefinition } from './argo-cd-definition';
import { dexShape, oidcShape } from './single-sign-on-shape';

/** See {@link ArgoCdDefinition}. */
export const argoCdShape = object<ArgoCdDefinition>('Argo CD', {
  namespace: optional(string(dnsLabel)),
  layout: optional(oneOf('application-sets', 'applications')),
  instances: optional(oneOf('one', 'per-cluster')),
  version: optional(string(releaseTag)),
  manifest: optional(string(httpsUrl)),
  sha256: optional(string(sha256)),
  url: optional(string(httpsUrl)),
  oidc: optional(oidcShape),
  dex: optional(dexShape),
  adminGroups: optional(list(string(groupName))),
  revisionHistoryLimit: optional(number(atLeast(0))),
  orphanedResources: optional(oneOf('warn', 'ignore')),
  notifications: optional(
    object<NotificationsDefinition>('how notifications are sent', {
      github: optional(
        object<GitHubAppDefinition>('a GitHub App', { appId: required(number(identifier)), installationId: required(number(identifier)) }),
      ),
    }),
  ),
  healthChecks: optional(map(qualifiedKind, string(code('a health check, in Lua')))),
  imageUpdater: optional(
    object<ImageUpdaterDefinition>('Argo CD Image Updater', {
      credentials: optional(string(objectName)),
      allowTags: optional(string(regularExpression)),
    }),
  ),
});
