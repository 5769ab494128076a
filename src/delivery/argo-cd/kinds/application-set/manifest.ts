import type { Manifest } from '../../../../files/manifest';
import type { ApplicationSetProps } from './props';

/** The object alone, for whoever renders many and needs no tree. */
export const applicationSetManifest = ({ metadata, spec }: ApplicationSetProps): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'ApplicationSet',
  metadata,
  spec,
});
