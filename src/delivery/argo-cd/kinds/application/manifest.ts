import type { Manifest } from '../../../../files/manifest';
import type { ApplicationProps } from './props';

/** The manifest without a construct, for callers that render many objects. */
export const applicationManifest = ({ metadata, spec }: ApplicationProps): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata,
  spec,
});
