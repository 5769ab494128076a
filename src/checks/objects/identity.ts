import { isClusterScoped } from '../../files/cluster-scoped';
import { groupOf, type Manifest } from '../../files/manifest';
import { problem, type Problem } from '../../problems/problem';

/** The API server's rule for a part of an object's identity. */
interface NameRule {
  readonly pattern: RegExp;
  readonly rule: string;
}

const label = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';
const part = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const subdomain = `${part}(?:\\.${part})*`;

const kind: NameRule = {
  pattern: /^[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/,
  rule: 'at most 63 letters and digits, beginning with a letter, such as ConfigMap',
};
const apiVersion: NameRule = {
  pattern: new RegExp(`^(?:(?=[^/]{1,253}/)${subdomain}/)?[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$`),
  rule: 'a version such as v1, or a group and a version such as apps/v1',
};
const dnsLabel: NameRule = { pattern: new RegExp(`^${label}$`), rule: 'at most 63 of a-z, 0-9 and -, from a letter or digit to another' };
const serviceName: NameRule = {
  pattern: new RegExp(`^(?=[a-z])${label}$`),
  rule: 'at most 63 of a-z, 0-9 and -, from a letter to a letter or digit',
};
const dnsSubdomain: NameRule = {
  pattern: new RegExp(`^(?=.{1,253}$)${subdomain}$`),
  rule: 'at most 253 of a-z, 0-9, - and ., each part from a letter or digit to another',
};
/**
 * Names of RBAC objects and a few other kinds need not be DNS names. White space, which the API server would accept, breaks file names and
 * policies.
 */
const pathSegment: NameRule = {
  pattern: /^(?!\.{1,2}$)[^/%\s]{1,253}$/,
  rule: 'at most 253 characters without /, % and white space, and neither . nor ..',
};

const groupsOfPathSegments = new Set(['rbac.authorization.k8s.io']);
const names = new Map<string, NameRule>([
  ['/Service', serviceName],
  ['/Namespace', dnsLabel],
  ['certificates.k8s.io/ClusterTrustBundle', pathSegment],
  ['networking.k8s.io/IPAddress', pathSegment],
  ['batch/CronJob', { pattern: new RegExp(`^(?=.{1,52}$)${subdomain}$`), rule: 'at most 52 of a-z, 0-9, - and .' }],
  ['batch/Job', { pattern: new RegExp(`^(?=.{1,63}$)${subdomain}$`), rule: 'at most 63 of a-z, 0-9, - and .' }],
]);

/**
 * Kind, API version, name and namespace of an object must be valid for the API server. They are also used as file names.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export function identity(object: Manifest): Problem[] {
  const { name, namespace } = object.metadata;
  const found = [...judged(kind, object.kind, 'kind'), ...judged(apiVersion, object.apiVersion, 'apiVersion')];
  if (found.length > 0) return found;
  return [
    ...judged(nameRule(object), name, 'metadata.name'),
    ...(namespace === undefined || isClusterScoped(object) ? [] : judged(dnsLabel, namespace, 'metadata.namespace')),
  ];
}

function nameRule(object: Manifest): NameRule {
  const group = groupOf(object);
  return names.get(`${group}/${object.kind}`) ?? (groupsOfPathSegments.has(group) ? pathSegment : dnsSubdomain);
}

const judged = ({ pattern, rule }: NameRule, value: unknown, at: string): Problem[] =>
  typeof value === 'string' && pattern.test(value) ? [] : [problem('invalid-name', at, { name: String(value), rule })];
