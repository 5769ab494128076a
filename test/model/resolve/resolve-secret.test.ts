import { instance, instanceIn, resolve } from '../resolved';

const secretsOf = (secrets: object) => instance({ secrets }).secrets;
const external = { from: 'external-secrets', name: 'a', keys: [], refreshInterval: '1h0m0s', store: 'vault' };

describe('a Secret from the secret store', () => {
  it('takes all that is under the key of its service in its environment', () => {
    expect(secretsOf({ a: { as: 'environment' } })).toEqual([{ ...external, key: 'payments/staging/shop' }]);
  });

  it('takes what it names, from where and as often as it says', () => {
    const definition = {
      as: 'files',
      mountPath: '/a',
      key: '{service}/{team}/{environment}/{service}',
      refreshInterval: '90m',
      store: 'aws',
    };
    expect(secretsOf({ a: definition })).toEqual([
      { ...external, key: 'shop/payments/staging/shop', refreshInterval: '1h30m0s', store: 'aws' },
    ]);
  });

  it('takes single entries, by name, and then nothing else but what it names', () => {
    const keys = { URL: { key: 'db/{environment}', property: 'url' }, PORT: { key: 'db-port', property: null }, OFF: null };
    const resolved = [
      { entry: 'PORT', key: 'db-port', property: undefined },
      { entry: 'URL', key: 'db/staging', property: 'url' },
    ];
    expect(secretsOf({ a: { as: 'environment', keys } })).toEqual([{ ...external, key: undefined, keys: resolved }]);
    expect(secretsOf({ a: { as: 'environment', keys, key: 'all' } })).toEqual([{ ...external, key: 'all', keys: resolved }]);
    expect(secretsOf({ a: { as: 'environment', keys: {} } })).toEqual([{ ...external, key: 'payments/staging/shop' }]);
  });

  it('is of the store of its environment', () => {
    const { environments } = { environments: { staging: { clusters: ['staging'], promotion: 'on-merge', secretStore: 'own' } } };
    const resolved = resolve({ secrets: { a: { as: 'environment' } } }, { environments });
    expect(instanceIn('staging', resolved).secrets).toEqual([{ ...external, key: 'payments/staging/shop', store: 'own' }]);
    expect(resolved.base.secrets).toEqual([{ ...external, key: undefined, store: 'vault' }]);
  });
});

describe('a Secret from ciphertext', () => {
  it('has its entries by name, for its own name and namespace unless it says so', () => {
    const encryptedData = { b: 'AgB1', a: 'AgA1', off: null };
    const secrets = { x: { as: 'environment', encryptedData }, y: { as: 'environment', encryptedData, scope: 'cluster-wide' } };
    // In one environment: the ciphertext of `x` is for one namespace.
    expect(instance({ secrets, environments: { dev: null, production: null } }).secrets).toEqual(
      ['strict', 'cluster-wide'].map((scope, index) => ({
        from: 'sealed-secrets',
        name: ['x', 'y'][index],
        encryptedData: { a: 'AgA1', b: 'AgB1' },
        scope,
      })),
    );
  });
});

describe('a Secret that exists', () => {
  it('is made by somebody else', () => {
    expect(secretsOf({ a: { as: 'environment', existing: true } })).toEqual([]);
    expect(secretsOf({ a: { as: 'environment', existing: false } })).toEqual([{ ...external, key: 'payments/staging/shop' }]);
  });
});
