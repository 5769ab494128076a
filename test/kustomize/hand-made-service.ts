import { FileTree } from '../../src/files/file-tree';
import type { ImageField } from '../../src/files/image-places';
import { inNamespace } from '../../src/files/in-namespace';
import type { Manifest } from '../../src/files/manifest';
import { layoutService } from '../../src/kustomize/layout-service';
import { imageTagFile, overlayFolder } from '../../src/names/paths';
import type { OverlayModel, ServiceModel } from '../../src/model/types/service-model';
import type { ExpectedOverlay } from '../../src/proof/prove';
import type { TreeFile } from '../../src/proof/write-tree';

/** A service by its objects alone, whatever they are. */
export interface HandMadeService {
  readonly name?: string;
  /** Of the service's own images, by name; each is tagged `v1`. */
  readonly images?: readonly string[];
  /** Fields beside the lists of containers in which they stand. */
  readonly imageFields?: readonly ImageField[];
  readonly base: readonly Manifest[];
  /** By environment, or by `<environment>/<cluster>`; the namespace is `<name>-<environment>`. */
  readonly overlays: Readonly<Record<string, readonly Manifest[]>>;
}

/** What becomes of a service: its files, and what each overlay has to build to. */
export interface LaidOutService {
  readonly files: readonly TreeFile[];
  readonly overlays: readonly ExpectedOverlay[];
}

/** Lays out a service that no definition has to be written for. */
export function layOut({ name = 'shop', images = [], imageFields = [], base, overlays }: HandMadeService): LaidOutService {
  const tags = Object.fromEntries(images.map((image) => [image, 'v1']));
  const objects = new Map<OverlayModel, readonly Manifest[]>();
  const environments = new Map<string, OverlayModel[]>();
  for (const [place, own] of Object.entries(overlays)) {
    const [environment, cluster] = place.split('/') as [string, string | undefined];
    const overlay = { cluster } as OverlayModel;
    objects.set(overlay, own);
    environments.set(environment, [...(environments.get(environment) ?? []), overlay]);
  }
  const stages = [...environments].map(([environment, own]) => ({
    environment: { name: environment },
    namespace: `${name}-${environment}`,
    overlays: own,
    firstTags: tags,
  }));
  const service = { name, images: images.map((repository) => ({ repository })), imageFields, stages } as unknown as ServiceModel;
  const tree = new FileTree();
  tree.addAll(layoutService(service, { base, overlays: objects, foreign: new Set([base, ...objects.values()].flat()) }));
  return {
    files: tree.entries(),
    overlays: stages.flatMap(({ environment, namespace, overlays: own }) =>
      own.map((overlay) => ({
        folder: overlayFolder(name, environment.name, overlay.cluster),
        environment: environment.name,
        objects: objects.get(overlay)!.map((object) => inNamespace(object, namespace)),
        tagFile: imageTagFile(name, environment.name),
        tags,
        imageFields,
      })),
    ),
  };
}

/** A file of it, relative to the folder of the service. */
export function fileOf({ files }: LaidOutService, path: string): string {
  const text = files.find(([each]) => each.endsWith(`/${path}`))?.[1];
  if (text === undefined) throw new Error(`there is no '${path}', but\n${files.map(([each]) => each).join('\n')}`);
  return text;
}
