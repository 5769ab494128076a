import { environments, problemsOfPlatform } from '../../problems/case';

const found = (argoCd: object | undefined, sync: string) =>
  problemsOfPlatform({ argoCd, environments: environments('production', { sync }) }).map(({ code, at }) => [code, ...at]);

describe('an environment that is gated', () => {
  it.each([undefined, {}, { layout: 'application-sets' }, { layout: null }, { instances: 'one' }])(
    'has ApplicationSets to gate it: %j',
    (argoCd) => {
      expect(found(argoCd, 'gated')).toEqual([]);
    },
  );

  it('has nothing to gate it where each Application is a file', () => {
    const wrong = [['gated-without-application-sets', 'platform.environments.production.sync']];
    expect(found({ layout: 'applications' }, 'gated')).toEqual(wrong);
    expect(found({ layout: 'applications' }, 'automated')).toEqual([]);
    expect(found({ instances: 'per-cluster' }, 'gated')).toEqual(wrong);
  });
});
