import type { WorkloadModel } from '../../src/model/types/workload-model';
import { daemonSet } from '../../src/resources/daemon-set';
import { specModel, manifestsOf, podModel, serviceModel, workloadModel } from './model';

const rendered = (changes: Partial<WorkloadModel> = {}): any[] =>
  manifestsOf(daemonSet(workloadModel({ kind: 'DaemonSet', replicas: undefined, ...changes }), specModel(), serviceModel()));

describe('a DaemonSet', () => {
  it('has no count', () => {
    const [{ apiVersion, kind, metadata, spec }] = rendered();
    const { template, ...rest } = spec;
    expect({ apiVersion, kind, metadata, spec: rest }).toStrictEqual({
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: 'shop', labels: { 'app.kubernetes.io/name': 'shop' } },
      spec: { selector: { matchLabels: { 'app.kubernetes.io/name': 'shop' } } },
    });
    expect(template.metadata.labels).toEqual(metadata.labels);
  });

  it('is replaced as it says', () => {
    const strategy = { ...workloadModel().strategy, maxSurge: 0, maxUnavailable: '10%', minReadySeconds: 10, revisionHistoryLimit: 3 };
    expect(rendered({ strategy })[0].spec).toMatchObject({
      minReadySeconds: 10,
      revisionHistoryLimit: 3,
      updateStrategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: '10%' } },
    });
    expect(rendered({ strategy: { ...strategy, type: 'OnDelete' } })[0].spec.updateStrategy).toEqual({ type: 'OnDelete' });
  });

  it('has the affinity of its pods', () => {
    expect(rendered({ pod: podModel({ affinity: { nodeAffinity: {} } }) })[0].spec.template.spec.affinity).toEqual({ nodeAffinity: {} });
  });

  it('is nothing of another kind', () => {
    expect(rendered({ kind: 'Deployment' })).toEqual([]);
  });
});
