import { loweredPodSecurity } from '../../../src/model/rules/lowered-pod-security';
import { platform } from '../../example-platform';
import { plain, resolveAll } from '../resolved';

const lowered = (level: string, reason = 'the vendor image') => ({ podSecurity: { level, reason } });
const { dev, staging } = platform().definition.environments;
const onTwo = { environments: { dev, staging, production: { clusters: ['staging', 'production'], promotion: { after: 'staging' } } } };
const warnings = (changes: Record<string, unknown>) =>
  loweredPodSecurity(resolveAll([plain(changes), plain({}, 'strict')], onTwo)).map(({ code, message, at }) => [code, message, at]);
const said = (level: string, reason = 'the vendor image') => [
  'pod-security-lowered',
  `the service 'shop' needs the Pod Security Standard '${level}': ${reason}`,
];

describe('services that are less than "restricted"', () => {
  it('are listed once, with what they say', () => {
    expect(warnings(lowered('baseline'))).toEqual([[...said('baseline'), ['services.shop.podSecurity']]]);
    expect(warnings({})).toEqual([]);
  });

  it('are listed where they say it: for an environment, or for one of its clusters', () => {
    expect(warnings({ environments: { dev: lowered('baseline'), staging: lowered('baseline') } })).toEqual([
      [...said('baseline'), ['services.shop.environments.dev.podSecurity', 'services.shop.environments.staging.podSecurity']],
    ]);
    expect(warnings({ environments: { production: { clusters: { production: lowered('baseline') } } } })).toEqual([
      [...said('baseline'), ['services.shop.environments.production.clusters.production.podSecurity']],
    ]);
    expect(warnings({ environments: { production: { ...lowered('baseline'), clusters: { production: { replicas: 2 } } } } })).toEqual([
      [...said('baseline'), ['services.shop.environments.production.podSecurity']],
    ]);
  });

  it('are listed with each of their reasons', () => {
    expect(
      warnings({ ...lowered('baseline'), environments: { dev: lowered('privileged', 'a debugger'), staging: { podSecurity: null } } }),
    ).toEqual([
      [...said('privileged', 'a debugger'), ['services.shop.environments.dev.podSecurity']],
      [...said('baseline'), ['services.shop.podSecurity']],
    ]);
  });
});
