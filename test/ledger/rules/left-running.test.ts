import { platform, service } from '../../example-platform';
import { problemsOfChange } from '../../../src/ledger/rules/problems-of-change';
import { warningsBetween } from './warnings-between';

describe('what goes on running when a service leaves', () => {
  const { environments } = platform().definition;
  const spread = { environments: { ...environments, staging: { ...environments.staging, clusters: ['staging', 'production'] } } };

  /** What is found when a service changes from the one to the other; undefined where it is not there. */
  function foundBetween(before: object, after: object | undefined): string[] {
    const definitionsOf = (changes: object | undefined) => ({
      platform: platform(spread),
      services: [service({}, 'ledger'), ...(changes ? [service(changes as Record<string, unknown>, 'shop')] : [])],
    });
    const found = warningsBetween(definitionsOf(before), definitionsOf(after));
    return found.map(({ code, at }) => `${code} ${at.join()}`.replace(/^left-running .*\/services\//, ''));
  }
  const shop = ['shop/overlays/dev', 'shop/overlays/production', 'shop/overlays/staging'];
  const withStaging = (staging: object | null) => ({ environments: { staging } });

  it('is a service that leaves, and an environment that it leaves', () => {
    expect([foundBetween({}, undefined), foundBetween({}, withStaging(null))]).toEqual([shop, [shop[2]]]);
  });

  it('is nothing that is retired first, in two steps', () => {
    expect([foundBetween({}, { retired: true }), foundBetween({ retired: true, environments: {} }, undefined)]).toEqual([[], []]);
    expect([foundBetween({}, withStaging({ retired: true })), foundBetween(withStaging({ retired: true }), withStaging(null))]).toEqual([
      [],
      [],
    ]);
  });

  it('is what stays on one of several clusters', () => {
    const on = (clusters: object) => withStaging({ clusters });
    expect(foundBetween(on({ production: { retired: true } }), withStaging(null))).toEqual([shop[2]]);
    expect(foundBetween(on({ production: { retired: true }, staging: { retired: true } }), withStaging(null))).toEqual([]);
  });

  it('is nothing of a service that cascades, where its project still permits the namespaces', () => {
    const [before, after] = [{ deletion: 'cascade' }, withStaging(null)];
    const others = (changes: object | undefined) => [
      service({}, 'ledger'),
      service({ environments: { staging: {} } }, 'cart'),
      ...(changes ? [service(changes as Record<string, unknown>, 'shop')] : []),
    ];
    const found = (services: [ReturnType<typeof others>, ReturnType<typeof others>]) =>
      warningsBetween({ platform: platform(spread), services: services[0] }, { platform: platform(spread), services: services[1] });
    expect(found([others(before), others(undefined)])).toEqual([]);
    expect(found([others(before), others({ ...before, ...after })])).toEqual([]);
    // The other services of the team leave production in the same commit, and the project loses that namespace.
    const without = others(undefined).map(({ name }) => service({ environments: { production: null } }, name));
    expect(found([others(before), without]).flatMap(({ at }) => at)).toContain('gitops-platform/services/shop/overlays/production');
    expect(found([others(before), without]).flatMap(({ at }) => at)).not.toContain('gitops-platform/services/shop/overlays/dev');
  });

  it('is nothing of a service that cascades in namespaces that the project permits by a glob', () => {
    const { teams } = platform().definition;
    const destinations = ['staging', 'production'].map((cluster) => ({ cluster, namespace: 'checkout-*' }));
    const permits = { all: { reason: 'it is the team of all of them', destinations } };
    const changed = { ...spread, teams: { ...teams, payments: { permits } } };
    const inOwn = Object.fromEntries(
      Object.entries(spread.environments).map(([name, own]) => [name, { ...own, namespace: `{service}-${name}` }]),
    );
    const found = (name: string) =>
      warningsBetween(
        {
          platform: platform({ ...changed, environments: inOwn }),
          services: [service({}, 'ledger'), service({ deletion: 'cascade' }, name)],
        },
        { platform: platform({ ...changed, environments: inOwn }), services: [service({}, 'ledger')] },
      ).length;
    expect([found('checkout'), found('checkouts')]).toEqual([0, 3]);
  });

  it('is everything where the platform has another name', () => {
    const renamed = { ...platform(), name: 'gitops' };
    const found = warningsBetween({ platform: platform(), services: [service()] }, { platform: renamed, services: [service()] });
    expect(found.map(({ at }) => at.join())).toEqual(
      ['dev', 'production', 'staging'].map((name) => `gitops-platform/services/payments-api/overlays/${name}`),
    );
  });

  it('is what a service leaves that cascades, where its project goes with it', () => {
    const ofOthers = service({ team: 'qa' }, 'ledger');
    const leaving = { platform: platform(spread), services: [ofOthers, service({ deletion: 'cascade' }, 'shop')] };
    const found = warningsBetween(leaving, { ...leaving, services: [ofOthers] });
    expect(found.map(({ at }) => at.join().replace(/^.*\/services\//, ''))).toEqual(shop);
  });
});

describe('a ledger that cannot be read', () => {
  const path = 'gitops-platform/.charthouse/services/shop.json';
  const found = (paths: readonly string[], before: string | undefined) =>
    problemsOfChange(paths, { before: () => before, after: () => undefined }).broken.map(({ code, at }) => `${code} ${at.join()}`);

  it('is told, as nobody knows what it said', () => {
    expect(found([path], '<<<<<<< HEAD')).toEqual([`broken-ledger ${path}`]);
  });

  it('is none that is new, nor another file', () => {
    expect([found([path], undefined), found(['gitops-platform/services/shop/base/service.yaml'], '')]).toEqual([[], []]);
  });
});
