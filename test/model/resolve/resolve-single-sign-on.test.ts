import { resolvePlatform } from '../../../src/model/resolve/resolve-platform';
import { platform } from '../../example-platform';

const url = 'https://argocd.example.com/';
const resolved = (argoCd: object) =>
  resolvePlatform(platform({ argoCd: { url, adminGroups: ['b', 'a', 'b'], ...argoCd } })).argoCd.singleSignOn;
const oidc = { name: 'Okta', issuer: 'https://example.okta.com', clientID: '$oidc.clientID', clientSecret: '$oidc.clientSecret' };
const config = { clientID: 'Iv1', clientSecret: '$dex.github.clientSecret', orgs: [{ name: 'myorg', teams: null }] };

describe('a resolved single sign-on', () => {
  it('is none where none is declared', () => {
    expect(resolved({})).toBeUndefined();
    expect(resolved({ oidc: null, dex: null })).toBeUndefined();
  });

  it('is what Argo CD reads of a provider, with the keys of its Secret', () => {
    expect(resolved({ oidc: { ...oidc, logoutURL: null, requestedIDTokenClaims: { groups: { essential: true }, email: null } } })).toEqual({
      key: 'oidc.config',
      config: { ...oidc, requestedIDTokenClaims: { groups: { essential: true } } },
      callback: 'https://argocd.example.com/auth/callback',
      secretKeys: ['oidc.clientID', 'oidc.clientSecret'],
      adminGroups: ['a', 'b'],
    });
  });

  it('is what Dex reads, with teams by their slugs', () => {
    const other = { ...config, clientSecret: '$dex.other', teamNameField: 'both' };
    const connector = { type: 'github', id: 'github', name: 'GitHub' };
    expect(
      resolved({
        dex: {
          connectors: [
            { ...connector, config },
            { ...connector, id: 'other', config: other },
          ],
        },
      }),
    ).toEqual({
      key: 'dex.config',
      config: {
        connectors: [
          { ...connector, config: { ...config, orgs: [{ name: 'myorg' }], teamNameField: 'slug' } },
          { ...connector, id: 'other', config: { ...other, orgs: [{ name: 'myorg' }] } },
        ],
      },
      callback: 'https://argocd.example.com/api/dex/callback',
      secretKeys: ['dex.github.clientSecret', 'dex.other'],
      adminGroups: ['a', 'b'],
    });
  });
});
