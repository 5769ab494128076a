import { problem } from '../../problems/problem';
import { annotationKey, labelKey, labelValue } from '../formats/names';
import { map, object, optional, string, type Format } from '../shape/shape';
import type { NamespaceMetadataDefinition } from './namespace-definition';

/** Prefixes of keys that others set on namespaces. */
const reserved: readonly (readonly [prefix: string, reason: string])[] = [
  ['pod-security.kubernetes.io/', "the standard of a namespace follows from the 'podSecurity' of the services in it"],
  ['kubernetes.io/metadata.name', 'Kubernetes sets it, and network policies find the namespace by it'],
  ['argocd.argoproj.io/', 'Argo CD finds out by it what it has to sync, and how'],
  ['app.kubernetes.io/instance', 'Argo CD may find out by it what it has to sync'],
  ['charthouse.dev/', 'what is called so is generated'],
  ['kubectl.kubernetes.io/last-applied-configuration', 'kubectl sets it'],
];

const unlessReserved =
  (format: Format<string>): Format<string> =>
  (key, at) => {
    const reason = reserved.find(([prefix]) => key.startsWith(prefix))?.[1];
    return reason === undefined ? format(key, at) : problem('reserved-name', at, { name: key, reason });
  };

/** See {@link NamespaceMetadataDefinition}. */
export const namespaceMetadataShape = object<NamespaceMetadataDefinition>('labels and annotations', {
  labels: optional(map(unlessReserved(labelKey), string(labelValue))),
  annotations: optional(map(unlessReserved(annotationKey), string())),
});
