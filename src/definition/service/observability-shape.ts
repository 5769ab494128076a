import { goTemplate } from '../formats/go-template';
import { code } from '../formats/words';
import { labelName, metricName } from '../formats/names';
import { prometheusDuration } from '../formats/prometheus-duration';
import { requestPath } from '../formats/paths';
import { map, object, oneOf, optional, required, string, type Properties } from '../shape/shape';
import type { AlertDefinition, ObservabilityDefinition, PrometheusDefinition } from './observability-definition';

/** See {@link PrometheusDefinition}. */
export const prometheusShape = object<PrometheusDefinition>('scraping by Prometheus', {
  port: optional(string()),
  path: optional(string(requestPath)),
  by: optional(oneOf('annotations', 'ServiceMonitor')),
  interval: optional(string(prometheusDuration)),
});

/** See {@link ObservabilityDefinition}. */
export const observabilityProperties = {
  alerts: optional(
    map(
      metricName,
      object<AlertDefinition>('an alert', {
        expr: required(string(code('an expression of Prometheus'))),
        for: optional(string(prometheusDuration)),
        severity: optional(string(goTemplate)),
        labels: optional(map(labelName, string(goTemplate))),
        annotations: optional(map(labelName, string(goTemplate))),
      }),
    ),
  ),
} satisfies Properties<ObservabilityDefinition>;
