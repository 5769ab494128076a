import { syncOptionsOf, withSyncOptions } from '../../../src/delivery/argo-cd/sync-options-of';
import type { Manifest } from '../../../src/files/manifest';

const object = (apiVersion: string, kind: string, rest: object = {}): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'shop' },
  ...rest,
});
const service = (...ports: object[]): Manifest => object('v1', 'Service', { spec: { ports } });
const workload = (kind: string, pod: object): Manifest => object('apps/v1', kind, { spec: { template: { spec: pod } } });
const tcp = { name: 'dns-tcp', port: 53, containerPort: 53, protocol: 'TCP' };
const udp = { name: 'dns', port: 53, containerPort: 53, protocol: 'UDP' };
const serverSide = ['ServerSideApply=true'];

describe('server-side apply', () => {
  it.each<[string, Manifest]>([
    ['two ports of one number in a Service', service(tcp, udp)],
    ['two ports of one number in a container', workload('Deployment', { containers: [{ name: 'a' }, { name: 'b', ports: [tcp, udp] }] })],
    ['two ports of one number in a sidecar', workload('DaemonSet', { containers: [], initContainers: [{ ports: [tcp, udp] }] })],
    [
      'two ports of one number in what a CronJob runs',
      object('batch/v1', 'CronJob', { spec: { jobTemplate: { spec: { template: { spec: { containers: [{ ports: [udp, tcp] }] } } } } } }),
    ],
    [
      'two constraints of one topology',
      workload('StatefulSet', {
        containers: [],
        topologySpreadConstraints: [
          { topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' },
          { topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' },
        ],
      }),
    ],
    ['an object above 262,144 bytes', object('v1', 'ConfigMap', { data: { a: 'x'.repeat(262_144) } })],
    ['an object that is larger in JSON than in YAML', object('v1', 'ConfigMap', { data: { a: '<'.repeat(60_000) } })],
    ['a large custom resource', object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', { spec: { text: 'ä'.repeat(140_000) } })],
  ])('is for %s', (_, manifest) => expect(syncOptionsOf(manifest)).toEqual(serverSide));

  it.each<[string, Manifest]>([
    ['ports of several numbers', service(tcp, { ...udp, port: 54 })],
    ['one port', service(udp)],
    ['ports of one number in two containers', workload('Deployment', { containers: [{ ports: [tcp] }, { ports: [udp] }] })],
    ['a Service of another group', object('serving.knative.dev/v1', 'Service', { spec: { ports: [tcp, udp] } })],
    ['objects of ordinary size', object('v1', 'ConfigMap', { data: { a: 'x'.repeat(240_000) } })],
    ['objects without spec', object('v1', 'ServiceAccount')],
  ])('is not for %s', (_, manifest) => expect(syncOptionsOf(manifest)).toEqual([]));
});

describe('what cannot be changed', () => {
  it.each<[string, Manifest]>([
    ['a Job', object('batch/v1', 'Job', { spec: { template: { spec: { containers: [{ ports: [tcp, udp] }] } } } })],
    ['a Pod', object('v1', 'Pod', { spec: { containers: [] } })],
    ['a ConfigMap that is immutable', object('v1', 'ConfigMap', { immutable: true })],
    ['a StorageClass', object('storage.k8s.io/v1', 'StorageClass')],
  ])('is deleted and made anew where it has changed: %s', (_, manifest) => expect(syncOptionsOf(manifest)).toEqual(['Force=true']));

  it('is replaced where it is too large for anything else', () => {
    expect(syncOptionsOf(object('v1', 'ConfigMap', { immutable: true, data: { a: 'x'.repeat(300_000) } }))).toEqual([
      'Force=true',
      'Replace=true',
    ]);
  });
});

describe('the options of an object', () => {
  const said = (options: string): Manifest => ({
    ...object('v1', 'Service'),
    metadata: { name: 'shop', annotations: { 'argocd.argoproj.io/sync-options': options } },
  });

  it('keep what it says', () => {
    expect(withSyncOptions(said('Prune=false, Validate=false'), serverSide)).toEqual({
      'argocd.argoproj.io/sync-options': 'Prune=false,Validate=false,ServerSideApply=true',
    });
  });

  it.each(['ServerSideApply=false', 'Replace=true', 'Prune=false,Force=true'])('are left alone where it has chosen: %s', (options) => {
    expect(withSyncOptions(said(options), serverSide)).toEqual({});
  });
});
