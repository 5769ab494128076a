import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { refuse } from '../../../../definition/shape/refuse';
import { applicationSetManifest } from './manifest';
import type { ApplicationSetProps } from './props';
import { checkApplicationSet } from './rules';

/**
 * Generates Applications from one template. Works in any cdk8s chart.
 *
 * @example
 * new ApplicationSet(chart, 'shop', { metadata: { name: 'shop', namespace: 'argocd' }, spec: { … } });
 */
export class ApplicationSet extends ApiObject {
  constructor(scope: Construct, id: string, props: ApplicationSetProps) {
    refuse(scope, id, props, checkApplicationSet);
    super(scope, id, applicationSetManifest(props));
  }
}
