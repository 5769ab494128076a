import { environments, problemsOfPlatform } from '../../problems/case';

const said = (platformChanges: Record<string, unknown>, inDev: Record<string, unknown>) =>
  problemsOfPlatform({ ...platformChanges, environments: environments('dev', inDev) }).map(({ message, at }) => [message, ...at]);

const gateway = { name: 'public', namespace: 'gateway-system' };

describe('what lets traffic in', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['whole in the platform, a part of it in an environment', { gateway }, { gateway: { sectionName: 'https' } }],
    ['whole in an environment', {}, { gateway, ingressController: { namespace: 'ingress-nginx' } }],
    ['switched off', { gateway, ingressController: { namespace: 'ingress-nginx' } }, { gateway: null, ingressController: null }],
    ['a class over the namespace of the platform', { ingressController: { namespace: 'a' } }, { ingressController: { className: 'b' } }],
  ])('is said %s', (_, platformChanges, inDev) => {
    expect(said(platformChanges, inDev)).toEqual([]);
  });

  it('is never half of it', () => {
    expect(said({}, { gateway: { sectionName: 'https' }, ingressController: { className: 'nginx' } })).toEqual([
      ["'name' is required, but is not set", 'platform.environments.dev.gateway'],
      ["'namespace' is required, but is not set", 'platform.environments.dev.gateway', 'platform.environments.dev.ingressController'],
    ]);
    expect(said({ gateway }, { gateway: { name: null } })).toEqual([
      ["'name' is required, but is not set", 'platform.environments.dev.gateway'],
    ]);
  });
});
