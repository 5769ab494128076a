import type { ExternalSecretModel, SealedSecretModel } from '../../../../src/model/types/service-spec-model';
import { meaningsOf, object, objectsOfSpec, told, toldOfSpecs } from '../told';

const external = (changes: Partial<ExternalSecretModel> = {}) => ({
  secrets: [
    {
      from: 'external-secrets',
      name: 'db',
      key: undefined,
      keys: [{ entry: 'TOKEN', key: 'shop/db' }],
      refreshInterval: '1h',
      store: 'vault',
      ...changes,
    } as ExternalSecretModel,
  ],
});
const sealed = (encryptedData: Record<string, string>) => ({
  secrets: [{ from: 'sealed-secrets', name: 'tls', encryptedData, scope: 'strict' } as SealedSecretModel],
});

describe('a Secret', () => {
  it.each([
    [
      { keys: [{ entry: 'TOKEN', key: 'shop/other', property: undefined }] },
      "high: ExternalSecret 'db' added: TOKEN from 'shop/other'; gone: TOKEN from 'shop/db'",
    ],
    [{ key: 'shop/all' }, "low: ExternalSecret 'db' added: all of 'shop/all'"],
    [{ store: 'other' }, "high: ExternalSecret 'db' store vault -> other"],
    [{ refreshInterval: '2h' }, "low: ExternalSecret 'db' refreshInterval 1h -> 2h"],
  ])('from a store: %j', (changes, text) => {
    expect(toldOfSpecs(external(), external(changes))).toEqual([text]);
  });

  it('that is sealed is told by its keys', () => {
    expect(toldOfSpecs(sealed({ a: 'AgB1', b: 'AgB1', c: 'AgB1' }), sealed({ a: 'AgB2', b: 'AgB1', d: 'AgB1' }))).toEqual([
      "high: SealedSecret 'tls' added: 'd'; gone: 'c'; new values: 'a'",
    ]);
    expect(meaningsOf(objectsOfSpec(sealed({ a: 'AgB1' })), objectsOfSpec(sealed({ a: 'AgB2' })))[0]?.property).toEqual(['secrets', 'tls']);
  });

  it('that an extension adds is told by its keys', () => {
    const secret = (data: object, more = {}) => [object('Secret', { data, ...more })];
    expect(told(secret({ a: 'x' }), secret({ a: 'y', b: 'x' }))).toEqual(["low: Secret 'shop' added: 'b'; new values: 'a'"]);
    expect(told(secret({ a: 'x' }), secret({ a: 'x' }, { type: 'kubernetes.io/tls' }))).toEqual(["high: Secret 'shop' changes type"]);
  });

  it('is not told if it stays', () => {
    expect(toldOfSpecs(external(), external())).toEqual([]);
  });
});
