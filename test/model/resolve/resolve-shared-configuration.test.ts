import { createHash } from 'node:crypto';
import { instance } from '../resolved';

const checksums = (configFiles: unknown, changes: object = {}) =>
  instance({ configFiles, ...changes }).workloads.map(({ pod }) => pod.annotations['checksum/config']);

describe('configuration files', () => {
  const configFiles = {
    web: { mountPath: '/etc/web', files: { 'b.yaml': 'b: 1', 'a.yaml': 'a: 1', 'off.yaml': null } },
    app: { mountPath: '/etc/app', files: {} },
    off: null,
  };

  it('are ConfigMaps of the service, and volumes of each of its workloads', () => {
    const { configMaps, workloads } = instance({ configFiles, workloads: { worker: {} } });
    expect(configMaps).toEqual([
      { name: 'shop-app', data: {} },
      { name: 'shop-web', data: { 'a.yaml': 'a: 1', 'b.yaml': 'b: 1' } },
    ]);
    expect(Object.keys(configMaps[1]!.data)).toEqual(['a.yaml', 'b.yaml']);
    for (const { pod } of workloads) {
      expect(pod.volumes).toEqual([
        { name: 'app', kind: 'config-map', property: 'configFiles', configMap: 'shop-app' },
        { name: 'web', kind: 'config-map', property: 'configFiles', configMap: 'shop-web' },
      ]);
      expect(pod.containers[0]!.mounts).toEqual([
        { name: 'app', mountPath: '/etc/app', subPath: undefined, readOnly: true },
        { name: 'web', mountPath: '/etc/web', subPath: undefined, readOnly: true },
      ]);
    }
  });

  it('roll the pods of all workloads when their text changes', () => {
    const files = (text: string) => ({ app: { mountPath: '/etc/app', files: { 'a.yaml': text } } });
    const workloads = { workloads: { worker: {} } };
    const digest = createHash('sha256').update('[["app",[["a.yaml","a: 1"]]]]').digest('hex');
    expect(checksums(files('a: 1'), workloads)).toEqual([digest, digest]);
    expect(checksums(files('a: 2'))[0]).not.toBe(digest);
    expect(checksums({ other: files('a: 1').app })[0]).not.toBe(digest);
  });

  it('do not roll them by the order in which they are written, nor where nothing else says so', () => {
    const reversed = { app: configFiles.app, web: { mountPath: '/etc/web', files: { 'a.yaml': 'a: 1', 'b.yaml': 'b: 1' } } };
    expect(checksums(reversed)).toEqual(checksums(configFiles));
    expect(checksums({})).toEqual([undefined]);
    expect(checksums(null)).toEqual([undefined]);
  });

  it('are said to have changed by an annotation that somebody may say otherwise', () => {
    expect(checksums(configFiles, { podAnnotations: { 'checksum/config': 'mine' } })).toEqual(['mine']);
  });
});

describe('secrets', () => {
  const secrets = {
    'shop-b': { as: 'environment', key: 'b' },
    'shop-a': { as: 'environment', existing: true },
    'shop.tls': { as: 'files', mountPath: '/tls', key: 'tls' },
    off: null,
  };

  it('are variables or files of every workload, whoever makes them', () => {
    const { workloads } = instance({ secrets, workloads: { worker: {} } });
    for (const { pod } of workloads) {
      expect(pod.containers[0]!.envFrom).toEqual(['shop-a', 'shop-b']);
      expect(pod.volumes).toEqual([{ name: 'shop-tls', kind: 'secret', property: 'secrets', secret: 'shop.tls' }]);
      expect(pod.containers[0]!.mounts).toEqual([{ name: 'shop-tls', mountPath: '/tls', subPath: undefined, readOnly: true }]);
    }
  });
});

describe('the account of a service', () => {
  const rules = [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }];

  it.each<[string, object | null, boolean]>([
    ['nothing is said', null, false],
    ['it has rules', { rules }, true],
    ['it has none', { rules: [] }, false],
    ['it has rules and is told not to', { rules, automountToken: false }, false],
    ['it is told to', { automountToken: true }, true],
    ['it is told null', { rules, automountToken: null }, true],
  ])('has its token in the pods where %s: %#', (_, serviceAccount, expected) => {
    expect(instance({ serviceAccount, workloads: { worker: {} } }).workloads.map(({ pod }) => pod.automountToken)).toEqual([
      expected,
      expected,
    ]);
  });

  it("is found by Azure's webhook through a label of the pods", () => {
    const azureClientId = '00000000-0000-4000-8000-000000000000';
    expect(instance({ serviceAccount: { azureClientId } }).workloads[0]!.pod.labels).toEqual({ 'azure.workload.identity/use': 'true' });
  });
});
