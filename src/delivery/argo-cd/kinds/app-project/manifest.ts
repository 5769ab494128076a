import type { Manifest } from '../../../../files/manifest';
import type { AppProjectProps } from './props';

/** The object alone, for whoever renders many and needs no tree. */
export const appProjectManifest = ({ metadata, spec }: AppProjectProps): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata,
  spec,
});
