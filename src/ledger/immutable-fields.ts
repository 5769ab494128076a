import { sha256 } from '../data/sha256';
import { sortedJson } from '../data/sorted-json';
import { isMap } from '../files/is-map';
import { groupOf, type Manifest } from '../files/manifest';
import type { ImmutableFields } from './service-ledger';
import { withoutUndefined } from '../data/entries';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Fields that the API server does not let anyone change: to change them, the object must be deleted. A missing field has its default, so
 * defaults are omitted.
 */
export function immutableFields(object: Manifest): ImmutableFields {
  const finder = finders.get(object.kind);
  if (finder?.group !== groupOf(object)) return none;
  return withoutUndefined(finder.find(isMap(object.spec) ? object.spec : {}, object));
}

const none: ImmutableFields = {};

const selector = ({ selector: value }: Fields): Fields => ({ 'spec.selector': value });

const roleRef = (_: Fields, { roleRef: value }: Fields): Fields => ({ roleRef: value });

const ofStatefulSet = (spec: Fields): Fields => ({
  'spec.selector': spec.selector,
  'spec.serviceName': unless('', spec.serviceName),
  'spec.podManagementPolicy': unless('OrderedReady', spec.podManagementPolicy),
  'spec.volumeClaimTemplates': spec.volumeClaimTemplates,
});

/** A Service of type ExternalName has no address, and may get one. */
const ofService = ({ type, clusterIP }: Fields): Fields =>
  type === 'ExternalName' ? { 'spec.type': type } : { 'spec.clusterIP': unless('', clusterIP) };

/** Secrets never come from Git. */
const ofConfigMap = (_: Fields, { immutable, data, binaryData }: Fields): Fields => ({
  data: immutable === true ? digest({ data, binaryData }) : undefined,
});

/** The requests of a claim may grow, and its attributes class may change. */
const ofClaim = ({ resources: _, volumeAttributesClassName: __, ...spec }: Fields): Fields => ({
  spec: withoutUndefined({ ...spec, volumeMode: unless('Filesystem', spec.volumeMode) }),
});

interface Finder {
  readonly group: string;
  readonly find: (spec: Fields, object: Manifest) => Fields;
}

/** By kind: the immutable parts of the spec, or of another part of the object. */
const finders: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ['Deployment', { group: 'apps', find: selector }],
  ['DaemonSet', { group: 'apps', find: selector }],
  ['ReplicaSet', { group: 'apps', find: selector }],
  ['StatefulSet', { group: 'apps', find: ofStatefulSet }],
  // The API server sets the selector of a Job.
  ['Job', { group: 'batch', find: ({ template }) => ({ 'spec.template': template && digest(template) }) }],
  ['Service', { group: '', find: ofService }],
  ['ConfigMap', { group: '', find: ofConfigMap }],
  ['PersistentVolumeClaim', { group: '', find: ofClaim }],
  ['RoleBinding', { group: 'rbac.authorization.k8s.io', find: roleRef }],
  ['ClusterRoleBinding', { group: 'rbac.authorization.k8s.io', find: roleRef }],
]);

const unless = (usual: string, value: unknown): unknown => (value === usual ? undefined : value);

const digest = (value: unknown): string => `sha256:${sha256(sortedJson(value))}`;
