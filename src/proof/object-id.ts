import { identityOf, type Manifest } from '../files/manifest';

/** What makes an object the same one to Kustomize, which refuses two of them in one build. */
export const objectId = (manifest: Manifest): string => `${identityOf(manifest)} in ${manifest.metadata.namespace ?? 'default'}`;
