import { platform, service } from '../../example-platform';
import { environments, problemsOf, problemsOfService } from '../../problems/case';

const said = (clusters: unknown) =>
  problemsOfService({ environments: { dev: { clusters } } }).map(({ code, message, at, allowed }) => [code, message, at, allowed]);
const place = 'services.payments-api.environments.dev.clusters';

describe('what is overridden for a cluster', () => {
  it.each([[{ staging: { replicas: 3 } }], [{ staging: {} }], [{ staging: undefined }], [{}], [null], [undefined]])(
    'can be %j where the environment is on it',
    (clusters) => {
      expect(said(clusters)).toEqual([]);
    },
  );

  it('is for one that the environment is on, and not for another one of the platform', () => {
    expect(said({ production: { replicas: 3 } })).toEqual([
      ['unknown-cluster', "the environment 'dev' is not on cluster 'production'", [`${place}.production`], ['staging']],
    ]);
  });

  it('is for one of the platform', () => {
    expect(said({ stagin: {} }).map(([code, , at]) => [code, at])).toEqual([['unknown-cluster', [`${place}.stagin`]]]);
  });

  it('leaves no cluster out, and has neither clusters within it nor images', () => {
    expect(said({ staging: null })).toEqual([['wrong-type', 'this should be overrides, { … }', [`${place}.staging`], undefined]]);
    expect(
      said({ staging: { images: { 'payments-api': { firstTag: '2.0.0' } }, clusters: {} } }).map(([code, , at]) => [code, at]),
    ).toEqual([
      ['unknown-key', [`${place}.staging.images`]],
      ['unknown-key', [`${place}.staging.clusters`]],
    ]);
  });

  it.each([['staging'], [['staging']], [7]])('is a map: %j is none', (clusters) => {
    expect(said(clusters)).toMatchObject([['wrong-type', expect.anything(), [place], undefined]]);
  });

  it('blames no service for what is wrong with the platform', () => {
    const wrong = platform({ environments: environments('dev', { clusters: 'staging' }) });
    const services = [service({ environments: { dev: { clusters: { staging: {} } } } })];
    expect(problemsOf({ platform: wrong, services }).map(({ at }) => at)).toEqual([['platform.environments.dev.clusters']]);
  });
});
