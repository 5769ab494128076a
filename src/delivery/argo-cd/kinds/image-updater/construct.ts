import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { refuse } from '../common/refuse';
import { imageUpdaterManifest } from './manifest';
import type { ImageUpdaterProps } from './props';
import { checkImageUpdater } from './rules';

/**
 * What brings new tags of images to Applications. Works in any cdk8s chart. Argo CD Image Updater must run beside Argo CD.
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
