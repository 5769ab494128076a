import { said, wrong } from '../resolved';

const place = 'services.shop';
const image = `ghcr.io/envoyproxy/envoy:v1.34@sha256:${'d'.repeat(64)}`;
const cache = { emptyDir: {} };

describe('what is mounted', () => {
  it('is a volume, a claim, a folder of configuration or a Secret that comes as files', () => {
    const changes = {
      kind: 'StatefulSet',
      volumes: { cache },
      volumeClaims: { data: { storage: '1Gi' } },
      configFiles: { app: { mountPath: '/etc/app', files: {} } },
      secrets: { 'shop.tls': { as: 'files', mountPath: '/tls', key: 'a' }, variables: { as: 'environment', key: 'b' } },
    };
    const mounts = Object.fromEntries(
      ['cache', 'data', 'app', 'shop.tls', 'variables'].map((name) => [name, { mountPath: `/mnt/${name}` }]),
    );
    expect(wrong({ ...changes, sidecars: { proxy: { image, volumeMounts: mounts } } })).toEqual([
      ['unknown-volume', `${place}.sidecars.proxy.volumeMounts.variables`],
    ]);
  });

  it('is there, in each environment', () => {
    const volumeMounts = { cache: { mountPath: '/cache' } };
    expect(said({ volumeMounts })).toEqual(["there is no volume 'cache'"]);
    expect(wrong({ volumes: { cache }, volumeMounts, environments: { dev: { volumes: { cache: null } } } })).toEqual([
      ['unknown-volume', `${place}.volumeMounts.cache`],
    ]);
    expect(wrong({ volumes: { cache }, volumeMounts, environments: { dev: { volumes: { cache: null }, volumeMounts: null } } })).toEqual(
      [],
    );
    expect(wrong({ environments: { dev: { workloads: { worker: { volumeMounts } } } } })).toEqual([
      ['unknown-volume', `${place}.environments.dev.workloads.worker.volumeMounts.cache`],
    ]);
  });
});

describe('a mount', () => {
  const clusters = {
    staging: { server: 'https://kubernetes.default.svc', kubernetes: '1.33' },
    production: { name: 'production', kubernetes: '1.33' },
  };
  const of = (mount: object): unknown =>
    wrong({ env: { A: 'a' }, volumes: { cache }, volumeMounts: { cache: { mountPath: '/cache', ...mount } } }, { clusters });

  it('is one part of a volume', () => {
    expect(of({ subPathExpr: 'pages/$(A)' })).toEqual([]);
    expect(of({ subPath: 'pages', subPathExpr: '$(A)' })).toEqual([['exclude-each-other', `${place}.volumeMounts.cache`]]);
    expect(of({ subPathExpr: '../$(A)' })).toEqual([['invalid-path', `${place}.volumeMounts.cache.subPathExpr`]]);
    expect(of({ subPathExpr: '$(A B)' })).toEqual([['invalid-path', `${place}.volumeMounts.cache.subPathExpr`]]);
  });

  it('is read-only with all file systems below only where it is itself', () => {
    expect(of({ readOnly: true, recursiveReadOnly: 'Enabled' })).toEqual([]);
    expect(of({ recursiveReadOnly: 'Disabled' })).toEqual([]);
    expect(of({ recursiveReadOnly: 'IfPossible' })).toEqual([['property-needs-another', `${place}.volumeMounts.cache.recursiveReadOnly`]]);
  });
});

describe('a volume of a CSI driver', () => {
  const of = (csi: object): unknown => wrong({ volumes: { tls: { csi, mountPath: '/tls' } } });

  it('names a driver as Kubernetes does', () => {
    expect(of({ driver: 'csi.cert-manager.io', readOnly: true, volumeAttributes: { 'csi.cert-manager.io/fs-group': '1000' } })).toEqual([]);
    expect(of({ driver: 'a'.repeat(64) })).toEqual([['invalid-name', `${place}.volumes.tls.csi.driver`]]);
    expect(of({})).toEqual([['missing-key', `${place}.volumes.tls.csi`]]);
  });

  it('meets other mounts and volumes as any volume does', () => {
    const tls = { csi: { driver: 'csi.cert-manager.io' }, mountPath: '/tls' };
    expect(wrong({ volumes: { tls, tmp: { emptyDir: {}, mountPath: '/tls' } } })).toEqual([
      ['mounts-collide', `${place}.volumes.tls`, `${place}.volumes.tmp`],
    ]);
  });
});

describe('volumes', () => {
  it('have names of their own, whatever they are', () => {
    const app = { mountPath: '/etc/app', files: {} };
    expect(said({ volumes: { app: cache }, configFiles: { app } })).toEqual([
      "two of 'volumes', 'volumeClaims', 'configFiles' and 'secrets' would share the volume name 'app'",
    ]);
    expect(wrong({ volumes: { app: cache }, configFiles: { app } })).toEqual([
      ['names-meet', `${place}.configFiles.app`, `${place}.volumes.app`],
    ]);
    expect(wrong({ kind: 'StatefulSet', volumes: { data: cache }, volumeClaims: { data: { storage: '1Gi' } } })).toEqual([
      ['names-meet', `${place}.volumes.data`, `${place}.volumeClaims.data`],
    ]);
  });

  it('of Secrets have their names without dots', () => {
    const secret = (mountPath: string) => ({ as: 'files', mountPath, key: mountPath });
    expect(wrong({ secrets: { 'a.b': secret('/a'), 'a-b': secret('/b') } })).toEqual([
      ['names-meet', `${place}.secrets.a-b`, `${place}.secrets.a.b`],
    ]);
  });
});

describe('mounts', () => {
  const mountPath = '/data';

  it.each<[string, object, string[]]>([
    ['two volumes', { volumes: { a: { ...cache, mountPath }, b: { ...cache, mountPath } } }, ['volumes.a', 'volumes.b']],
    [
      'a volume and a mount of another, written differently',
      { volumes: { a: { ...cache, mountPath }, b: cache }, volumeMounts: { b: { mountPath: '//data/' } } },
      ['volumeMounts.b', 'volumes.a'],
    ],
    ['one volume twice', { volumes: { a: { ...cache, mountPath } }, volumeMounts: { a: { mountPath } } }, ['volumeMounts.a']],
    [
      'configuration and a Secret',
      { configFiles: { app: { mountPath, files: {} } }, secrets: { 's.t': { as: 'files', mountPath, existing: true } } },
      ['configFiles.app', 'secrets.s.t'],
    ],
    [
      'a claim and a volume',
      { kind: 'StatefulSet', volumes: { a: { ...cache, mountPath } }, volumeClaims: { b: { storage: '1Gi', mountPath } } },
      ['volumes.a', 'volumeClaims.b'],
    ],
    ['the root and another', { volumes: { a: { ...cache, mountPath: '/' }, b: { ...cache, mountPath } } }, []],
    ['a folder and one in it', { volumes: { a: { ...cache, mountPath }, b: { ...cache, mountPath: '/data/b' } } }, []],
  ])('of a container have paths of their own: %s', (_, changes, places) => {
    expect(wrong({ ...changes })).toEqual(places.length === 0 ? [] : [['mounts-collide', ...places.map((each) => `${place}.${each}`)]]);
  });

  it('of two containers may have the same', () => {
    expect(wrong({ volumes: { a: { ...cache, mountPath } }, sidecars: { proxy: { image, volumeMounts: { a: { mountPath } } } } })).toEqual(
      [],
    );
  });

  it('collide where a container shares the configuration, and says so again', () => {
    const sidecars = { tail: { volumeMounts: { app: { mountPath } } } };
    expect(wrong({ configFiles: { app: { mountPath, files: {} } }, sidecars })).toEqual([
      ['mounts-collide', `${place}.sidecars.tail.volumeMounts.app`],
    ]);
  });
});
