import { isMap } from '../files/is-map';
import { groupOf, type Manifest } from '../files/manifest';
import { problem, type Problem } from '../problems/problem';

/** Verbs for objects. Other verbs, such as `impersonate`, apply to resources that do not exist as objects. */
const verbsOfObjects = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection', '*'];

/**
 * Rules of a Role or ClusterRole that the API server accepts but that never permit anything.
 *
 * @param at returns the place of a rule, or of a part of it, in the definition.
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function permitsNothing(object: Manifest, at: (...path: string[]) => string): Problem[] {
  if (groupOf(object) !== 'rbac.authorization.k8s.io' || !['Role', 'ClusterRole'].includes(object.kind)) return [];
  const rules = Array.isArray(object.rules) ? object.rules : [];
  return rules.flatMap((rule, index) => {
    if (!isMap(rule)) return [];
    const read = { verbs: texts(rule.verbs), groups: texts(rule.apiGroups), resources: texts(rule.resources) };
    const place = (...path: string[]): string => at(`[${index}]`, ...path);
    if (read.resources.length === 0) return [];
    return [...namelessRequests(read, texts(rule.resourceNames), place), ...resourcesThatAreNot(read, object, place)];
  });
}

interface Rule {
  readonly verbs: readonly string[];
  readonly groups: readonly string[];
  readonly resources: readonly string[];
}

const texts = (list: unknown): string[] => (Array.isArray(list) ? list.filter((each) => typeof each === 'string') : []);

/** Names only limit requests that have a name. The name of a subresource is that of its object. */
function namelessRequests({ verbs, resources }: Rule, names: readonly string[], place: (...path: string[]) => string): Problem[] {
  if (names.length === 0 || resources.some((resource) => resource.includes('/') || resource === '*')) return [];
  return ['create', 'deletecollection']
    .filter((verb) => verbs.includes(verb))
    .map((verb) =>
      problem('rule-permits-nothing', place('verbs'), {
        given: verb,
        because: "such a request names no object, and the rule is for those in 'resourceNames'",
        fix: `put '${verb}' into a rule of its own, without 'resourceNames'`,
      }),
    );
}

/** Resources that no group of the rule has. Nothing is known of groups that are not Kubernetes' own. */
function resourcesThatAreNot({ verbs, groups, resources }: Rule, { kind }: Manifest, place: (...path: string[]) => string): Problem[] {
  if (groups.length === 0 || !verbs.every((verb) => verbsOfObjects.includes(verb))) return [];
  // Loaded lazily, because it loads the schemas of Kubernetes' own kinds, which most platforms never need.
  const { kubernetesResources } = require('./objects/kubernetes-resources') as typeof import('./objects/kubernetes-resources');
  if (!groups.every((group) => kubernetesResources.has(group))) return [];
  return resources.flatMap((given, index) => {
    const [name] = given.split('/') as [string];
    if (name === '*') return [];
    const found = groups.flatMap((group) => kubernetesResources.get(group)!.get(name) ?? []);
    if (found.length === 0) return elsewhere(given, name, groups, place('resources', `[${index}]`));
    return kind === 'Role' && name !== 'namespaces' && found.every(({ isClusterScoped }) => isClusterScoped)
      ? [inNoNamespace(given, place('resources', `[${index}]`))]
      : [];
  });

  function elsewhere(given: string, name: string, of: readonly string[], at: string): Problem[] {
    const owners = [...kubernetesResources].filter(([, known]) => known.has(name)).map(([group]) => `'${group}'`);
    return [
      problem('rule-permits-nothing', at, {
        given,
        because: `no such resource is in ${of.map((group) => (group === '' ? "the core group ''" : `the group '${group}'`)).join(' or ')}`,
        allowed: owners.length > 0 ? owners.map((owner) => `apiGroups: [${owner}]`) : undefined,
        fix: owners.length > 0 ? `say the group that has ${given}` : "name a resource as 'kubectl api-resources' does, with its group",
      }),
    ];
  }
}

const inNoNamespace = (given: string, at: string): Problem =>
  problem('rule-permits-nothing', at, {
    given,
    because: 'it is in no namespace, and a Role is for the objects of one',
    fix: "remove it, or add a ClusterRole and a ClusterRoleBinding with 'extend'",
  });
