import fc from 'fast-check';
import type { Entry } from './arbitrary-workload';
import { hostileText } from './hostile-text';

const pick = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const dictionary = (names: readonly string[], values: fc.Arbitrary<unknown>, least = 0): fc.Arbitrary<Record<string, unknown>> =>
  fc.dictionary(fc.constantFrom(...names), values, { minKeys: least, maxKeys: 3 });

/** What a claim requests. */
export const claim = {
  storage: pick('1Gi', '20Gi', '0'),
  storageClassName: pick('fast', ''),
  volumeAttributesClassName: pick('gold'),
  accessModes: pick(['ReadWriteOncePod'], ['ReadWriteMany', 'ReadWriteOncePod'], ['ReadWriteMany']),
  dataSourceRef: pick(
    { kind: 'PersistentVolumeClaim', name: 'old' },
    { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'a' },
    { kind: 'VolumeSnapshot', name: 'a' },
  ),
};

const emptyDir = fc.record({ sizeLimit: pick('64Mi', '1Gi'), medium: pick('Memory') }, { requiredKeys: [] });
const csi = fc.record(
  {
    driver: pick('csi.cert-manager.io', 'secrets-store.csi.k8s.io'),
    readOnly: fc.boolean(),
    fsType: pick('ext4'),
    volumeAttributes: dictionary(['issuer', 'example.com/a'], hostileText),
    nodePublishSecretRef: pick('credentials'),
  },
  { requiredKeys: ['driver'] },
);

const mode = pick(0o400, 0o644);
const file = pick('a', 'b.yaml', 'tls/tls.crt');
const keys = {
  items: dictionary(['a.yaml', 'b', 'A', 'URL'], fc.oneof(file, fc.record({ path: file, mode }, { requiredKeys: ['path'] })), 1),
  optional: fc.boolean(),
};
const fields = dictionary(
  ['labels', 'name', 'cpu', 'b.yaml'],
  fc.oneof(
    fc.record({ fieldRef: pick('metadata.labels', 'metadata.name', "metadata.annotations['note']"), mode }, { requiredKeys: ['fieldRef'] }),
    fc.record(
      { resourceFieldRef: pick('limits.cpu', 'requests.memory'), containerName: pick('proxy', 'prepare'), divisor: pick('1', '1Mi', '1m') },
      { requiredKeys: ['resourceFieldRef'] },
    ),
  ),
  1,
);

const sources = (own: string): fc.Arbitrary<unknown> =>
  fc.array(
    fc.oneof(
      fc.record({ configMap: fc.record({ name: pick(`${own}-app`, 'foreign'), ...keys }, { requiredKeys: ['name'] }) }),
      fc.record({ secret: fc.record({ name: pick(`${own}-a`, 'foreign'), ...keys }, { requiredKeys: ['name'] }) }),
      fc.record({ downwardAPI: fc.record({ items: fields }) }),
      fc.record({
        serviceAccountToken: fc.record(
          { path: pick('token', 'tokens/vault'), audience: pick('vault', 'https://a.example'), expirationSeconds: pick(600, 7200) },
          { requiredKeys: ['path'] },
        ),
      }),
      fc.record({
        clusterTrustBundle: pick({ name: 'a', path: 'ca.crt' }, { signerName: 'example.com/a', path: 'ca.crt', optional: true }),
      }),
    ),
    { minLength: 1, maxLength: 3 },
  );

/** Volumes of all kinds. @param own the name of the service. */
export function volumes(entry: Entry, own: string): fc.Arbitrary<unknown> {
  const volume = (source: Record<string, fc.Arbitrary<unknown>>, ...paths: string[]): fc.Arbitrary<unknown> =>
    fc
      .tuple(fc.record(source), fc.record({ mountPath: pick(...paths), readOnly: fc.boolean() }, { requiredKeys: [] }))
      .map(([said, mounted]) => ({ ...said, ...mounted }));
  return dictionary(
    ['tmp', 'cache', 'shared'],
    entry(
      fc.oneof(
        volume({ emptyDir }, '/tmp', '/cache', '/shared'),
        volume({ csi }, '/issued'),
        volume({ persistentVolumeClaim: pick(`${own}-claim`, `${own}-files`, 'foreign') }, '/claimed'),
        volume({ ephemeral: fc.record(claim, { requiredKeys: ['storage'] }) }, '/scratch'),
        volume(
          { configMap: fc.record({ name: pick(`${own}-app`, 'foreign'), defaultMode: mode, ...keys }, { requiredKeys: ['name'] }) },
          '/map',
        ),
        volume(
          { secret: fc.record({ secretName: pick(`${own}-a`, 'foreign'), defaultMode: mode, ...keys }, { requiredKeys: ['secretName'] }) },
          '/secret',
        ),
        volume({ downwardAPI: fc.record({ items: fields, defaultMode: mode }, { requiredKeys: ['items'] }) }, '/pod'),
        volume({ projected: fc.record({ sources: sources(own), defaultMode: mode }, { requiredKeys: ['sources'] }) }, '/projected'),
      ),
    ),
  );
}
