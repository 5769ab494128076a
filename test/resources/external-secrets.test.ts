import type { ExternalSecretModel, SecretModel } from '../../src/model/types/service-spec-model';
import { externalSecrets } from '../../src/resources/external-secrets';
import { specModel, manifestsOf } from './model';

const secret = (changes: Partial<ExternalSecretModel> = {}): SecretModel => ({
  from: 'external-secrets',
  name: 'shop-secrets',
  key: 'payments/dev/shop',
  keys: [],
  refreshInterval: '1h0m0s',
  store: 'vault',
  ...changes,
});
const rendered = (...secrets: SecretModel[]): any[] => manifestsOf(externalSecrets(specModel({ secrets })));

describe('an ExternalSecret', () => {
  it('takes all that is under a key', () => {
    expect(rendered(secret())).toStrictEqual([
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ExternalSecret',
        metadata: { name: 'shop-secrets' },
        spec: {
          refreshInterval: '1h0m0s',
          secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
          target: { name: 'shop-secrets' },
          dataFrom: [{ extract: { key: 'payments/dev/shop' } }],
        },
      },
    ]);
  });

  it('takes single entries, with or without the rest', () => {
    const keys = [
      { entry: 'PASSWORD', key: 'databases/shop', property: 'password' },
      { entry: 'TOKEN', key: 'tokens/shop', property: undefined },
    ];
    const data = [
      { secretKey: 'PASSWORD', remoteRef: { key: 'databases/shop', property: 'password' } },
      { secretKey: 'TOKEN', remoteRef: { key: 'tokens/shop' } },
    ];
    const [alone, both] = rendered(secret({ key: undefined, keys }), secret({ name: 'other', keys }));
    expect(alone.spec.data).toStrictEqual(data);
    expect(alone.spec).not.toHaveProperty('dataFrom');
    expect(both.spec).toMatchObject({ data, dataFrom: [{ extract: { key: 'payments/dev/shop' } }] });
  });

  it('does not say from where in a base that does not know', () => {
    expect(Object.keys(rendered(secret({ key: undefined }))[0].spec)).toEqual(['refreshInterval', 'secretStoreRef', 'target']);
  });

  it('is none of the Secrets that come from elsewhere', () => {
    expect(rendered({ from: 'sealed-secrets', name: 'sealed', encryptedData: {}, scope: 'strict' })).toEqual([]);
  });
});
