import type {
  AlertDefinition,
  ObservabilityDefinition,
  PrometheusDefinition,
} from '../../../src/definition/service/observability-definition';
import type { ExamplesOf } from '../examples-of';

export const observabilityExamples = {
  ObservabilityDefinition: {
    alerts: { ManyErrors: { expr: 'sum(rate(http_requests_total{code=~"5.."}[5m])) > 1', for: '10m' } },
  } satisfies ExamplesOf<ObservabilityDefinition>,

  AlertDefinition: {
    expr: 'sum(rate(http_requests_total{code=~"5.."}[5m])) > 1',
    for: '10m',
    severity: 'critical',
    labels: { area: 'checkout' },
    annotations: { summary: 'many requests fail', runbook_url: 'https://wiki.example.com/shop' },
  } satisfies ExamplesOf<AlertDefinition>,

  PrometheusDefinition: {
    port: 'admin',
    path: '/metrics',
    by: 'ServiceMonitor',
    interval: '30s',
  } satisfies ExamplesOf<PrometheusDefinition>,
};
