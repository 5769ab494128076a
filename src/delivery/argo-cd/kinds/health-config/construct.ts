import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { refuse } from '../../../../definition/shape/refuse';
import { healthConfigManifest } from './manifest';
import type { HealthConfigProps } from './props';
import { checkHealthConfig } from './rules';

/**
 * The ConfigMap `argocd-cm` with health checks. Works in any cdk8s chart. There is only one `argocd-cm`: this construct must either contain
 * everything in it, or be applied with server-side apply next to the one of Argo CD's installation.
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
