import { problemsOfPlatform } from '../../problems/case';

const url = 'https://argocd.example.com';
const adminGroups = ['myorg:platform'];
const oidc = { name: 'Okta', issuer: 'https://example.okta.com', clientID: 'argo-cd', clientSecret: '$oidc.clientSecret' };
const config = { clientID: 'Iv1.8a61f9b3a7aba766', clientSecret: '$dex.github.clientSecret', orgs: [{ name: 'myorg' }] };
const gitHub = { type: 'github', id: 'github', name: 'GitHub', config };

const found = (argoCd: Record<string, unknown>) => problemsOfPlatform({ argoCd: { url, adminGroups, ...argoCd } });
const said = (argoCd: Record<string, unknown>) => found(argoCd).map(({ code, at }) => [code, ...at]);
const withOidc = (changes: Record<string, unknown>) => said({ oidc: { ...oidc, ...changes } });
const withDex = (changes: Record<string, unknown>) => said({ dex: { connectors: [{ ...gitHub, config: { ...config, ...changes } }] } });

describe('the single sign-on of Argo CD', () => {
  it.each([
    [{ oidc }],
    [{ oidc: { ...oidc, clientSecret: '$oidc.auth0.clientSecret' } }],
    [{ oidc: { ...oidc, clientID: '$oidc.clientID', cliClientID: 'argo-cd-cli' } }],
    [{ oidc: { ...oidc, clientSecret: undefined, enablePKCEAuthentication: true } }],
    [{ oidc: { ...oidc, requestedScopes: ['openid', 'groups'], requestedIDTokenClaims: { groups: { essential: true } } } }],
    [{ dex: { connectors: [gitHub, { ...gitHub, id: 'other' }] } }],
    [{ dex: { connectors: [gitHub] }, adminGroups: [] }],
    [{ url: undefined, adminGroups: undefined }],
  ])('may be %j', (argoCd) => {
    expect(said(argoCd)).toEqual([]);
  });

  it.each([{ oidc }, { dex: { connectors: [gitHub] } }])(
    'locks nobody out: it has an address, and says who may do everything: %j',
    (given) => {
      expect(found({ ...given, url: undefined, adminGroups: null }).map(({ code, at, fix }) => [code, ...at, fix])).toEqual(
        ['url', 'adminGroups'].map((key) => ['missing-key', 'platform.argoCd', `set '${key}', or leave '${Object.keys(given)[0]!}' out`]),
      );
    },
  );

  it('is by one of the two', () => {
    expect(said({ oidc, dex: { connectors: [gitHub] } })).toEqual([['exclude-each-other', 'platform.argoCd']]);
  });

  it.each([
    'plain',
    'hunter2-Xk29fLq8',
    '$',
    '$a b',
    '$other-secret:key',
    '$$oidc',
    '$oidc.clientSecret ',
    '${OIDC}',
    '$server.secretkey',
    '$admin.password',
  ])('takes a reference as the secret, and shows nothing else: %j', (clientSecret) => {
    for (const given of [
      { oidc: { ...oidc, clientSecret } },
      { dex: { connectors: [{ ...gitHub, config: { ...config, clientSecret } }] } },
    ]) {
      const problems = found(given);
      expect(problems.length).toBeGreaterThan(0);
      for (const each of problems) expect(['secret-not-referenced', 'secret-in-plain-text']).toContain(each.code);
      if (clientSecret.length > 3 && !clientSecret.includes('clientSecret')) expect(JSON.stringify(problems)).not.toContain(clientSecret);
    }
  });

  it('has a client with a secret, or one that proves itself', () => {
    expect(withOidc({ clientSecret: undefined })).toEqual([['missing-key', 'platform.argoCd.oidc']]);
    expect(withOidc({ clientSecret: undefined, enablePKCEAuthentication: false })).toEqual([['missing-key', 'platform.argoCd.oidc']]);
    expect(withDex({ clientSecret: undefined })).toEqual([['missing-key', 'platform.argoCd.dex.connectors[0].config']]);
  });

  it('asks for the scope without which there is no ID token', () => {
    expect(withOidc({ requestedScopes: ['groups'] })).toEqual([['missing-key', 'platform.argoCd.oidc.requestedScopes']]);
  });

  it.each([
    [{ issuer: 'http://example.okta.com' }, 'invalid-url', 'issuer'],
    [{ issuer: 'example.okta.com' }, 'invalid-url', 'issuer'],
    [{ logoutURL: 'javascript:alert(1)' }, 'invalid-url', 'logoutURL'],
    [{ clientID: 'argo cd' }, 'invalid-name', 'clientID'],
    [{ clientID: '' }, 'invalid-name', 'clientID'],
    [{ name: ' ' }, 'wrong-type', 'name'],
    [{ requestedScopes: ['openid profile'] }, 'invalid-name', 'requestedScopes[0]'],
    [{ requestedIDTokenClaims: { groups: { essential: 'yes' } } }, 'wrong-type', 'requestedIDTokenClaims.groups.essential'],
    [{ rootCA: '/etc/ssl/ca.pem' }, 'invalid-form', 'rootCA'],
    [{ clientId: 'argo-cd' }, 'unknown-key', 'clientId'],
  ])('has no provider of a wrong form: %j', (changes, code, at) => {
    expect(withOidc(changes)).toEqual([[code, `platform.argoCd.oidc.${at}`]]);
  });

  it.each([
    [{ orgs: [] }, 'wrong-type', 'orgs'],
    [{ orgs: undefined }, 'missing-key', ''],
    [{ orgs: [{ name: 'my org' }] }, 'invalid-name', 'orgs[0].name'],
    [{ teamNameField: 'id' }, 'unknown-value', 'teamNameField'],
  ])('lets nobody in but members of organizations: %j', (changes, code, at) => {
    expect(withDex(changes)).toEqual([[code, `platform.argoCd.dex.connectors[0].config${at && `.${at}`}`]]);
  });

  it('has connectors of one kind, each of its own id', () => {
    expect(said({ dex: { connectors: [gitHub, gitHub] } })).toEqual([['given-twice', 'platform.argoCd.dex.connectors[1].id']]);
    expect(said({ dex: { connectors: [{ ...gitHub, type: 'ldap' }] } })).toEqual([
      ['unknown-value', 'platform.argoCd.dex.connectors[0].type'],
    ]);
  });

  it('takes no group that would be a rule of its own', () => {
    expect(said({ oidc, adminGroups: ['ops\ng, everybody, role:admin'] })).toEqual([['invalid-name', 'platform.argoCd.adminGroups[0]']]);
  });
});
