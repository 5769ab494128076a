import type { GeneratedFile } from '../files/file-tree';
import { imageTagComponent } from '../files/image-tag';
import type { Manifest } from '../files/manifest';
import { inReadingOrder } from '../files/reading-order';
import type { ServiceModel } from '../model/service-model';
import { baseFolder, imageTagFile, overlayFolder } from '../model/paths';
import { fileNames } from './file-names';
import { layoutOverlay } from './layout-overlay';

/** Objects of a service: without overrides, and whole in each environment. */
export interface ServiceObjects {
  readonly base: readonly Manifest[];
  readonly environments: ReadonlyMap<string, readonly Manifest[]>;
}

/** The files of a service in the config repository: its base, and of each environment the difference and the tags. */
export function layoutService(service: ServiceModel, objects: ServiceObjects): GeneratedFile[] {
  const nameOf = fileNames([objects.base, ...objects.environments.values()].flat());
  const overlays = service.deployments.flatMap((deployment) => {
    const folder = overlayFolder(service.name, deployment.environment.name);
    const target = objects.environments.get(deployment.environment.name)!;
    return [
      ...layoutOverlay({ base: objects.base, target, namespace: deployment.namespace, folder, nameOf }),
      { path: imageTagFile(service.name, deployment.environment.name), content: imageTagComponent(deployment.firstTags) },
    ];
  });
  return [...layoutBase(baseFolder(service.name), objects.base, nameOf), ...overlays];
}

function layoutBase(folder: string, objects: readonly Manifest[], nameOf: (object: Manifest) => string): GeneratedFile[] {
  const files = objects.map((object) => ({ path: `${folder}/${nameOf(object)}`, content: inReadingOrder(object) }));
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: objects.map(nameOf).sort(),
  };
  return [...files, { path: `${folder}/kustomization.yaml`, content: kustomization }];
}
