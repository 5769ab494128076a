import { workload, wrong } from '../resolved';

const place = 'services.shop.volumes.v';
const of = (volume: object, changes: object = {}): unknown => wrong({ volumes: { v: { ...volume, mountPath: '/v' } }, ...changes });
const app = { app: { files: { 'a.yaml': '', b: '' } } };

describe('the files of a volume', () => {
  it('have different paths', () => {
    expect(of({ configMap: { name: 'foreign', items: { a: 'x', b: 'y' } } })).toEqual([]);
    expect(of({ configMap: { name: 'foreign', items: { a: 'x', b: { path: 'x' } } } })).toEqual([
      ['files-collide', `${place}.configMap.items.a`, `${place}.configMap.items.b`],
    ]);
    const sources = [{ serviceAccountToken: { path: 'a.yaml' } }, { configMap: { name: 'shop-app' } }, { secret: { name: 'foreign' } }];
    expect(of({ projected: { sources } }, { configFiles: app })).toEqual([
      ['files-collide', `${place}.projected.sources[0].serviceAccountToken.path`, `${place}.projected.sources[1].configMap`],
    ]);
  });

  it('stay in the volume', () => {
    const path = (given: string) => of({ secret: { secretName: 'foreign', items: { a: given } } });
    expect(path('tls/a.crt')).toEqual([]);
    for (const given of ['/a', '../a', '..a', '']) expect(path(given)).toEqual([['invalid-path', `${place}.secret.items.a`]]);
  });

  it('are at least one, where they are listed', () => {
    expect(of({ downwardAPI: { items: {} } })).toEqual([['wrong-type', `${place}.downwardAPI.items`]]);
    expect(of({ projected: { sources: [] } })).toEqual([['wrong-type', `${place}.projected.sources`]]);
  });

  it('have fields that a file can have', () => {
    const field = (fieldRef: string) => of({ downwardAPI: { items: { a: { fieldRef } } } });
    expect(field('metadata.labels')).toEqual([]);
    expect(field('status.podIP')).toEqual([['invalid-name', `${place}.downwardAPI.items.a.fieldRef`]]);
  });

  it('have resources of a container of the pod, in a unit of their kind', () => {
    const file = (said: object) => of({ downwardAPI: { items: { a: said } } });
    expect(file({ resourceFieldRef: 'limits.cpu', divisor: '1m' })).toEqual([]);
    expect(file({ resourceFieldRef: 'limits.cpu', divisor: '1Mi' })).toEqual([['unknown-value', `${place}.downwardAPI.items.a`]]);
    expect(file({ resourceFieldRef: 'limits.cpu', containerName: 'proxy' })).toEqual([
      ['unknown-container', `${place}.downwardAPI.items.a`],
    ]);
  });
});

describe('keys of objects of the service', () => {
  it('are there', () => {
    expect(of({ configMap: { name: 'shop-app', items: { 'a.yaml': 'a' } } }, { configFiles: app })).toEqual([]);
    expect(of({ configMap: { name: 'shop-app', items: { c: 'a' } } }, { configFiles: app })).toEqual([
      ['unknown-key-of-object', `${place}.configMap.items.c`],
    ]);
    const secrets = { own: { as: 'references', keys: { user: { key: 'db' } } } };
    expect(of({ projected: { sources: [{ secret: { name: 'own', items: { pass: 'a' } } }] } }, { secrets })).toEqual([
      ['unknown-key-of-object', `${place}.projected.sources[0].secret.items.pass`],
    ]);
  });

  it('are used by a volume, so that nothing else must mount them, and restart the pods if they change', () => {
    const pods = (content: string) =>
      workload({
        configFiles: { app: { files: { a: content } } },
        volumes: { v: { projected: { sources: [{ configMap: { name: 'shop-app' } }] }, mountPath: '/v' } },
      }).pod.annotations;
    expect(pods('1')).toEqual({ 'checksum/config': expect.any(String) });
    expect(pods('1')).not.toEqual(pods('2'));
  });
});

describe('a token of the ServiceAccount', () => {
  const ports = (token: object) =>
    workload({ volumes: { v: { projected: { sources: [{ serviceAccountToken: { path: 'token', ...token } }] } } } }).network!.egressPorts;

  it('for the API server opens its ports', () => {
    expect(ports({})).toEqual([443, 6443]);
    expect(ports({ audience: 'vault' })).toEqual([]);
  });

  it('is valid for ten minutes or longer', () => {
    const token = (expirationSeconds: number) =>
      of({ projected: { sources: [{ serviceAccountToken: { path: 'token', expirationSeconds } }] } });
    expect(token(600)).toEqual([]);
    expect(token(599)).toEqual([['number-out-of-range', `${place}.projected.sources[0].serviceAccountToken.expirationSeconds`]]);
  });
});

describe('an ephemeral volume', () => {
  it('is a claim like others', () => {
    expect(of({ ephemeral: { storage: '1Gi' } })).toEqual([]);
    expect(of({ ephemeral: { storage: '1' } })).toEqual([['quantity-too-small', `${place}.ephemeral.storage`]]);
    expect(of({ ephemeral: { storage: '1Gi', accessModes: ['ReadWriteOncePod', 'ReadWriteMany'] } })).toEqual([
      ['exclude-each-other', `${place}.ephemeral.accessModes`],
    ]);
    const filledBy = (dataSourceRef: object) => of({ ephemeral: { storage: '1Gi', dataSourceRef } });
    expect(filledBy({ kind: 'PersistentVolumeClaim', name: 'a' })).toEqual([]);
    expect(filledBy({ kind: 'VolumeSnapshot', name: 'a' })).toEqual([['missing-key', `${place}.ephemeral.dataSourceRef`]]);
  });
});

describe('what only newer clusters have', () => {
  it('is a problem on older ones', () => {
    expect(of({ ephemeral: { storage: '1Gi', volumeAttributesClassName: 'gold' } })).toEqual([
      ['newer-than-cluster', `${place}.ephemeral.volumeAttributesClassName`],
    ]);
    expect(of({ projected: { sources: [{ clusterTrustBundle: { name: 'a', path: 'a' } }] } })).toEqual([
      ['newer-than-cluster', `${place}.projected.sources[0].clusterTrustBundle`],
    ]);
  });
});
