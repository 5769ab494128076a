import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { annotationKey, labelKey } from './names';

/** The beginning of keys that users cannot set, and the reason. */
export type ReservedKey = readonly [prefix: string, reason: string];

/** Keys that are reserved on every object. */
export const reservedMetadata: readonly ReservedKey[] = [
  ['argocd.argoproj.io/', 'Argo CD finds out by it what it has to sync, and how'],
  ['app.kubernetes.io/instance', 'Argo CD may find out by it what it has to sync'],
  ['charthouse.dev/', 'what is called so is generated'],
  ['kubectl.kubernetes.io/last-applied-configuration', 'kubectl sets it'],
];

/** Keys that others set on namespaces. */
export const reservedOnNamespaces: readonly ReservedKey[] = [
  ['pod-security.kubernetes.io/', "the standard of a namespace follows from the 'podSecurity' of the services in it"],
  ['kubernetes.io/metadata.name', 'Kubernetes sets it, and network policies find the namespace by it'],
  ...reservedMetadata,
];

/** Keys that the objects of the platform have already. */
const ofPlatform: readonly ReservedKey[] = [
  ...reservedOnNamespaces,
  ['app.kubernetes.io/name', 'an Application has the name of its service there'],
  [
    'notifications.argoproj.io/',
    "it subscribes to notifications, which follow from 'notifications' of environments and the channels of teams",
  ],
];

/** Keys that the objects of services have already. */
const ofServices: readonly ReservedKey[] = [
  ...reservedMetadata,
  ['app.kubernetes.io/name', 'pods are found by the label of that name'],
  ['app.kubernetes.io/part-of', 'it says which service an object is part of'],
];

export const unlessReserved =
  (reserved: readonly ReservedKey[], format: Format<string>): Format<string> =>
  (key, at) => {
    const reason = reserved.find(([prefix]) => key.startsWith(prefix))?.[1];
    return reason === undefined ? format(key, at) : problem('reserved-name', at, { name: key, reason });
  };

/** Keys of labels that a platform may add to all its objects. */
export const platformLabelKey = unlessReserved(
  [...ofPlatform, ['environment', 'an Application has the name of its environment there']],
  labelKey,
);

/** Keys of annotations that a platform may add to all its objects. */
export const platformAnnotationKey = unlessReserved(ofPlatform, annotationKey);

/** Keys of labels that a service may add to all its objects. */
export const serviceLabelKey = unlessReserved(ofServices, labelKey);

/** Keys of annotations that a service may add to all its objects. */
export const serviceAnnotationKey = unlessReserved(ofServices, annotationKey);
