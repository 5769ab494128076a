import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { refuse } from '../../../../definition/shape/refuse';
import { appProjectManifest } from './manifest';
import type { AppProjectProps } from './props';
import { checkAppProject } from './rules';

/**
 * A project: what a group of Applications may do. Works in any cdk8s chart.
 *
 * @example
 * new AppProject(chart, 'payments', { metadata: { name: 'payments', namespace: 'argocd' }, spec: { … } });
 */
export class AppProject extends ApiObject {
  constructor(scope: Construct, id: string, props: AppProjectProps) {
    refuse(scope, id, props, checkAppProject);
    super(scope, id, appProjectManifest(props));
  }
}
