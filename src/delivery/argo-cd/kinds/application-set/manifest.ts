import type { Manifest } from '../../../../files/manifest';
import type { ApplicationSetProps } from './props';

/** The manifest without a construct, for callers that render many objects. */
export const applicationSetManifest = ({ metadata, spec }: ApplicationSetProps): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'ApplicationSet',
  metadata,
  spec,
});
