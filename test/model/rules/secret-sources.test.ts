import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { platform } from '../../example-platform';
import { plain, wrong } from '../resolved';

const place = 'services.shop.secrets';
const secret = (changes: object = {}) => ({ as: 'environment', ...changes });
const encryptedData = { A: 'AgB1' };
const keys = { A: { key: 'a' } };

describe('a Secret', () => {
  it.each<[object]>([
    [{}],
    [{ key: 'a', keys, store: 's', refreshInterval: '1h' }],
    [{ encryptedData, scope: 'cluster-wide' }],
    [{ existing: true }],
    [{ existing: true, key: null, encryptedData: null }],
    [{ existing: false, key: 'a' }],
    [{ encryptedData, scope: 'cluster-wide', store: null, key: null }],
  ])('comes from one place: %j', (changes) => {
    expect(wrong({ secrets: { a: secret(changes) } })).toEqual([]);
  });

  it.each<[object, string[]]>([
    [{ key: 'a', existing: true }, ['the secret store', "'existing'"]],
    [{ keys, encryptedData, scope: 'cluster-wide' }, ['the secret store', "'encryptedData'"]],
    [{ refreshInterval: '1h', encryptedData, scope: 'cluster-wide' }, ['the secret store', "'encryptedData'"]],
    [{ encryptedData, existing: true }, ["'encryptedData'", "'existing'"]],
    [{ store: 's', encryptedData, existing: true }, ['the secret store', "'encryptedData'", "'existing'"]],
  ])('does not come from several: %j', (changes, given) => {
    const { problems } = resolveDefinitions({ platform: platform(), services: [plain({ secrets: { 'a.b': secret(changes) } })] });
    expect(problems).toMatchObject([{ code: 'secret-sources', at: [`${place}.a.b`], given }]);
  });

  it('comes from several where an override changes the source and leaves the old one', () => {
    const changes = (override: object) => ({ secrets: { a: secret({ key: 'a' }) }, environments: { dev: { secrets: { a: override } } } });
    expect(wrong(changes({ existing: true }))).toEqual([['secret-sources', 'services.shop.environments.dev.secrets.a']]);
    expect(wrong(changes({ existing: true, key: null }))).toEqual([]);
  });

  it('has what its source needs', () => {
    expect(wrong({ secrets: { a: secret({ scope: 'strict' }) } })).toEqual([['missing-key', `${place}.a`]]);
    expect(wrong({ secrets: { a: secret({ encryptedData: { A: null } }) } })).toEqual([['missing-key', `${place}.a`]]);
    expect(wrong({ secrets: { a: { as: 'files', key: 'a' } } })).toEqual([['missing-key', `${place}.a`]]);
    expect(wrong({ secrets: { a: { as: 'files', existing: true } } })).toEqual([['missing-key', `${place}.a`]]);
    expect(wrong({ secrets: { a: { as: 'files', mountPath: '/a' } } })).toEqual([]);
  });
});

describe('two Secrets of a service', () => {
  it('are not filled with the same', () => {
    expect(wrong({ secrets: { b: secret(), a: secret({ refreshInterval: '2h' }), c: null } })).toEqual([
      ['secret-key-shared', `${place}.a`, `${place}.b`],
    ]);
    expect(wrong({ secrets: { a: secret() }, environments: { dev: { secrets: { b: secret({ keys: {} }) } } } })).toEqual([
      ['secret-key-shared', `${place}.a`, 'services.shop.environments.dev.secrets.b'],
    ]);
  });

  it.each<[object]>([
    [{ key: 'b' }],
    [{ keys }],
    [{ existing: true }],
    [{ encryptedData, scope: 'cluster-wide' }],
    [{ key: '{team}/{environment}/{service}' }],
  ])('may be, where one of them says so or is not: %j', (changes) => {
    expect(wrong({ secrets: { a: secret(), b: secret(changes) } })).toEqual([]);
  });
});
