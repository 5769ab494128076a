import { platform, service } from '../../example-platform';
import { warningsBetween } from './warnings-between';

describe('a service that moves within its environment', () => {
  const { clusters, environments, teams } = platform().definition;

  /** What is found between two platforms, and a service before and after. */
  function foundBetween(before: readonly [object, object], after: readonly [object, object]): string[] {
    const definitionsOf = ([changes, definition]: readonly [object, object]) => ({
      platform: platform({ teams: { ...teams, refunds: {} }, ...changes }),
      services: [service({ environments: {}, ...definition }, 'shop')],
    });
    return warningsBetween(definitionsOf(before), definitionsOf(after)).map(
      ({ code, at, message }) =>
        `${code} ${at.map((place) => place.replace(/^.*\/overlays\//, '')).join()}: ${message.match(/(?<=')[^' ]+(?=')/g)!.join(' ')}`,
    );
  }
  const [near, far] = ['https://kubernetes.default.svc', 'https://prod-cluster-api.internal:6443'];
  const inNamespace = (namespace: string) => ({
    environments: { ...environments, dev: { ...environments.dev, namespace } },
  });

  it.each(['application-sets', 'applications'])(
    'leaves all of it where it changes its team, and the namespace is named after that: %s',
    (layout) => {
      const argoCd = { argoCd: { layout } };
      expect(foundBetween([argoCd, {}], [argoCd, { team: 'refunds' }])).toEqual([
        'team-changes dev,production,staging: shop payments refunds',
      ]);
    },
  );

  it('leaves nothing where the team changes and the namespace stays', () => {
    const named = { environments: { dev: { ...environments.dev, namespace: 'shop' } } };
    expect(foundBetween([named, {}], [named, { team: 'refunds' }])).toEqual([]);
  });

  it('leaves the old namespace where an environment changes its template of it', () => {
    expect(foundBetween([{}, {}], [inNamespace('{service}-dev'), {}])).toEqual(['namespace-changes dev: payments-dev dev shop-dev']);
  });

  it('leaves what was on the old cluster, and on one that an environment loses', () => {
    const on = (...names: string[]) => ({ environments: { ...environments, dev: { ...environments.dev, clusters: names } } });
    expect(foundBetween([on('staging'), {}], [on('production'), {}])).toEqual([`cluster-changes dev: dev ${near} ${far}`]);
    expect(foundBetween([on('staging', 'production'), {}], [on('staging'), {}])).toEqual([`environment-loses-cluster dev: dev ${far}`]);
    expect(foundBetween([on('staging'), {}], [on('staging', 'production'), {}])).toEqual([]);
  });

  it('leaves what was on the cluster that an environment loses, where each cluster has its own Argo CD', () => {
    const on = (...names: string[]) => ({
      argoCd: { instances: 'per-cluster' },
      environments: { ...environments, dev: { ...environments.dev, clusters: names } },
    });
    expect(foundBetween([on('staging'), {}], [on('production'), {}])).toEqual(['cluster-changes dev: dev staging production']);
    expect(foundBetween([on('staging', 'production'), {}], [on('staging'), {}])).toEqual(['environment-loses-cluster dev: dev production']);
    expect(foundBetween([on('staging'), {}], [on('staging', 'production'), {}])).toEqual([]);
  });

  it('leaves what was on the old cluster where a name gets the address of another, and nothing where an address gets another name', () => {
    const moved = { ...clusters, staging: { server: 'https://other.example' } };
    expect(foundBetween([{}, {}], [{ clusters: moved }, {}])).toEqual([
      `cluster-changes dev: dev ${near} https://other.example`,
      `cluster-changes staging: staging ${near} https://other.example`,
    ]);
    const { staging, ...others } = clusters;
    const on = Object.fromEntries(
      Object.entries(environments).map(([name, own]) => [name, { ...own, clusters: name === 'production' ? ['production'] : ['nearby'] }]),
    );
    expect(foundBetween([{}, {}], [{ clusters: { ...others, nearby: staging }, environments: on }, {}])).toEqual([]);
  });

  it('leaves what was not retired, if only one of its clusters was', () => {
    const two = { environments: { ...environments, dev: { ...environments.dev, clusters: ['staging', 'production'] } } };
    const retired = { environments: { dev: { clusters: { production: { retired: true } } } } };
    const elsewhere = { environments: { ...two.environments, dev: { ...two.environments.dev, namespace: 'elsewhere' } } };
    expect(foundBetween([two, retired], [elsewhere, {}])).toEqual(['namespace-changes dev: payments-dev dev elsewhere']);
  });

  it('leaves nothing that was retired before it moved', () => {
    expect(foundBetween([{}, { retired: true }], [{}, { retired: true, team: 'refunds' }])).toEqual([]);
    expect(foundBetween([{}, { environments: { dev: { retired: true } } }], [inNamespace('{service}-dev'), {}])).toEqual([]);
  });

  it('leaves nothing where only the layout of Applications changes, or the Argo CD that delivers', () => {
    expect(foundBetween([{}, {}], [{ argoCd: { layout: 'applications' } }, {}])).toEqual([]);
    expect(foundBetween([{ argoCd: { layout: 'applications' } }, {}], [{}, {}])).toEqual([]);
    expect(foundBetween([{}, {}], [{ argoCd: { instances: 'per-cluster' } }, {}])).toEqual([]);
    expect(foundBetween([{}, {}], [{ clusters: { ...clusters, third: { server: 'https://third.example' } } }, {}])).toEqual([]);
  });

  it('moves safely in steps', () => {
    const on = (...names: string[]) => ({ environments: { ...environments, dev: { ...environments.dev, clusters: names } } });
    const [both, retired] = [on('staging', 'production'), { environments: { dev: { clusters: { staging: { retired: true } } } } }];
    expect([
      foundBetween([on('staging'), {}], [both, {}]),
      foundBetween([both, {}], [both, retired]),
      foundBetween([both, retired], [on('production'), {}]),
    ]).toEqual([[], [], []]);
    expect([
      foundBetween([{}, {}], [{}, { retired: true }]),
      foundBetween([{}, { retired: true }], [{}, { retired: true, team: 'refunds' }]),
      foundBetween([{}, { retired: true, team: 'refunds' }], [{}, { team: 'refunds' }]),
    ]).toEqual([[], [], []]);
  });

  it('is one problem for all services of an environment', () => {
    const services = [service({ environments: {} }, 'shop'), service({ environments: {} }, 'toys')];
    const lost = { environments: { ...environments, staging: { ...environments.staging, namespace: 'all' } } };
    const found = warningsBetween({ platform: platform(), services }, { platform: platform(lost), services });
    expect(found.map(({ code, at }) => [code, at.length])).toEqual([['namespace-changes', 2]]);
  });
});

describe('a service that cascades', () => {
  const { environments } = platform().definition;
  const on = (...names: string[]) => ({ environments: { ...environments, dev: { ...environments.dev, clusters: names } } });
  const codes = (before: readonly [object, object], after: readonly [object, object]) => {
    const definitionsOf = ([changes, definition]: readonly [object, object]) => ({
      platform: platform(changes as Record<string, unknown>),
      services: [service({ environments: {}, ...definition }, 'shop')],
    });
    return warningsBetween(definitionsOf(before), definitionsOf(after)).map(({ code, at }) => `${code} ${at.length}`);
  };
  const cascade = { deletion: 'cascade' };

  it('loses its objects where its Applications get other names', () => {
    expect(codes([on('staging'), cascade], [on('staging', 'production'), cascade])).toEqual(['cascade-deletes 1']);
    expect(codes([on('staging'), cascade], [on('staging', 'production'), {}])).toEqual(['cascade-deletes 1']);
    expect(codes([on('staging', 'production'), cascade], [on('staging'), cascade])).toEqual([
      'environment-loses-cluster 1',
      'cascade-deletes 1',
    ]);
  });

  it('loses its objects where they get another Argo CD', () => {
    const perCluster = { argoCd: { instances: 'per-cluster' } };
    expect(codes([{}, cascade], [perCluster, cascade])).toEqual(['cascade-deletes 3']);
  });

  it('keeps them otherwise', () => {
    expect(codes([on('staging'), {}], [on('staging', 'production'), {}])).toEqual([]);
    expect(codes([on('staging'), {}], [on('staging', 'production'), cascade])).toEqual([]);
    expect(codes([on('staging'), cascade], [on('staging'), { ...cascade, replicas: 3 }])).toEqual([]);
    expect(codes([on('staging'), { ...cascade, retired: true }], [on('staging', 'production'), { ...cascade, retired: true }])).toEqual([]);
  });
});
