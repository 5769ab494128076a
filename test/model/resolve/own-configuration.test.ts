import { problemsOfService } from '../../problems/case';
import { instance } from '../resolved';

const image = `ghcr.io/acme/tool:1@sha256:${'a'.repeat(64)}`;
const app = { mountPath: '/etc/app', files: { 'a.yaml': 'a: 1' } };
const script = { mountPath: '/scripts', files: { 'run.sh': 'true' } };
const shared = {
  configFiles: { app },
  secrets: { 'shop-db': { as: 'environment', existing: true }, 'shop-tls': { as: 'files', mountPath: '/tls', existing: true } },
  env: { A: 'service' },
};

/** What the workloads of a service read, the main one first. */
const read = (changes: object) =>
  instance({ ...shared, ...changes }).workloads.map(({ pod }) => ({
    env: pod.containers[0]!.env.map(({ name }) => name),
    envFrom: pod.containers[0]!.envFrom,
    mounts: pod.containers[0]!.mounts.map(({ mountPath }) => mountPath),
    volumes: pod.volumes.map((volume) => (volume.kind === 'config-map' ? volume.configMap : volume.name)),
    checksum: pod.annotations['checksum/config'],
  }));

describe('the configuration of a further workload', () => {
  it('is for this workload alone: no other workload mounts it, or restarts if it changes', () => {
    const [main, nightly] = read({
      workloads: { nightly: { configFiles: { script }, secrets: { backup: { as: 'environment', existing: true } } } },
    });
    const [alone] = read({});
    expect(main).toEqual(alone);
    expect(nightly).toMatchObject({
      envFrom: ['backup', 'shop-db'],
      mounts: ['/etc/app', '/scripts', '/tls'],
      volumes: ['shop-app', 'shop-nightly-script', 'shop-tls'],
    });
    expect(nightly!.checksum).not.toBe(main!.checksum);
  });

  it('becomes objects with the name of the workload', () => {
    const workloads = {
      nightly: { name: 'old-nightly', configFiles: { script }, secrets: { backup: { as: 'environment', key: 'backup' } } },
    };
    const { configMaps, secrets } = instance({ ...shared, workloads });
    expect(configMaps).toEqual([
      { name: 'old-nightly-script', data: script.files, workload: 'nightly' },
      { name: 'shop-app', data: app.files },
    ]);
    expect(secrets).toMatchObject([{ name: 'backup', workload: 'nightly' }]);
  });

  it('replaces what the service has under the same name, and leaves out what is null', () => {
    const own = {
      configFiles: { app: { ...app, mountPath: '/own' } },
      secrets: { 'shop-db': { as: 'files', mountPath: '/db', existing: true } },
    };
    expect(read({ workloads: { nightly: own } })[1]).toMatchObject({
      envFrom: [],
      mounts: ['/db', '/own', '/tls'],
      volumes: ['shop-nightly-app', 'shop-db', 'shop-tls'],
    });
    expect(read({ workloads: { nightly: { configFiles: { app: null }, secrets: { 'shop-tls': null }, env: { A: null } } } })[1]).toEqual({
      ...{ env: [], envFrom: ['shop-db'], mounts: [], volumes: [], checksum: undefined },
    });
    expect(read({ workloads: { nightly: { configFiles: null, secrets: null } } })[1]).toMatchObject({ envFrom: [], mounts: [] });
  });

  it('is all that the workload has if it does not share that of the service', () => {
    const nightly = {
      sharesConfiguration: false,
      configFiles: { script },
      env: { B: 'own' },
      sidecars: { tool: { image, sharesConfiguration: true } },
    };
    expect(read({ workloads: { nightly } })[1]).toMatchObject({
      env: ['B'],
      envFrom: [],
      mounts: ['/scripts'],
      volumes: ['shop-nightly-script'],
    });
  });

  it('has names that no other configuration of the service has', () => {
    const twice = { configFiles: { 'nightly-script': app }, workloads: { nightly: { configFiles: { script } } } };
    expect(problemsOfService(twice).map(({ code, at }) => [code, at])).toEqual([
      ['names-meet', ['services.payments-api.configFiles', 'services.payments-api.workloads.nightly.configFiles']],
    ]);
    const stored = { as: 'environment', key: 'a' };
    expect(
      problemsOfService({ secrets: { a: stored }, workloads: { nightly: { secrets: { a: stored } } } }).map(({ code }) => code),
    ).toEqual(['names-meet']);
  });
});

describe('configuration without a path', () => {
  it('is mounted only where a container names it, and only those pods restart if it changes', () => {
    const files = { configFiles: { app: { files: app.files } }, secrets: { 'shop.tls': { as: 'files', existing: true } } };
    const mounts = { volumeMounts: { app: { mountPath: '/a' }, 'shop.tls': { mountPath: '/t' } } };
    const workloads = { worker: { sidecars: { tool: { image, ...mounts } } } };
    const [main, worker] = instance({ ...files, workloads }).workloads;
    expect([main!.pod.volumes, main!.pod.annotations]).toEqual([[], {}]);
    expect(worker!.pod.volumes.map(({ name }) => name)).toEqual(['app', 'shop-tls']);
    expect(worker!.pod.initContainers.flatMap((each) => each.mounts.map(({ mountPath }) => mountPath))).toEqual(['/a', '/t']);
    expect(worker!.pod.containers[0]!.mounts).toEqual([]);
    expect(worker!.pod.annotations).toEqual({ 'checksum/config': expect.any(String) });
  });

  it('restarts the pods of which a variable reads it', () => {
    const env = { REGION: { configMapKeyRef: { name: 'shop-app', key: 'region' } } };
    const [main, worker] = instance({ configFiles: { app: { files: { region: 'eu' } } }, workloads: { worker: { env } } }).workloads;
    expect(main!.pod.annotations).toEqual({});
    expect(worker!.pod.annotations).toEqual({ 'checksum/config': expect.any(String) });
  });

  it('must be used somewhere', () => {
    const places = (changes: object): unknown => problemsOfService(changes as never).map(({ code, at }) => [code, ...at]);
    const files = { files: { a: 'b' } };
    expect(places({ configFiles: { app: files }, secrets: { tls: { as: 'files', existing: true } } })).toEqual([
      ['missing-key', 'services.payments-api.configFiles.app', 'services.payments-api.secrets.tls'],
    ]);
    expect(places({ workloads: { worker: { configFiles: { app: files } } } })).toEqual([
      ['missing-key', 'services.payments-api.workloads.worker.configFiles.app'],
    ]);
    expect(places({ configFiles: { app: files }, workloads: { worker: { volumeMounts: { app: { mountPath: '/a' } } } } })).toEqual([]);
    expect(places({ configFiles: { app: files }, env: { A: { configMapKeyRef: { name: 'payments-api-app', key: 'a' } } } })).toEqual([]);
  });
});

describe('a reference to a key', () => {
  const codes = (changes: object): unknown => problemsOfService(changes as never).map(({ code, at }) => [code, ...at]);

  it('is checked against the objects of the service whose keys are known', () => {
    const configFiles = { app: { mountPath: '/a', files: { region: 'eu' } } };
    const ref = (name: string, key: string) => ({ A: { configMapKeyRef: { name, key, optional: true } } });
    expect(codes({ configFiles, env: ref('payments-api-app', 'region') })).toEqual([]);
    expect(codes({ configFiles, env: ref('payments-api-app', 'zone') })).toEqual([
      ['unknown-key-of-object', 'services.payments-api.env.A.configMapKeyRef.key'],
    ]);
    expect(codes({ configFiles, env: ref('foreign', 'zone') })).toEqual([]);
    const secrets = {
      a: { as: 'references', key: 'all' },
      b: { as: 'references', encryptedData: { x: 'AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq' }, scope: 'cluster-wide' },
    };
    const env = (name: string, key: string) => ({ PASSWORD: { secretKeyRef: { name, key } } });
    expect(codes({ secrets, env: env('a', 'whatever') })).toEqual([]);
    expect(codes({ secrets, env: env('b', 'y') })).toEqual([
      ['unknown-key-of-object', 'services.payments-api.env.PASSWORD.secretKeyRef.key'],
    ]);
  });

  it('needs a name and a key that Kubernetes accepts', () => {
    const env = (secretKeyRef: object) => codes({ env: { A: { secretKeyRef } } });
    expect(env({ name: 'Wrong', key: 'a/b' })).toEqual([
      ['invalid-name', 'services.payments-api.env.A.secretKeyRef.name'],
      ['invalid-name', 'services.payments-api.env.A.secretKeyRef.key'],
    ]);
    expect(env({ name: 'a' })).toEqual([['missing-key', 'services.payments-api.env.A.secretKeyRef']]);
  });
});
