import type { Manifest } from '../../../../files/manifest';
import { stringifyYaml } from '../../../../files/yaml';
import type { NotificationsConfigProps } from './props';

/** The manifest without a construct, for callers that render many objects. */
export const notificationsConfigManifest = (props: NotificationsConfigProps): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { ...props.metadata, name: props.metadata?.name ?? 'argocd-notifications-cm' },
  data: Object.fromEntries(dataOf(props).sort(([a], [b]) => (a < b ? -1 : 1))),
});

function dataOf(props: NotificationsConfigProps): [string, string][] {
  const { services, templates, triggers, subscriptions, defaultTriggers, serviceDefaultTriggers, context, data } = props;
  const single = { subscriptions, defaultTriggers, context };
  return [
    ...entriesOf('service.', services),
    ...entriesOf('template.', templates),
    ...entriesOf('trigger.', triggers),
    ...entriesOf('defaultTriggers.', serviceDefaultTriggers),
    ...entriesOf('', single),
    ...Object.entries(data ?? {}),
  ];
}

/** Entries that Argo CD parses as YAML, each with its key. */
const entriesOf = (prefix: string, values: object | undefined): [string, string][] =>
  Object.entries(values ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[`${prefix}${name}`, stringifyYaml(value)]]));
