import type { PrometheusModel } from '../../src/model/types/workload-model';
import { prometheusAnnotations } from '../../src/resources/prometheus-annotations';
import { containerModel, podModel, portModel, workloadModel } from './model';

const pod = podModel({ containers: [containerModel({ ports: [portModel({ name: 'metrics', containerPort: 9090 })] })] });
const annotations = (changes: Partial<PrometheusModel> = {}): unknown =>
  prometheusAnnotations(
    workloadModel({ pod, prometheus: { by: 'annotations', port: 'metrics', path: undefined, interval: undefined, ...changes } }),
  );

describe('the annotations for Prometheus', () => {
  it('say which port to scrape, by number, and the path where it is said', () => {
    expect(annotations()).toEqual({ 'prometheus.io/port': '9090', 'prometheus.io/scrape': 'true' });
    expect(annotations({ path: '/m' })).toEqual({
      'prometheus.io/path': '/m',
      'prometheus.io/port': '9090',
      'prometheus.io/scrape': 'true',
    });
  });

  it('are none where the port is not known, where a ServiceMonitor says it, or where nobody scrapes', () => {
    expect(annotations({ port: undefined })).toEqual({});
    expect(annotations({ port: 'http' })).toEqual({});
    expect(annotations({ by: 'ServiceMonitor' })).toEqual({});
    expect(prometheusAnnotations(workloadModel({ pod }))).toEqual({});
  });
});
