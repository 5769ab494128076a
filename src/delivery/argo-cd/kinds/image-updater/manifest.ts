import type { Manifest } from '../../../../files/manifest';
import type { ImageUpdaterProps } from './props';

/** The manifest without a construct, for callers that render many objects. */
export const imageUpdaterManifest = ({ metadata, spec }: ImageUpdaterProps): Manifest => ({
  apiVersion: 'argocd-image-updater.argoproj.io/v1alpha1',
  kind: 'ImageUpdater',
  metadata,
  spec,
});
