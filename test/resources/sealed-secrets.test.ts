import type { SealedSecretModel } from '../../src/model/types/service-spec-model';
import { sealedSecrets } from '../../src/resources/sealed-secrets';
import { specModel, manifestsOf } from './model';

const rendered = (scope: SealedSecretModel['scope']): unknown =>
  manifestsOf(
    sealedSecrets(specModel({ secrets: [{ from: 'sealed-secrets', name: 'shop-tls', encryptedData: { 'tls.key': 'AgB1' }, scope }] })),
  );

describe('a SealedSecret', () => {
  it('holds ciphertext for its own name and namespace', () => {
    expect(rendered('strict')).toStrictEqual([
      {
        apiVersion: 'bitnami.com/v1alpha1',
        kind: 'SealedSecret',
        metadata: { name: 'shop-tls' },
        spec: { encryptedData: { 'tls.key': 'AgB1' }, template: { metadata: { name: 'shop-tls' } } },
      },
    ]);
  });

  it.each(['namespace-wide', 'cluster-wide'] as const)('says where it is %s, and so does the Secret', (scope) => {
    const metadata = { name: 'shop-tls', annotations: { [`sealedsecrets.bitnami.com/${scope}`]: 'true' } };
    expect(rendered(scope)).toMatchObject([{ metadata, spec: { template: { metadata } } }]);
  });

  it('is none of the Secrets that come from elsewhere', () => {
    const secret = { from: 'external-secrets', name: 'shop', key: 'a', keys: [], refreshInterval: '1h', store: 'vault' } as const;
    expect(manifestsOf(sealedSecrets(specModel({ secrets: [secret] })))).toEqual([]);
  });
});
