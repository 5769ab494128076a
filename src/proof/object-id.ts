import { groupOf, type Manifest } from '../files/manifest';

/** What makes an object the same one to Kustomize, which refuses two of them in one build. */
export const objectId = (manifest: Manifest): string =>
  `${groupOf(manifest)}/${manifest.kind}/${manifest.metadata.name} in ${manifest.metadata.namespace ?? 'default'}`;
