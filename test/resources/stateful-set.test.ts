import type { WorkloadModel } from '../../src/model/types/workload-model';
import { statefulSet } from '../../src/resources/stateful-set';
import { specModel, manifestsOf, podModel, serviceModel, workloadModel } from './model';

const rendered = (changes: Partial<WorkloadModel> = {}): any[] =>
  manifestsOf(
    statefulSet(
      workloadModel({
        name: 'shop-db',
        kind: 'StatefulSet',
        statefulSet: { serviceName: 'shop-db-headless', ports: [], podManagementPolicy: undefined, volumeClaims: [] },
        ...changes,
      }),
      specModel(),
      serviceModel(),
    ),
  );

type ClaimsOfSet = NonNullable<WorkloadModel['statefulSet']>['volumeClaims'];

describe('a StatefulSet', () => {
  it('belongs to a Service that is there for the names of its pods alone', () => {
    const [{ apiVersion, kind, metadata, spec }] = rendered();
    const { template, ...rest } = spec;
    expect({ apiVersion, kind, metadata, spec: rest }).toStrictEqual({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'shop-db', labels: { 'app.kubernetes.io/name': 'shop-db', 'app.kubernetes.io/part-of': 'shop' } },
      spec: { replicas: 1, selector: { matchLabels: { 'app.kubernetes.io/name': 'shop-db' } }, serviceName: 'shop-db-headless' },
    });
    expect(template.metadata.labels).toEqual(metadata.labels);
  });

  it('claims a volume for each pod', () => {
    const volumeClaims: ClaimsOfSet = [
      { name: 'data', storage: '10Gi', storageClassName: 'fast', accessModes: ['ReadWriteOnce'] },
      { name: 'logs', storage: '1Gi', storageClassName: undefined, accessModes: ['ReadWriteOncePod'] },
    ];
    expect(
      rendered({ statefulSet: { serviceName: 'shop-db-headless', ports: [], podManagementPolicy: 'Parallel', volumeClaims } })[0].spec,
    ).toMatchObject({
      podManagementPolicy: 'Parallel',
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } }, storageClassName: 'fast' },
        },
        { metadata: { name: 'logs' }, spec: { accessModes: ['ReadWriteOncePod'], resources: { requests: { storage: '1Gi' } } } },
      ],
    });
  });

  it('is replaced as it says', () => {
    const strategy = { ...workloadModel().strategy, maxUnavailable: 2, partition: 3, minReadySeconds: 10, revisionHistoryLimit: 3 };
    expect(rendered({ strategy })[0].spec).toMatchObject({
      minReadySeconds: 10,
      revisionHistoryLimit: 3,
      updateStrategy: { rollingUpdate: { maxUnavailable: 2, partition: 3 } },
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
