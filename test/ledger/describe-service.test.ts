import { ApiObject, type Chart } from 'cdk8s';
import { placesIn } from '../../src/ledger/service-ledger';
import { platform, service } from '../example-platform';
import { ledgersOf } from './ledgers-of';

const shop = (changes: object = {}, changedPlatform: object = {}) =>
  ledgersOf({
    platform: platform(changedPlatform as Record<string, unknown>),
    services: [service({ environments: {}, secrets: {}, networkPolicy: null, ...changes }, 'shop')],
  }).service('shop');

const selector = { 'spec.selector': { matchLabels: { 'app.kubernetes.io/name': 'shop' } } };
const near = { server: 'https://kubernetes.default.svc' };
const far = { server: 'https://prod-cluster-api.internal:6443' };

describe('the ledger of a service', () => {
  it('has what is deployed in each environment', () => {
    const { environments, ...rest } = shop();
    expect(rest).toEqual({
      platform: 'gitops-platform',
      service: 'shop',
      team: 'payments',
      source: { repository: 'shop' },
      deletion: 'keep',
    });
    expect(Object.keys(environments)).toEqual(['dev', 'production', 'staging']);
    expect(environments.production).toEqual({
      namespace: 'payments-production',
      clusters: { production: far },
      images: ['ghcr.io/myorg/shop'],
      tagFile: 'services/shop/overlays/production/image-tag/kustomization.yaml',
      objects: {
        'Deployment.apps/shop': selector,
        'NetworkPolicy.networking.k8s.io/shop': {},
        'PodDisruptionBudget.policy/shop': {},
        'Service/shop': {},
        'ServiceAccount/shop': {},
      },
      replicas: { 'Deployment.apps/shop': 2 },
      syncWindows: ['nightly'],
    });
  });

  it('has the folder of its code in a repository with several services, and none without code', () => {
    expect(shop({ source: { repository: 'mono', path: 'services/shop' } }).source).toEqual({ repository: 'mono', path: 'services/shop' });
    const image = `ghcr.io/others/shop:1@sha256:${'a'.repeat(64)}`;
    expect(shop({ source: undefined, images: { shop: null }, image })).not.toHaveProperty('source');
  });

  it('has the objects that Argo CD creates again where a change is refused', () => {
    const { recreated, objects } = shop({
      serviceAccount: { rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get'] }] },
      workloads: { migrate: { kind: 'Job', runs: 'before-rollout', command: ['migrate'] } },
    }).environments.dev!;
    expect(recreated).toEqual(['Job.batch/shop-migrate', 'RoleBinding.rbac.authorization.k8s.io/shop']);
    expect(Object.keys(objects!)).toEqual(expect.arrayContaining(recreated as string[]));
  });

  it('has no count of a workload that an autoscaler counts', () => {
    const { dev } = shop({ replicas: { min: 2, max: 4, cpu: 70 } }).environments;
    expect(dev!.replicas).toEqual({});
    expect(Object.keys(dev!.objects!)).toContain('HorizontalPodAutoscaler.autoscaling/shop');
  });

  it('has what is immutable in what Charthouse renders', () => {
    const { objects } = shop({
      kind: 'StatefulSet',
      podManagementPolicy: 'Parallel',
      volumeClaims: { data: { mountPath: '/data', storage: '10Gi' } },
      serviceAccount: { rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get'] }] },
      workloads: { migrate: { kind: 'Job', runs: 'before-rollout', command: ['migrate'] } },
    }).environments.dev!;
    expect(objects).toMatchObject({
      'Job.batch/shop-migrate': { 'spec.template': expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
      'RoleBinding.rbac.authorization.k8s.io/shop': { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'shop' } },
      'Service/shop-headless': { 'spec.clusterIP': 'None' },
      'StatefulSet.apps/shop': {
        ...selector,
        'spec.serviceName': 'shop-headless',
        'spec.podManagementPolicy': 'Parallel',
        'spec.volumeClaimTemplates': [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '10Gi' } } } }],
      },
    });
  });

  it('tells a Job whose command changes from one whose image tag is new', () => {
    const templateOf = (changes: object) => {
      const images = { shop: { firstTag: 'unreleased' } };
      const workloads = { migrate: { kind: 'Job', runs: 'before-rollout', command: ['migrate'], ...changes } };
      return (tag: string) =>
        shop({ images: { shop: { ...images.shop, firstTag: tag } }, workloads }).environments.dev!.objects!['Job.batch/shop-migrate'];
    };
    const tag = (digit: string) => `sha-${digit.repeat(40)}@sha256:${digit.repeat(64)}`;
    expect(templateOf({})(tag('a'))).toEqual(templateOf({})(tag('b')));
    expect(templateOf({})(tag('a'))).not.toEqual(templateOf({ command: ['migrate', '--all'] })(tag('a')));
  });

  it('has what extend adds', () => {
    const extend = (chart: Chart) => {
      new ApiObject(chart, 'config', {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'rates' },
        immutable: true,
        data: { a: '1' },
      });
      const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
      new ApiObject(chart, 'claim', { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'cache' }, spec });
    };
    expect(shop({ extend }).environments.dev!.objects).toMatchObject({
      'ConfigMap/rates': { data: 'sha256:3218bc4f76f8d297f537dd0309b887b2612aeb5376284f223632cec4ad60e6af' },
      'PersistentVolumeClaim/cache': { spec: { accessModes: ['ReadWriteOnce'] } },
    });
  });
});

describe('an environment with two clusters', () => {
  const { environments } = platform().definition;
  const two = { environments: { ...environments, dev: { ...environments.dev, clusters: ['staging', 'production'] } } };
  const inDev = (dev: object) => ({ environments: { dev } });

  it('has one set of objects where they do not differ', () => {
    const { clusters, objects, replicas } = shop({}, two).environments.dev!;
    expect(clusters).toEqual({ production: far, staging: near });
    expect([Object.keys(objects!).length, replicas]).toEqual([5, { 'Deployment.apps/shop': 2 }]);
  });

  it('has the objects of each cluster where they differ', () => {
    const ledger = shop(inDev({ clusters: { production: { replicas: 5 } } }), two);
    const { clusters, images, objects, replicas } = ledger.environments.dev!;
    expect([objects, replicas, images]).toEqual([undefined, undefined, ['ghcr.io/myorg/shop']]);
    expect(clusters.production).toMatchObject({
      ...far,
      objects: { 'Deployment.apps/shop': selector },
      replicas: { 'Deployment.apps/shop': 5 },
    });
    expect(placesIn(ledger, 'dev').map(({ cluster, address, namespace, replicas: each }) => [cluster, address, namespace, each])).toEqual([
      ['production', far, 'payments-dev', { 'Deployment.apps/shop': 5 }],
      ['staging', near, 'payments-dev', { 'Deployment.apps/shop': 2 }],
    ]);
  });

  it('may be retired on one of them', () => {
    const ledger = shop(inDev({ clusters: { production: { retired: true } } }), two);
    expect(ledger.environments.dev!.clusters.production).toEqual({ ...far, retired: true, objects: {}, replicas: {}, syncWindows: [] });
    expect(placesIn(ledger, 'dev').map(({ cluster, retired }) => [cluster, retired])).toEqual([
      ['production', true],
      ['staging', undefined],
    ]);
    expect(ledger.environments.dev!.tagFile).toBeDefined();
  });

  it('is known by its name in Argo CD where it has no server', () => {
    const clusters = { staging: near, production: { name: 'prod-eu' } };
    expect(shop({}, { ...two, clusters }).environments.dev!.clusters).toEqual({ production: { name: 'prod-eu' }, staging: near });
  });
});

describe('the places of a service', () => {
  it('are retired with their environment, which then has no tags', () => {
    const ledger = shop({ environments: { dev: { retired: true } } });
    expect(ledger.environments.dev).toMatchObject({ retired: true, objects: {}, replicas: {} });
    expect(ledger.environments.dev!.tagFile).toBeUndefined();
    expect(placesIn(ledger, 'dev')).toMatchObject([{ retired: true, cluster: 'staging', namespace: 'payments-dev' }]);
  });

  it('name the Argo CD of their cluster where each has its own', () => {
    const ledger = shop({}, { argoCd: { instances: 'per-cluster' } });
    expect(ledger.environments.production!.clusters).toEqual({ production: { ...near, instance: 'production' } });
    expect(placesIn(ledger, 'production')).toMatchObject([{ address: near, instance: 'production' }]);
    expect(placesIn(shop(), 'production')).toMatchObject([{ address: far, instance: undefined }]);
  });

  it('are none in an environment that the service is not in', () => {
    expect([placesIn(shop(), 'qa'), placesIn(shop(), 'constructor')]).toEqual([[], []]);
  });
});
