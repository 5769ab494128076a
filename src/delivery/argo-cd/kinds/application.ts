import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from '../../../files/manifest';
import type { ApplicationSpec } from './application-spec';
import { checkApplication } from './checks/check-application';
import { refuse } from './checks/refuse';
import type { ArgoCdMetadata } from './metadata';

/** What an Application is made of. */
export interface ApplicationProps {
  /** The name, and the namespace of Argo CD. */
  readonly metadata: ArgoCdMetadata;
  readonly spec: ApplicationSpec;
}

/** The object alone, for whoever renders many and needs no tree. */
export const applicationManifest = ({ metadata, spec }: ApplicationProps): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata,
  spec,
});

/**
 * What Argo CD keeps a namespace of a cluster like. For any cdk8s chart.
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
