import type { GeneratedFile } from '../../files/file-tree';
import { isMap } from '../../files/is-map';
import type { Manifest } from '../../files/manifest';
import { Documents } from '../../files/yaml';
import { inCluster } from '../../names/argo-cd';
import type { PlatformModel } from '../../model/types/platform-model';
import { applicationsOf, type ServiceModel } from '../../model/types/service-model';
import type { PlacedObject } from '../delivery-engine';

/**
 * The objects of Argo CD on clusters: those in its files, and the Applications that its generators create for a service. They are on the
 * cluster where Argo CD runs, which need not be a cluster of the platform.
 */
export function placedObjects(
  files: readonly GeneratedFile[],
  { argoCd, clusters }: PlatformModel,
  services: readonly ServiceModel[] = [],
): PlacedObject[] {
  const { namespace, instances } = argoCd;
  const hub = clusters.find(({ destination }) => destination.server === inCluster || destination.name === 'in-cluster')?.name;
  const isShared = instances.some(({ cluster }) => cluster === undefined);
  // A cluster's own Argo CD has its files in the folder of that cluster.
  const clusterOf = (path: string): string | undefined => (isShared ? hub : /^clusters\/([^/]+)\//.exec(path)?.[1]);
  const placed = (object: Manifest, cluster: string | undefined): PlacedObject[] =>
    cluster === undefined ? [] : [{ object, cluster, namespace }];
  return [
    ...files.flatMap(({ path, content }) => objectsIn(content).flatMap((object) => placed(object, clusterOf(path)))),
    ...services
      .flatMap(({ stages }) => stages.flatMap(applicationsOf))
      .flatMap(({ name, cluster }) => placed(application(name), isShared ? hub : cluster.name)),
  ];
}

const application = (name: string): Manifest => ({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name } });

/** The objects in a file; a kustomization has no name, so it is not one. */
const objectsIn = (content: unknown): Manifest[] => (content instanceof Documents ? content.documents : [content]).filter(isManifest);

/** Whether the content of a file is an object of a cluster. */
export const isManifest = (document: unknown): document is Manifest =>
  isMap(document) &&
  typeof document.apiVersion === 'string' &&
  typeof document.kind === 'string' &&
  isMap(document.metadata) &&
  typeof document.metadata.name === 'string';
