import type { GeneratedFile } from '../files/file-tree';
import { imageTagComponent } from '../files/image-tag';
import type { Manifest } from '../files/manifest';
import { baseFolder, imageTagFile, imageTagFolder, overlayFolder } from '../model/paths';
import type { OverlayModel, ServiceModel } from '../model/service-model';
import { fileNames } from './file-names';
import { layoutResources } from './layout-resources';
import { layoutOverlay } from './layout-overlay';

/** Objects of a service: without overrides, and whole in each of its overlays. One that names no namespace is in that of the overlay. */
export interface ServiceObjects {
  readonly base: readonly Manifest[];
  readonly overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>;
}

/** The files of a service in the config repository: its base, and of each environment the difference and the tags. */
export function layoutService(service: ServiceModel, objects: ServiceObjects): GeneratedFile[] {
  const { base, overlays: rendered } = objects;
  const nameOf = fileNames([base, ...rendered.values()].flat());
  const [folder, images] = [baseFolder(service.name), service.images.map(({ repository }) => repository)];
  return [
    ...layoutResources(folder, base, nameOf),
    ...service.deployments.flatMap(({ environment: { name }, namespace, overlays, firstTags }) => [
      ...overlays.flatMap((overlay) =>
        // Spelt out, because spreading what they share takes several times as long.
        layoutOverlay({
          folder: overlayFolder(service.name, name, overlay.cluster),
          namespace,
          baseFolder: folder,
          base,
          target: rendered.get(overlay)!,
          nameOf,
          images,
          tagFolder: `${overlayFolder(service.name, name)}/${imageTagFolder}`,
        }),
      ),
      { path: imageTagFile(service.name, name), content: imageTagComponent(firstTags) },
    ]),
  ];
}
