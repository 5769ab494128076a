import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { refuse } from '../../../../definition/shape/refuse';
import { applicationManifest } from './manifest';
import type { ApplicationProps } from './props';
import { checkApplication } from './rules';

/**
 * An Application: keeps the objects in a namespace of a cluster equal to those in Git. Works in any cdk8s chart.
 *
 * @example
 * new Application(chart, 'cart', { metadata: { name: 'cart', namespace: 'argocd' }, spec: { project: 'shop', source: { … }, destination: { … } } });
 */
export class Application extends ApiObject {
  constructor(scope: Construct, id: string, props: ApplicationProps) {
    refuse(scope, id, props, checkApplication);
    super(scope, id, applicationManifest(props));
  }
}
