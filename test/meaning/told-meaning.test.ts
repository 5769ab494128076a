import type { LocatedMeaning } from '../../src/meaning/meaning';
import { highestGrade, tellMeanings } from '../../src/meaning/told-meaning';

const meaning = (changes: Partial<LocatedMeaning>): LocatedMeaning => ({
  topic: 'network',
  grade: 'high',
  text: 'more',
  reason: 'why',
  service: 'cart',
  ...changes,
});

const told = (...meanings: Partial<LocatedMeaning>[]): string[] =>
  tellMeanings('shop', meanings.map(meaning)).map(
    ({ service, grade, stages, text, at }) =>
      `${grade} ${service} ${stages.map(({ environment, cluster }) => (cluster === undefined ? environment : `${environment}/${cluster}`)).join()}: ${text} @${at.join()}`,
  );

describe('meanings as a plan tells them', () => {
  it('are one line for all environments and clusters, with all places in the definitions', () => {
    expect(
      told(
        { environment: 'dev', at: 'services.cart.calls' },
        { environment: 'live', cluster: 'eu', at: 'services.cart.environments.live.calls' },
        { environment: 'live', cluster: 'us', at: 'services.cart.environments.live.calls' },
        { environment: 'dev', at: 'services.cart.calls' },
      ),
    ).toEqual(['high cart dev,live/eu,live/us: more @services.cart.calls,services.cart.environments.live.calls']);
  });

  it('are sorted by grade, and then by service; what belongs to none comes first', () => {
    expect(told({ grade: 'low' }, { service: 'web' }, {}, { service: undefined }, { grade: 'destructive', service: 'web' })).toEqual([
      'destructive web : more @',
      'high undefined : more @',
      'high cart : more @',
      'high web : more @',
      'low cart : more @',
    ]);
  });

  it('stay apart where they differ in more than the environment', () => {
    expect(
      told({ environment: 'dev' }, { environment: 'live', reason: 'another' }, { environment: 'live', topic: 'identity' }),
    ).toHaveLength(3);
  });

  it('are one line where only the name of the environment differs', () => {
    const of = (environment: string): Partial<LocatedMeaning> => ({
      environment,
      text: `reaches 'shop-${environment}-a' at /${environment}/x`,
    });
    expect(told(of('dev'), of('live'))).toEqual(["high cart dev,live: reaches 'shop-{environment}-a' at /{environment}/x @"]);
    expect(told(of('dev'))).toEqual(["high cart dev: reaches 'shop-dev-a' at /dev/x @"]);
    expect(told({ ...of('live'), cluster: 'eu' }, { ...of('live'), cluster: 'us' })).toEqual([
      "high cart live/eu,live/us: reaches 'shop-live-a' at /live/x @",
    ]);
  });

  it('keep names that only begin as an environment does, and names that all environments have', () => {
    expect(told({ environment: 'pre-prod', text: 'a-pre-prod' }, { environment: 'prod', text: 'a-prod' })).toEqual([
      'high cart pre-prod,prod: a-{environment} @',
    ]);
    expect(told({ environment: 'dev', text: 'cluster dev' }, { environment: 'live', text: 'cluster live' })).toHaveLength(2);
    expect(told({ environment: 'dev', text: 'developer' }, { environment: 'live', text: 'liveloper' })).toHaveLength(2);
    expect(told({ environment: 'dev', text: "cluster 'live'" }, { environment: 'live', text: "cluster 'live'" })).toEqual([
      "high cart dev,live: cluster 'live' @",
    ]);
  });

  it('have the highest grade of all', () => {
    expect(highestGrade([])).toBeUndefined();
    expect(highestGrade([{ grade: 'low' }, { grade: 'high' }, { grade: 'none' }])).toBe('high');
  });
});
