import { groupBy } from '../../../data/group-by';
import { mapsAt, textsAt } from './fields';

/** One action on one kind of resource that a role allows. */
export interface Permission {
  readonly verb: string;
  /** `deployments.apps`, with the name of an object if only that one is meant; or a path of the API server. */
  readonly on: string;
  readonly group: string;
  readonly resource: string;
  /** Undefined if all objects are meant. */
  readonly name: string | undefined;
}

/** The rules of a Role or a ClusterRole. */
export const permissionsOf = (role: unknown): Permission[] =>
  mapsAt(role, 'rules').flatMap((rule) => {
    const names = textsAt(rule, 'resourceNames');
    const resources = textsAt(rule, 'resources').flatMap((resource) =>
      textsAt(rule, 'apiGroups').flatMap((group) =>
        (names.length > 0 ? names : [undefined]).map((name) => ({ on: titleOf(resource, group, name), group, resource, name })),
      ),
    );
    const urls = textsAt(rule, 'nonResourceURLs').map((url) => ({ on: url, group: 'nonResourceURLs', resource: url, name: undefined }));
    return [...resources, ...urls].flatMap((each) => textsAt(rule, 'verbs').map((verb) => ({ ...each, verb })));
  });

const titleOf = (resource: string, group: string, name: string | undefined): string =>
  `${resource}${group === '' ? '' : `.${group}`}${name === undefined ? '' : ` '${name}'`}`;

/** Whether one of the permissions allows what another one does. */
export const isAllowed = (permissions: readonly Permission[], { verb, group, resource, name }: Permission): boolean =>
  permissions.some(
    (each) =>
      matches(each.verb, verb) &&
      matches(each.group, group) &&
      (matches(each.resource, resource) || matchesSubresource(each.resource, resource)) &&
      (each.name === undefined || each.name === name),
  );

const matches = (pattern: string, value: string): boolean => pattern === '*' || pattern === value;

/** `*` and `/scale`: the subresource of any resource. */
const matchesSubresource = (pattern: string, resource: string): boolean =>
  pattern.startsWith('*/') && resource.endsWith(pattern.slice(1)) && resource !== pattern;

/** `get, list on pods`, one text for each kind of resource. */
export const permissionTexts = (permissions: readonly Permission[]): string[] =>
  [...groupBy(permissions, ({ on }) => on)].map(([on, each]) => `${[...new Set(each.map(({ verb }) => verb))].join(', ')} on ${on}`);

/** Why a permission is worse than others; undefined if it is not. */
export function dangerOf({ verb, resource }: Permission): string | undefined {
  if (verb === '*' || resource === '*') return 'it allows more than one can list';
  if (verb === 'escalate' || verb === 'bind') return 'who has it can get any other permission';
  if (verb === 'impersonate') return 'who has it can act as somebody else';
  if (resource === 'secrets') return 'it gives access to Secrets';
  if (['pods/exec', 'pods/attach', 'pods/ephemeralcontainers', 'nodes/proxy'].includes(resource)) return 'it allows commands in other pods';
  if (verb === 'create' && resource === 'serviceaccounts/token') return 'who has it can act as a ServiceAccount';
  return undefined;
}
