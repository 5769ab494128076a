import { promotions } from '../../src/workflows/promotions';
import { models, service } from '../example-platform';
import { foreign } from './examples';

const promotionsOf = (environments: Record<string, unknown>) => {
  const { platform, services } = models({ services: [service({ environments })] });
  return promotions(platform, services);
};
const ordinary = [
  { service: undefined, from: 'dev', to: 'staging' },
  { service: undefined, from: 'staging', to: 'production' },
];

describe('promotions', () => {
  it('go from each environment to the one after it', () => {
    expect(promotionsOf({})).toEqual(ordinary);
  });

  it('go further for a service that passes an environment over', () => {
    expect(promotionsOf({ staging: null })).toEqual([...ordinary, { service: 'payments-api', from: 'dev', to: 'production' }]);
  });

  it('go further, too, over an environment where it is retired, and to none of these', () => {
    expect(promotionsOf({ staging: { retired: true } })).toEqual([...ordinary, { service: 'payments-api', from: 'dev', to: 'production' }]);
    expect(promotionsOf({ staging: { retired: true }, production: { retired: true } })).toEqual(ordinary);
  });

  it('are none where no service builds an image, and none of a service that builds none', () => {
    const { platform, services } = models({ services: [service({ ...foreign, environments: { staging: null } }, 'redis')] });
    expect(promotions(platform, services)).toEqual([]);
    expect(promotions(platform, [...models().services, ...services])).toEqual(ordinary);
  });

  it('need no exception for a service that begins or ends its way elsewhere', () => {
    expect(promotionsOf({ dev: null })).toEqual(ordinary);
    expect(promotionsOf({ production: null })).toEqual(ordinary);
  });
});
