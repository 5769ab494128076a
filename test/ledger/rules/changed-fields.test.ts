import { ApiObject, type Chart } from 'cdk8s';
import { platform, service } from '../../example-platform';
import { warningsBetween } from './warnings-between';

type Changes = Readonly<Record<string, unknown>>;

/** What is found when a service changes from the one to the other: codes, values and places. */
function found(before: Changes, after: Changes, changed: Changes = {}): string[] {
  const definitionsOf = (changes: Changes) => ({
    platform: platform(changed),
    services: [service({ environments: {}, replicas: 1, ...changes }, 'shop')],
  });
  return warningsBetween(definitionsOf(before), definitionsOf(after)).flatMap(({ code, at, given }) =>
    at.map((place) => [code, ...(given === undefined ? [] : [JSON.stringify(given)]), place.replace(/^.*\/overlays\//, '')].join(' ')),
  );
}

const inAll = (text: string): string[] => ['dev', 'production', 'staging'].map((environment) => `${text} ${environment}`);

/** A service that adds an object in all environments. */
const adding = (object: Changes & { readonly kind: string }) => ({
  extend: (chart: Chart) => {
    const { apiVersion, kind, metadata, ...rest } = object as { apiVersion: string; kind: string; metadata?: Changes };
    new ApiObject(chart, kind, { apiVersion, kind, metadata: { name: 'more', ...metadata }, ...rest });
  },
});
const options = (value: string) => ({ metadata: { annotations: { 'argocd.argoproj.io/sync-options': value } } });

const tier = (kind: string) => ({
  kind,
  podLabels: { tier: 'web' },
  jsonPatches: {
    tier: { target: { kind, name: 'shop' }, operations: [{ op: 'add', path: '/spec/selector/matchLabels/tier', value: 'web' }] },
  },
});

describe('another selector', () => {
  it.each(['Deployment', 'DaemonSet', 'StatefulSet'])('is told of a %s that stays', (kind) => {
    const replicas = kind === 'DaemonSet' ? { replicas: null } : {};
    const selector = { matchLabels: { 'app.kubernetes.io/name': 'shop', tier: 'web' } };
    expect(found({ kind, ...replicas }, { ...tier(kind), ...replicas })).toEqual(inAll(`immutable-selector ${JSON.stringify(selector)}`));
  });

  it('is told of the one environment that gets it', () => {
    const { jsonPatches, podLabels } = tier('Deployment');
    expect(found({}, { podLabels, environments: { dev: { jsonPatches } } })).toEqual([
      expect.stringMatching(/^immutable-selector .* dev$/),
    ]);
  });

  it('is not told of labels, of a workload that is new, or of one that becomes another kind', () => {
    expect(found({}, { podLabels: { tier: 'web' } })).toEqual([]);
    // The project of the team loses the kind, as no other service has it.
    expect(found({ kind: 'StatefulSet' }, tier('Deployment'))).toEqual(inAll('prune-not-permitted "StatefulSet"'));
    const resources = { requests: { cpu: '100m', memory: '64Mi' } };
    expect(found({}, { workloads: { worker: { args: ['work'], resources } } })).toEqual([]);
  });

  it('is not told where the workload is retired, or moves to a place where there is none', () => {
    expect(found({}, { ...tier('Deployment'), retired: true })).toEqual([]);
    expect(found({ retired: true }, tier('Deployment'))).toEqual([]);
    const { environments } = platform().definition;
    const other = { ...environments, dev: { ...environments.dev, namespace: 'elsewhere' } };
    const changes = warningsBetween(
      { platform: platform(), services: [service({ environments: { staging: null, production: null } }, 'shop')] },
      {
        platform: platform({ environments: other }),
        services: [service({ ...tier('Deployment'), environments: { staging: null, production: null } }, 'shop')],
      },
    );
    expect(changes.map(({ code }) => code)).toEqual(['namespace-changes']);
  });

  it('is told once for clusters that do not differ, and for each that does', () => {
    const { environments } = platform().definition;
    const two = { environments: { ...environments, dev: { ...environments.dev, clusters: ['staging', 'production'] } } };
    const inDev = (dev: object) => ({ environments: { dev, staging: null, production: null } });
    const { jsonPatches, podLabels } = tier('Deployment');
    expect(found(inDev({}), { podLabels, ...inDev({ jsonPatches }) }, two)).toHaveLength(1);
    const differing = inDev({ jsonPatches, clusters: { production: { replicas: 2 } } });
    expect(found(inDev({}), { podLabels, ...differing }, two).map((each) => each.split(' ').at(-1))).toEqual([
      'dev/clusters/production',
      'dev/clusters/staging',
    ]);
  });
});

describe('a StatefulSet that stays', () => {
  const set = (changes: Changes = {}) => ({ kind: 'StatefulSet', ...changes });
  const claims = (storage: string) => ({ volumeClaims: { data: { storage, mountPath: '/data' } } });

  it('cannot get other volume claim templates', () => {
    expect(found(set(claims('1Gi')), set(claims('2Gi')))).toEqual(inAll('immutable-volume-claim-templates'));
    expect(found(set(), set(claims('2Gi')))).toEqual(inAll('immutable-volume-claim-templates'));
    expect(found(set(claims('1Gi')), set({ ...claims('1Gi'), replicas: 3 }))).toEqual([]);
  });

  it('cannot get another governing Service', () => {
    expect(found(set(), set({ serviceName: 'peers' }))).toEqual([
      ...inAll('immutable-service-name "peers"'),
      ...inAll('objects-renamed "peers"'),
    ]);
    expect(found(set(), set({ serviceName: 'shop-headless' }))).toEqual([]);
  });

  it('cannot get another pod management policy', () => {
    expect(found(set(), set({ podManagementPolicy: 'Parallel' }))).toEqual(inAll('immutable-pod-management-policy "Parallel"'));
    expect(found(set(), set({ podManagementPolicy: 'OrderedReady' }))).toEqual([]);
  });

  it('is told of nothing where Argo CD creates it again', () => {
    const forced = {
      jsonPatches: {
        force: {
          target: { kind: 'StatefulSet', name: 'shop' },
          operations: [{ op: 'add', path: '/metadata/annotations', value: { 'argocd.argoproj.io/sync-options': 'Force=true' } }],
        },
      },
    };
    expect(found(set(), set({ podManagementPolicy: 'Parallel', ...forced }))).toEqual([]);
  });
});

describe('a Job that stays', () => {
  const annotated = (annotations: Changes) => ({
    jsonPatches: {
      options: {
        target: { kind: 'Job', name: 'shop-migrate' },
        operations: [{ op: 'add', path: '/metadata/annotations', value: annotations }],
      },
    },
  });
  const job = (args: string, annotations?: Changes) => ({
    workloads: { migrate: { kind: 'Job', args: [args] } },
    ...(annotations && annotated(annotations)),
  });
  const options = (value: string) => ({ 'argocd.argoproj.io/sync-options': value });

  it.each([undefined, { 'argocd.argoproj.io/hook': 'PreSync' }, options('Replace=true,Force=true')])(
    'may get another template, as Argo CD creates it again: %j',
    (annotations) => {
      expect(found(job('a', annotations), job('b', annotations))).toEqual([]);
    },
  );

  it.each(['Replace=true', 'ServerSideApply=true', 'Force=false'])('may not with its own option %s', (option) => {
    expect(found(job('a', options(option)), job('b', options(option)))).toEqual(inAll('immutable-job-template'));
    expect(found(job('a', options(option)), job('a', options(option)))).toEqual([]);
    expect(found(job('a'), job('b', options(option)))).toEqual(inAll('immutable-job-template'));
    expect(found(job('a', options(option)), job('b'))).toEqual([]);
  });
});

describe('a Service that stays', () => {
  const headless = { service: { headless: true } };

  it('cannot become headless, or stop being so', () => {
    expect(found({}, headless)).toEqual(inAll('immutable-cluster-ip "None"'));
    expect(found(headless, {})).toEqual(inAll('immutable-cluster-ip {"words":"an address of the cluster"}'));
  });

  const more = (spec: Changes) => adding({ apiVersion: 'v1', kind: 'Service', spec: { ports: [{ port: 80 }], ...spec } });
  const external = { type: 'ExternalName', externalName: 'shop.example.com' };

  it('cannot get another address, and keeps the one that it no longer asks for', () => {
    expect(found(more({ clusterIP: '10.96.0.20' }), more({ clusterIP: '10.96.0.21' }))).toEqual(inAll('immutable-cluster-ip "10.96.0.21"'));
    expect(found(more({ clusterIP: '10.96.0.20' }), more({}))).toEqual([]);
  });

  it('may become one outside of the cluster, and be so no longer', () => {
    expect([found(more({ clusterIP: 'None' }), more(external)), found(more(external), more({ clusterIP: 'None' }))]).toEqual([[], []]);
  });
});

describe('a ConfigMap that stays', () => {
  const map = (value: string, fields: Changes = {}) => adding({ apiVersion: 'v1', kind: 'ConfigMap', data: { a: value }, ...fields });
  const frozen = (value: string, fields: Changes = {}) => map(value, { immutable: true, ...fields });

  it('may change, as Argo CD creates it again, also if it is immutable', () => {
    expect([found(map('1'), map('2')), found(frozen('1'), frozen('2')), found(map('1'), frozen('2'))]).toEqual([[], [], []]);
  });

  it('may not if it is immutable and chooses how it is applied, or if it is to be so no longer', () => {
    const own = options('ServerSideApply=true');
    expect(found(frozen('1', own), frozen('2', own))).toEqual(inAll('immutable-config-map'));
    expect(found(frozen('1', own), map('1', own))).toEqual(inAll('immutable-config-map'));
    expect(found(map('1', own), frozen('2', own))).toEqual([]);
  });

  it('is another one where its name has a checksum', () => {
    expect(found(frozen('1', options('Replace=true')), map('2', { immutable: true, metadata: { name: 'more-2' } }))).toEqual([]);
  });
});

describe('a PersistentVolumeClaim that stays', () => {
  const claim = (spec: Changes, storage = '1Gi') =>
    adding({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } }, ...spec },
    });

  it('cannot get another class, but may grow', () => {
    expect(found(claim({}), claim({ storageClassName: 'fast' }))).toEqual(inAll('immutable-volume-claim'));
    expect([found(claim({}), claim({}, '2Gi')), found(claim({}), claim({ volumeMode: 'Filesystem' }))]).toEqual([[], []]);
  });
});

describe('a binding that stays', () => {
  const binding = (name: string, metadata: Changes = {}) =>
    adding({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      ...metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
      subjects: [{ kind: 'ServiceAccount', name: 'shop' }],
    });

  it('may bind another role, as Argo CD creates it again', () => {
    expect(found(binding('a'), binding('b'))).toEqual([]);
  });

  it('may not where it is applied server-side', () => {
    const own = options('ServerSideApply=true');
    const given = JSON.stringify({ apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'b' });
    expect(found(binding('a', own), binding('b', own))).toEqual(inAll(`immutable-role-ref ${given}`));
    expect(found(binding('a'), binding('b', own))).toEqual(inAll(`immutable-role-ref ${given}`));
    expect(found(binding('a', own), binding('b'))).toEqual([]);
  });
});
