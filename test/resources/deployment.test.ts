import type { WorkloadModel } from '../../src/model/types/workload-model';
import type { ReplicasModel } from '../../src/model/types/replicas-model';
import { deployment } from '../../src/resources/deployment';
import { specModel, manifestsOf, podModel, serviceModel, workloadModel } from './model';

const rendered = (changes: Partial<WorkloadModel> = {}): any[] =>
  manifestsOf(deployment(workloadModel(changes), specModel(), serviceModel()));

const autoscaler: ReplicasModel = {
  kind: 'autoscaler',
  min: 2,
  max: 4,
  cpu: 70,
  memory: undefined,
  pods: [],
  object: [],
  external: [],
  behavior: undefined,
};

describe('a Deployment', () => {
  it('is named and selected as its workload is', () => {
    expect(rendered()).toStrictEqual([
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'shop', labels: { 'app.kubernetes.io/name': 'shop' } },
        spec: {
          replicas: 1,
          selector: { matchLabels: { 'app.kubernetes.io/name': 'shop' } },
          template: {
            metadata: { labels: { 'app.kubernetes.io/name': 'shop' } },
            spec: {
              automountServiceAccountToken: false,
              containers: [
                {
                  name: 'shop',
                  image: 'ghcr.io/myorg/shop',
                  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
                },
              ],
              securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
              serviceAccountName: 'shop',
            },
          },
        },
      },
    ]);
  });

  it('says what it is part of where it is not the service itself, but is not selected by that', () => {
    const labels = { 'app.kubernetes.io/name': 'shop-worker', 'app.kubernetes.io/part-of': 'shop' };
    const [{ metadata, spec }] = rendered({ name: 'shop-worker' });
    expect(metadata).toEqual({ name: 'shop-worker', labels });
    expect(spec.template.metadata).toEqual({ labels });
    expect(spec.selector).toEqual({ matchLabels: { 'app.kubernetes.io/name': 'shop-worker' } });
  });

  it('counts its pods, be it to none, but not where an autoscaler does', () => {
    expect(rendered({ replicas: { kind: 'count', count: 0 } })[0].spec.replicas).toBe(0);
    expect(rendered({ replicas: autoscaler })[0].spec).not.toHaveProperty('replicas');
  });

  it('is replaced as it says', () => {
    const strategy = { ...workloadModel().strategy, maxSurge: '50%', maxUnavailable: 0, minReadySeconds: 10, revisionHistoryLimit: 3 };
    expect(rendered({ strategy })[0].spec).toMatchObject({
      minReadySeconds: 10,
      revisionHistoryLimit: 3,
      strategy: { rollingUpdate: { maxSurge: '50%', maxUnavailable: 0 } },
    });
    expect(rendered({ strategy: { ...strategy, type: 'Recreate' } })[0].spec.strategy).toEqual({ type: 'Recreate' });
  });

  it('has the affinity of its pods', () => {
    const affinity = { nodeAffinity: {} };
    expect(rendered({ pod: podModel({ affinity }) })[0].spec.template.spec.affinity).toEqual(affinity);
  });

  it('is nothing of another kind', () => {
    expect(rendered({ kind: 'StatefulSet' })).toEqual([]);
  });
});
