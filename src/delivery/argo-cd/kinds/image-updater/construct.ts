import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { refuse } from '../../../../definition/shape/refuse';
import { imageUpdaterManifest } from './manifest';
import type { ImageUpdaterProps } from './props';
import { checkImageUpdater } from './rules';

/**
 * Updates the image tags of Applications. Works in any cdk8s chart. Argo CD Image Updater must be installed next to Argo CD.
 *
 * @example
 * new ImageUpdater(chart, 'images', {
 *   metadata: { name: 'images', namespace: 'argocd' },
 *   spec: { applicationRefs: [{ namePattern: 'shop-*', images: [{ alias: 'shop', imageName: 'ghcr.io/acme/shop:~1.2' }] }] },
 * });
 */
export class ImageUpdater extends ApiObject {
  constructor(scope: Construct, id: string, props: ImageUpdaterProps) {
    refuse(scope, id, props, checkImageUpdater);
    super(scope, id, imageUpdaterManifest(props));
  }
}
