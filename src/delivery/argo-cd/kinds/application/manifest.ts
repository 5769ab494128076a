import type { Manifest } from '../../../../files/manifest';
import type { ApplicationProps } from './props';

/** The object alone, for whoever renders many and needs no tree. */
export const applicationManifest = ({ metadata, spec }: ApplicationProps): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata,
  spec,
});
