import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { refuse } from '../common/refuse';
import { healthConfigManifest } from './manifest';
import type { HealthConfigProps } from './props';
import { checkHealthConfig } from './rules';

/**
 * Argo CD's own ConfigMap, with health checks. Works in any cdk8s chart. There is only one `argocd-cm`: either this is all of it, or it is applied on the
 * server's side beside the one that came with Argo CD.
 *
 * @example
 * new HealthConfig(chart, 'health', { checks: [{ group: 'cert-manager.io', kind: 'Certificate', lua: 'return { status = "Healthy" }' }] });
 */
export class HealthConfig extends ApiObject {
  constructor(scope: Construct, id: string, props: HealthConfigProps) {
    refuse(scope, id, props, checkHealthConfig);
    super(scope, id, healthConfigManifest(props));
  }
}
