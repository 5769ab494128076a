import type { GeneratedFile } from '../files/file-tree';
import type { Manifest } from '../files/manifest';
import { Documents } from '../files/yaml';
import { inCluster } from '../names/argo-cd';
import type { PlatformModel } from '../model/types/platform-model';
import { applicationsOf, type ServiceModel } from '../model/types/service-model';
import { asMap } from './check';
import type { ObjectOwners } from './object-owners';

/**
 * Tells who owns what the objects of the delivery engine: those in its files, and the Applications that its generators make. They are on the cluster
 * where it runs, which the platform need not know.
 */
export function addEngineObjects(
  owners: ObjectOwners,
  files: readonly GeneratedFile[],
  { argoCd, clusters }: PlatformModel,
  services: readonly ServiceModel[] = [],
): void {
  const { namespace, instances } = argoCd;
  const hub = clusters.find(({ destination }) => destination.server === inCluster || destination.name === 'in-cluster')?.name;
  const isShared = instances.some(({ cluster }) => cluster === undefined);
  for (const { path, content } of files) {
    // A cluster's own engine has its files in the folder of the cluster.
    const cluster = isShared ? hub : /^clusters\/([^/]+)\//.exec(path)?.[1];
    if (cluster !== undefined) owners.addPlatform(objectsIn(content), { cluster, namespace });
  }
  for (const { deployments } of services) {
    for (const { name, cluster } of deployments.flatMap(applicationsOf)) {
      const on = isShared ? hub : cluster.name;
      if (on !== undefined) owners.addPlatform([application(name)], { cluster: on, namespace });
    }
  }
}

const application = (name: string): Manifest => ({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name } });

/** The objects of a file; a kustomization has no name. */
const objectsIn = (content: unknown): Manifest[] =>
  (content instanceof Documents ? content.documents : [content]).filter((document): document is Manifest => {
    const { apiVersion, kind, metadata } = asMap(document);
    return typeof apiVersion === 'string' && typeof kind === 'string' && typeof asMap(metadata).name === 'string';
  });
