import type { Manifest } from '../../../../files/manifest';
import type { AppProjectProps } from './props';

/** The manifest without a construct, for callers that render many objects. */
export const appProjectManifest = ({ metadata, spec }: AppProjectProps): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata,
  spec,
});
