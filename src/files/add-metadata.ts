import type { Manifest } from './manifest';

/** Labels and annotations for several objects. */
export type SharedMetadata = Required<Pick<Manifest['metadata'], 'labels' | 'annotations'>>;

/** An object with further labels and annotations. Its own override them. */
export function addMetadata(manifest: Manifest, { labels, annotations }: SharedMetadata): Manifest {
  const { labels: ownLabels, annotations: ownAnnotations, ...rest } = manifest.metadata;
  const all = { labels: { ...labels, ...ownLabels }, annotations: { ...annotations, ...ownAnnotations } };
  return {
    ...manifest,
    metadata: {
      ...rest,
      ...(Object.keys(all.labels).length > 0 && { labels: all.labels }),
      ...(Object.keys(all.annotations).length > 0 && { annotations: all.annotations }),
    },
  };
}
