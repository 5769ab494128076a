import type { AlertModel, ServiceSpecModel } from '../model/types/service-spec-model';
import type { ServiceModel } from '../model/types/service-model';
import { customResource, type Resource } from './resource';
import { someEntries } from './some';

/**
 * The alerts of a service, for the Prometheus operator.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule
 */
export function prometheusRule({ alerts, monitorLabels }: ServiceSpecModel, { name }: ServiceModel): Resource[] {
  if (alerts.length === 0) return [];
  const labels = someEntries(monitorLabels);
  return [
    customResource({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { name, ...(labels ? { labels } : {}) },
      spec: { groups: [{ name, rules: alerts.map(rule) }] },
    }),
  ];
}

const rule = ({ name, expr, for: duration, labels, annotations }: AlertModel): object => ({
  alert: name,
  expr,
  ...(duration === undefined ? {} : { for: duration }),
  ...(someEntries(labels) ? { labels } : {}),
  ...(someEntries(annotations) ? { annotations } : {}),
});
