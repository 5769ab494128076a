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
  const find = finders[`${groupOf(object)}/${object.kind}`];
  return find ? withoutUndefined(find(isMap(object.spec) ? object.spec : {}, object)) : none;
}

const none: ImmutableFields = {};

const selector = ({ selector: value }: Fields): Fields => ({ 'spec.selector': value });

const roleRef = (_: Fields, { roleRef: value }: Fields): Fields => ({ roleRef: value });

/** By group and kind: the immutable parts of the spec, or of another part of the object. */
const finders: Readonly<Record<string, (spec: Fields, object: Manifest) => Fields>> = {
  'apps/Deployment': selector,
  'apps/DaemonSet': selector,
  'apps/ReplicaSet': selector,
  'apps/StatefulSet': (spec) => ({
    ...selector(spec),
    'spec.serviceName': unless('', spec.serviceName),
    'spec.podManagementPolicy': unless('OrderedReady', spec.podManagementPolicy),
    'spec.volumeClaimTemplates': spec.volumeClaimTemplates,
  }),
  // The API server sets the selector of a Job.
  'batch/Job': ({ template }) => ({ 'spec.template': template && digest(template) }),
  // A Service of type ExternalName has no address, and may get one.
  '/Service': ({ type, clusterIP }) => (type === 'ExternalName' ? { 'spec.type': type } : { 'spec.clusterIP': unless('', clusterIP) }),
  // Secrets never come from Git.
  '/ConfigMap': (_, { immutable, data, binaryData }) => ({ data: immutable === true ? digest({ data, binaryData }) : undefined }),
  // The requests of a claim may grow, and its attributes class may change.
  '/PersistentVolumeClaim': ({ resources: _, volumeAttributesClassName: __, ...spec }) => ({
    spec: withoutUndefined({ ...spec, volumeMode: unless('Filesystem', spec.volumeMode) }),
  }),
  'rbac.authorization.k8s.io/RoleBinding': roleRef,
  'rbac.authorization.k8s.io/ClusterRoleBinding': roleRef,
};

const unless = (usual: string, value: unknown): unknown => (value === usual ? undefined : value);

const digest = (value: unknown): string => `sha256:${sha256(sortedJson(value))}`;
