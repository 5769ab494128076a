import { apiGroup, dnsLabel, groupName, kindName, login, pagerDutyService, slackChannel } from '../formats/names';
import { gitUrl } from '../formats/paths';
import { glob } from '../formats/glob';
import { words } from '../formats/words';
import { filledList, list, map, object, oneOf, optional, reference, required, string, withDefault, type Properties } from '../shape/shape';
import { namespaceMetadataShape } from './namespace-shape';
import type {
  PermitDefinition,
  PermittedClusterKind,
  PermittedDestination,
  PermittedKind,
  ProjectRoleDefinition,
  SlackDefinition,
  TeamDefinition,
} from './team-definition';

const kind = { group: optional(string(apiGroup)), kind: required(string(kindName)) };

/** See {@link PermitDefinition}. */
const permit = object<PermitDefinition<string>>('a permit', {
  reason: required(string(words)),
  repositories: optional(list(string(gitUrl))),
  destinations: optional(
    list(
      object<PermittedDestination<string>>('a namespace of a cluster', {
        cluster: required(reference('cluster')),
        namespace: required(string(glob)),
      }),
    ),
  ),
  clusterKinds: optional(list(object<PermittedClusterKind>('a kind', { ...kind, name: optional(string(glob)) }))),
  kinds: optional(list(object<PermittedKind>('a kind', kind))),
});

/** See {@link TeamDefinition}. */
export const teamProperties = {
  members: optional(list(string(login))),
  permission: withDefault(oneOf('read', 'write'), 'write'),
  slack: optional(
    object<SlackDefinition>('Slack channels', { deploys: optional(string(slackChannel)), alerts: optional(string(slackChannel)) }),
  ),
  pagerDuty: optional(string(pagerDutyService)),
  syncWindows: optional(list(reference('sync-window'))),
  namespaceMetadata: optional(namespaceMetadataShape),
  roles: optional(
    map(
      dnsLabel,
      object<ProjectRoleDefinition<string>>('a role', {
        groups: required(filledList(string(groupName))),
        actions: required(filledList(oneOf('get', 'sync', 'override', 'update', 'delete', 'action/*', 'logs', 'exec'))),
        environments: optional(filledList(reference('environment'))),
      }),
    ),
  ),
  permits: optional(map(dnsLabel, permit)),
} satisfies Properties<Omit<TeamDefinition<string, string, string>, 'defaults'>>;

/** A team, without the defaults of its services, which are checked as an override. */
export const teamShape = object<Omit<TeamDefinition<string, string, string>, 'defaults'>>('a team', teamProperties);
