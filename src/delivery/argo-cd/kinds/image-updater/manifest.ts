import type { Manifest } from '../../../../files/manifest';
import type { ImageUpdaterProps } from './props';

/** The object alone, for whoever renders many and needs no tree. */
export const imageUpdaterManifest = ({ metadata, spec }: ImageUpdaterProps): Manifest => ({
  apiVersion: 'argocd-image-updater.argoproj.io/v1alpha1',
  kind: 'ImageUpdater',
  metadata,
  spec,
});
