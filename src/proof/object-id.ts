import { groupOf, type Manifest } from '../files/manifest';

/** Identifies an object in Kustomize, which rejects two objects with the same ID in one build. */
export const objectId = (manifest: Manifest): string =>
  `${groupOf(manifest)}/${manifest.kind}/${manifest.metadata.name} in ${manifest.metadata.namespace ?? 'default'}`;
