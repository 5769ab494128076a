import type { GeneratedFile } from '../files/file-tree';
import { imagePlaces, type ImageField } from '../files/image-places';
import { imageTagComponent } from '../files/image-tag';
import type { Manifest } from '../files/manifest';
import { baseFolder, imageTagFile, imageTagFolder, overlayFolder } from '../names/paths';
import { isRetired, type OverlayModel, type ServiceModel } from '../model/types/service-model';
import { fileNames } from './file-names';
import { imageFieldsConfiguration, imageFieldsFile } from './image-fields';
import { kustomizationFile } from './kustomization';
import { layoutResources } from './layout-resources';
import { layoutOverlay } from './layout-overlay';

/** Objects of a service: without overrides, and in each overlay. An object without a namespace is in that of the overlay. */
export interface ServiceObjects {
  readonly base: readonly Manifest[];
  readonly overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>;
  /** Objects that may have any form, because `extend` adds them or JSON patches change them. */
  readonly foreign: Pick<ReadonlyMap<Manifest, unknown>, 'has'>;
}

/** The files of a service in the config repository: its base, and for each environment the differences and the tags. */
export function layoutService(service: ServiceModel, objects: ServiceObjects): GeneratedFile[] {
  const { overlays: rendered, foreign } = objects;
  const fields = service.imageFields;
  const isUntagged = (object: Manifest): boolean => foreign.has(object) && imagePlaces(object, fields).blockedAt !== undefined;
  const base = objects.base.filter((object) => !isUntagged(object));
  const nameOf = fileNames([objects.base, ...rendered.values()].flat());
  const [folder, images] = [baseFolder(service.name), service.images.map(({ repository }) => repository)];
  return [
    ...(service.stages.every(isRetired) ? [] : layoutBase(folder, base, nameOf, fields)),
    ...service.stages.flatMap((stage) => {
      const { environment, namespace, overlays, firstTags } = stage;
      const tags = { path: imageTagFile(service.name, environment.name), content: imageTagComponent(firstTags) };
      return [
        ...overlays.flatMap((overlay) => {
          const overlayPath = overlayFolder(service.name, environment.name, overlay.cluster);
          // An empty overlay builds to nothing, so a sync with pruning deletes everything.
          if (overlay.retired) return [kustomizationFile(overlayPath, { namespace })];
          const target = rendered.get(overlay)!;
          const untagged = target.filter(isUntagged);
          // The properties are listed, because spreading takes several times as long.
          return layoutOverlay({
            folder: overlayPath,
            namespace,
            baseFolder: folder,
            base,
            target: untagged.length === 0 ? target : target.filter((object) => !untagged.includes(object)),
            untagged,
            nameOf,
            images,
            tagFolder: `${overlayFolder(service.name, environment.name)}/${imageTagFolder}`,
          });
        }),
        ...(isRetired(stage) ? [] : [tags]),
      ];
    }),
  ];
}

function layoutBase(
  folder: string,
  base: readonly Manifest[],
  nameOf: (object: Manifest) => string,
  fields: readonly ImageField[],
): GeneratedFile[] {
  if (fields.length === 0) return layoutResources(folder, base, nameOf);
  return [
    ...layoutResources(folder, base, nameOf, [imageFieldsFile]),
    { path: `${folder}/${imageFieldsFile}`, content: imageFieldsConfiguration(fields) },
  ];
}
