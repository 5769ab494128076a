import { adminLogin } from '../../../../src/delivery/argo-cd/rules/admin-login';
import { render } from '../../../../src/render';
import { models, platform, service } from '../../../example-platform';

const oidc = { name: 'Okta', issuer: 'https://example.okta.com', clientID: 'argo-cd', clientSecret: '$oidc.clientSecret' };
const warned = (argoCd: object) => adminLogin(models({ platform: platform({ argoCd }) }).platform).map(({ code, at }) => [code, ...at]);

describe('the login of admin', () => {
  it('is told of as long as there is no other', () => {
    expect(warned({})).toEqual([['admin-login', 'platform.argoCd']]);
    expect(warned({ url: 'https://argocd.example.com', adminGroups: ['ops'] })).toEqual([['admin-login', 'platform.argoCd']]);
    expect(warned({ url: 'https://argocd.example.com', adminGroups: ['ops'], oidc })).toEqual([]);
  });

  it('is a warning, which stops nothing', () => {
    const { problems, warnings } = render({ platform: platform(), services: [service()] });
    expect([problems, warnings.map(({ code }) => code)]).toEqual([[], ['admin-login']]);
  });
});
