import { goTemplate } from '../formats/go-template';
import { code } from '../formats/words';
import { labelName, metricName } from '../formats/names';
import { prometheusDuration } from '../formats/prometheus-duration';
import { requestPath } from '../formats/paths';
import { map, object, oneOf, optional, required, string, withDefault, type Properties } from '../shape/shape';
import type { AlertDefinition, ObservabilityDefinition, PrometheusDefinition } from './observability-definition';

/** See {@link PrometheusDefinition}. */
export const prometheusProperties = {
  port: optional(string()),
  path: optional(string(requestPath)),
  by: withDefault(oneOf('annotations', 'ServiceMonitor'), 'annotations'),
  interval: optional(string(prometheusDuration)),
} satisfies Properties<PrometheusDefinition>;

export const prometheusShape = object<PrometheusDefinition>('scraping by Prometheus', prometheusProperties);

/** See {@link AlertDefinition}. */
export const alertProperties = {
  expr: required(string(code('an expression of Prometheus'))),
  for: optional(string(prometheusDuration)),
  severity: withDefault(string(goTemplate), 'warning'),
  labels: optional(map(labelName, string(goTemplate))),
  annotations: optional(map(labelName, string(goTemplate))),
} satisfies Properties<AlertDefinition>;

/** See {@link ObservabilityDefinition}. */
export const observabilityProperties = {
  alerts: optional(map(metricName, object<AlertDefinition>('an alert', alertProperties))),
} satisfies Properties<ObservabilityDefinition>;
