import type { PrometheusModel } from '../../src/model/types/workload-model';
import { serviceMonitor } from '../../src/resources/service-monitor';
import { specModel, manifestsOf, serviceOfWorkload, workloadModel } from './model';

const rendered = (changes: Partial<PrometheusModel> = {}, monitorLabels: Record<string, string> = {}): any[] => {
  const prometheus: PrometheusModel = { by: 'ServiceMonitor', port: 'metrics', path: undefined, interval: undefined, ...changes };
  return manifestsOf(serviceMonitor(workloadModel({ name: 'shop-worker', prometheus }), specModel({ monitorLabels })));
};

describe('a ServiceMonitor', () => {
  it('has a port scraped by its name', () => {
    expect(rendered()).toStrictEqual([
      {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'ServiceMonitor',
        metadata: { name: 'shop-worker', labels: { 'app.kubernetes.io/name': 'shop-worker' } },
        spec: { endpoints: [{ port: 'metrics' }], selector: { matchLabels: { 'app.kubernetes.io/name': 'shop-worker' } } },
      },
    ]);
  });

  it('says where and how often, and carries what the operator looks for', () => {
    const [{ metadata, spec }] = rendered({ path: '/m', interval: '30s' }, { release: 'prometheus' });
    expect(spec.endpoints).toStrictEqual([{ port: 'metrics', path: '/m', interval: '30s' }]);
    expect(metadata.labels).toStrictEqual({ release: 'prometheus', 'app.kubernetes.io/name': 'shop-worker' });
  });

  it('finds a port that the Service has not by its name in the pods', () => {
    const service = serviceOfWorkload();
    const prometheus: PrometheusModel = { by: 'ServiceMonitor', port: 'metrics', path: undefined, interval: undefined };
    const [monitor]: any[] = manifestsOf(serviceMonitor(workloadModel({ prometheus, service }), specModel()));
    expect(monitor.spec.endpoints).toStrictEqual([{ targetPort: 'metrics' }]);
  });

  it('is not there for annotations, without a port, or where nobody scrapes', () => {
    expect(rendered({ by: 'annotations' })).toEqual([]);
    expect(rendered({ port: undefined })).toEqual([]);
    expect(manifestsOf(serviceMonitor(workloadModel(), specModel()))).toEqual([]);
  });
});
