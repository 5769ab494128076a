import { k8s } from 'cdk8s-plus-28';

/** The spec of a pod as Kubernetes gets it: without what is undefined, and with quantities and ports as plain values. */
export const kubePod = (spec: k8s.PodSpec): any => k8s.KubePod.manifest({ spec }).spec;
