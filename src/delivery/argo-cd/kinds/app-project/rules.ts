import { problem, type Problem } from '../../../../problems/problem';
import type { AppProjectProps, AppProjectSpec, ProjectRole } from './props';
import { appProjectShape } from './shape';
import { checkForm } from '../../../../definition/shape/check-form';
import { atLeastOne } from '../common/choices';
import { givenTwice } from '../common/given-twice';
import { rolePolicy } from './role-policy';
import { syncWindowRules } from './sync-window-rules';

/** Checks an AppProject. This includes checks of Argo CD's API that are skipped if the project comes from Git. */
export const checkAppProject = checkForm<AppProjectProps>(
  appProjectShape,
  ({ spec }, at) => permissionRules(spec, `${at}.spec`),
  ({ metadata, spec: { roles = [] } }, at) => roleRules(metadata.name, roles, `${at}.spec.roles`),
  ({ spec: { syncWindows = [] } }, at) => syncWindowRules(syncWindows, `${at}.spec.syncWindows`),
);

const permissionRules = (spec: AppProjectSpec, at: string): Problem[] => [
  ...spec.destinations.flatMap((destination, index) =>
    atLeastOne(destination, ['server', 'name'], `${at}.destinations[${index}]`, 'a namespace is one of a cluster'),
  ),
  ...givenTwice('destination', spec.destinations, `${at}.destinations`, ({ server, name, namespace }) => `${server ?? name}/${namespace}`),
  ...givenTwice('repository', spec.sourceRepos, `${at}.sourceRepos`, String),
  ...givenTwice('namespace', spec.sourceNamespaces, `${at}.sourceNamespaces`, String),
  ...givenTwice(
    'service account for',
    spec.destinationServiceAccounts,
    `${at}.destinationServiceAccounts`,
    ({ server, namespace = '' }) => `${server}/${namespace}`,
  ),
  ...(spec.signatureKeys?.length && spec.sourceIntegrity
    ? [
        problem('exclude-each-other', at, {
          keys: ['signatureKeys', 'sourceIntegrity'],
          because: 'Argo CD would ignore the keys',
        }),
      ]
    : []),
];

const roleRules = (project: string, roles: readonly ProjectRole[], at: string): Problem[] => [
  ...givenTwice('role', roles, at, ({ name }) => name),
  ...roles.flatMap(({ name, policies = [], groups }, index) => [
    ...policies.flatMap((policy, each) => rolePolicy(policy, `${at}[${index}].policies[${each}]`, project, name)),
    ...givenTwice('policy', policies, `${at}[${index}].policies`, String),
    ...givenTwice('group', groups, `${at}[${index}].groups`, String),
  ]),
];
