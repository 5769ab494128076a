import { cron } from './formats/cron';
import { duration } from './formats/duration';
import { registry } from './formats/image';
import { dnsLabel, labelKey, labelValue, login, objectName, slackChannel } from './formats/names';
import { atLeast } from './formats/numbers';
import { serverUrl } from './formats/paths';
import { withPlaceholders } from './formats/placeholders';
import { timeZone } from './formats/time-zone';
import type {
  AllowWindow,
  ArgoCdDefinition,
  ClusterDefinition,
  DenyWindow,
  EnvironmentDefinition,
  GitHubDefinition,
  IngressControllerDefinition,
  MonitoringDefinition,
  PlatformDefinition,
  PromotionAfter,
  SlackDefinition,
  TeamDefinition,
  TerraformDefinition,
} from './platform-definition';
import { gatewayShape } from './service/network-shape';
import {
  any,
  declarations,
  filledDeclarations,
  filledList,
  list,
  map,
  number,
  object,
  oneOf,
  optional,
  reference,
  required,
  string,
  union,
  type Format,
  type ObjectShape,
} from './shape/shape';

/** Names that Terraform judges. */
const anyName: Format<string> = () => undefined;
const namespace = string(withPlaceholders('team', 'environment', 'service'));
const windowTimes = { duration: required(string(duration)), timeZone: optional(string(timeZone)) };

const team = object<TeamDefinition>('a team', {
  members: optional(list(string(login))),
  permission: optional(oneOf('read', 'write')),
  slack: optional(
    object<SlackDefinition>('Slack channels', { deploys: optional(string(slackChannel)), alerts: optional(string(slackChannel)) }),
  ),
});

/** See {@link IngressControllerDefinition}. */
export const ingressControllerShape = object<IngressControllerDefinition>('an Ingress controller', {
  className: optional(string(objectName)),
  namespace: required(string(dnsLabel)),
});

/** The same object where nothing of it is required. */
const partial = ({ what, properties }: ObjectShape): ObjectShape => ({
  kind: 'object',
  what,
  properties: Object.fromEntries(Object.entries(properties).map(([name, { shape }]) => [name, optional(shape)])),
});

const environment = object<EnvironmentDefinition>('an environment', {
  clusters: required(filledList(reference('cluster'))),
  promotion: required(
    union(
      oneOf('on-merge'),
      object<Pick<PromotionAfter, 'after' | 'approvals'>>("{ after: 'environment' }", {
        after: required(reference('environment')),
        approvals: optional(map(reference('team', 'team'), number(atLeast(0)))),
      }),
    ),
  ),
  sync: optional(oneOf('automated', 'manual')),
  syncWindows: optional(list(reference('sync-window'))),
  namespace: optional(namespace),
  secretStore: optional(string(objectName)),
  gateway: optional(partial(gatewayShape)),
  ingressController: optional(partial(ingressControllerShape)),
});

/** The definition of a platform, without the defaults of its services, which are checked as an override. */
export const platformShape = object<Omit<PlatformDefinition, 'defaults'>>('a platform', {
  github: required(
    object<GitHubDefinition>('the organization at GitHub', {
      organization: required(string(login)),
      plan: required(oneOf('free', 'team', 'enterprise')),
      owners: required(reference('team')),
      visibility: optional(oneOf('public', 'private', 'internal')),
    }),
  ),
  registry: required(string(registry)),
  namespace: optional(namespace),
  secretStore: optional(string(objectName)),
  gateway: optional(gatewayShape),
  ingressController: optional(ingressControllerShape),
  monitoring: optional(
    object<MonitoringDefinition>('a Prometheus', {
      namespace: required(string(dnsLabel)),
      labels: optional(map(labelKey, string(labelValue))),
    }),
  ),
  networkPolicies: optional(oneOf('kubernetes', 'cilium')),
  clusters: required(filledDeclarations(dnsLabel, object<ClusterDefinition>('a cluster', { server: required(string(serverUrl)) }))),
  teams: required(filledDeclarations(dnsLabel, team)),
  syncWindows: optional(
    declarations(
      dnsLabel,
      union(
        object<Omit<DenyWindow, 'allow'>>('{ deny, duration }', { deny: required(string(cron)), ...windowTimes }),
        object<Omit<AllowWindow, 'deny'>>('{ allow, duration }', { allow: required(string(cron)), ...windowTimes }),
      ),
    ),
  ),
  environments: required(filledDeclarations(dnsLabel, environment)),
  argoCd: optional(object<ArgoCdDefinition>('Argo CD', { namespace: optional(string(dnsLabel)) })),
  terraform: optional(object<TerraformDefinition>('a Terraform stack', { backend: optional(declarations(anyName, map(anyName, any()))) })),
});
