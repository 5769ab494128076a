import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { refuse } from '../../../../definition/shape/refuse';
import { notificationsConfigManifest } from './manifest';
import type { NotificationsConfigProps } from './props';
import { checkNotificationsConfig } from './rules';

/**
 * The ConfigMap with the configuration of notifications. Works in any cdk8s chart. Argo CD reads only one such ConfigMap.
 *
 * @example
 * new NotificationsConfig(chart, 'notifications', {
 *   services: { slack: { token: '$slack-token' } },
 *   templates: { deployed: { message: '{{ .app.metadata.name }} is deployed' } },
 *   triggers: { 'on-deployed': [{ when: "app.status.health.status == 'Healthy'", send: ['deployed'] }] },
 *   subscriptions: [{ recipients: ['slack:deploys'], triggers: ['on-deployed'] }],
 * });
 */
export class NotificationsConfig<
  const T extends string = never,
  const G extends string = never,
  const K extends string = never,
> extends ApiObject {
  constructor(scope: Construct, id: string, props: NotificationsConfigProps<T, G, K>) {
    const plain = props as unknown as NotificationsConfigProps;
    refuse(scope, id, plain, checkNotificationsConfig);
    super(scope, id, notificationsConfigManifest(plain));
  }
}
