import type { GeneratedFile } from '../files/file-tree';
import type { Manifest } from '../files/manifest';
import { inReadingOrder } from '../files/reading-order';
import { Documents } from '../files/yaml';
import { clusterConfigFolder } from '../names/paths';

/** Objects that belong to a cluster, not to a service. */
export interface ClusterObjects {
  readonly namespaces: readonly Manifest[];
  readonly policies: readonly Manifest[];
}

/** Files with objects of a cluster. They set their namespaces themselves, so no overlay is needed. */
export function layoutClusterConfig(cluster: string, { namespaces, policies }: ClusterObjects): GeneratedFile[] {
  const folder = clusterConfigFolder(cluster);
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: ['namespaces.yaml', 'network-policies.yaml'],
  };
  return [
    { path: `${folder}/kustomization.yaml`, content: kustomization },
    { path: `${folder}/namespaces.yaml`, content: new Documents(namespaces.map(inReadingOrder)) },
    { path: `${folder}/network-policies.yaml`, content: new Documents(policies.map(inReadingOrder)) },
  ];
}
