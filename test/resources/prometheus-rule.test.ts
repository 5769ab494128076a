import type { AlertModel } from '../../src/model/types/service-spec-model';
import { prometheusRule } from '../../src/resources/prometheus-rule';
import { specModel, manifestsOf, serviceModel } from './model';

const alerts: AlertModel[] = [
  { name: 'Down', expr: 'up == 0', for: undefined, labels: {}, annotations: {} },
  { name: 'Slow', expr: 'latency > 1', for: '10m', labels: { severity: 'warning' }, annotations: { summary: 'shop is slow' } },
];

describe('a PrometheusRule', () => {
  it('has the alerts of a service in a group of its name', () => {
    expect(manifestsOf(prometheusRule(specModel({ alerts, monitorLabels: { release: 'prometheus' } }), serviceModel()))).toStrictEqual([
      {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PrometheusRule',
        metadata: { name: 'shop', labels: { release: 'prometheus' } },
        spec: {
          groups: [
            {
              name: 'shop',
              rules: [
                { alert: 'Down', expr: 'up == 0' },
                {
                  alert: 'Slow',
                  expr: 'latency > 1',
                  for: '10m',
                  labels: { severity: 'warning' },
                  annotations: { summary: 'shop is slow' },
                },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('has no labels where the operator looks for none, and is not there without alerts', () => {
    expect(manifestsOf(prometheusRule(specModel({ alerts }), serviceModel()))[0]!.metadata).toStrictEqual({ name: 'shop' });
    expect(manifestsOf(prometheusRule(specModel(), serviceModel()))).toEqual([]);
  });
});
