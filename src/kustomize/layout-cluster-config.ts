import type { GeneratedFile } from '../files/file-tree';
import type { Manifest } from '../files/manifest';
import { inReadingOrder } from '../files/reading-order';
import { Documents } from '../files/yaml';
import { clusterConfigFolder } from '../names/paths';

/** Objects that a cluster has of its own. */
export interface ClusterObjects {
  readonly namespaces: readonly Manifest[];
  readonly policies: readonly Manifest[];
}

/** The files of a cluster's own folder: they say their namespaces themselves, so that no overlay has to. */
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
