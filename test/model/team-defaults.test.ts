import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { builtImages } from '../../src/model/types/service-model';
import { ownContainer } from '../../src/model/types/workload-model';
import { platform } from '../example-platform';
import { plain, resolve, resolveAll, workload, wrong } from './resolved';

const { teams } = platform().definition;
const withDefaults = (defaults: unknown, ofPlatform?: unknown) => ({
  teams: { ...teams, payments: { ...teams.payments, defaults } },
  ...(ofPlatform === undefined ? {} : { defaults: ofPlatform }),
});

describe('defaults of a team', () => {
  it('are over those of the platform, and beneath the service and its overrides', () => {
    const layers = withDefaults({ env: { B: 'team', C: 'team', D: 'team' } }, { env: { A: 'platform', B: 'platform' } });
    const { pod } = workload({ env: { C: 'service', D: 'service' }, environments: { staging: { env: { D: 'staging' } } } }, layers);
    expect(pod.containers[0]!.env).toEqual(
      [
        ['B', 'team'],
        ['C', 'service'],
        ['D', 'staging'],
        ['A', 'platform'],
      ]
        .sort()
        .map(([name, value]) => ({ name, value })),
    );
  });

  it('apply to the services of the team, and to no other', () => {
    const both = resolveAll([plain({}, 'one'), plain({ team: 'qa' }, 'two')], withDefaults({ env: { A: 'team' } }));
    expect(both.map(({ base }) => ownContainer(base.workloads[0]!).env)).toEqual([[{ name: 'A', value: 'team' }], []]);
  });

  it('apply to further workloads as those of the platform do', () => {
    const layers = withDefaults({ terminationGracePeriodSeconds: 7 }, { terminationGracePeriodSeconds: 5, hostNetwork: false });
    const [, worker] = resolve({ workloads: { worker: {} } }, layers).base.workloads;
    expect(worker!.pod.terminationGracePeriodSeconds).toBe(7);
  });

  it('may switch off what the platform says, and the service may switch on what they switch off', () => {
    const layers = withDefaults({ networkPolicy: null }, { networkPolicy: { egress: { ports: [443] } } });
    expect(workload({}, layers).network).toBeUndefined();
    expect(workload({ networkPolicy: {} }, layers).network).toMatchObject({ egressPorts: [] });
  });

  it('decide what happens when a service is removed, before the platform does', () => {
    expect(resolve({}, withDefaults({ deletion: 'cascade' }, { deletion: 'keep' })).deletion).toBe('cascade');
    expect(resolve({ deletion: 'keep' }, withDefaults({ deletion: 'cascade' })).deletion).toBe('keep');
    expect(resolve({}, withDefaults({}, { deletion: 'cascade' })).deletion).toBe('cascade');
  });

  it('are where a problem is that they cause', () => {
    const limits = { limits: { memory: '100Mi' }, requests: { memory: '200Mi' } };
    expect(wrong({}, withDefaults({ resources: limits }, { resources: { requests: { cpu: '1' } } }))).toEqual([
      ['request-above-limit', ...['requests', 'limits'].map((each) => `platform.teams.payments.defaults.resources.${each}.memory`)],
    ]);
  });

  it('are checked as overrides are, whether the team has a service or not', () => {
    const defaults = { replcas: 2, images: {}, team: 'qa', environments: {}, ports: { http: 'x' }, syncWindows: { nightli: true } };
    const { problems } = resolveDefinitions({ platform: platform(withDefaults(defaults)), services: [] });
    const at = 'platform.teams.payments.defaults';
    expect(problems.map(({ code, at: places }) => [code, ...places])).toEqual([
      ['unknown-key', `${at}.replcas`],
      ['unknown-key', `${at}.images`],
      ['unknown-key', `${at}.team`],
      ['unknown-key', `${at}.environments`],
      ['wrong-type', `${at}.ports.http`],
      ['unknown-sync-window', `${at}.syncWindows.nightli`],
    ]);
  });

  it.each([[5], ['x'], [[]], [null]])('that are %j are a problem of the platform, and nothing else breaks', (defaults) => {
    expect(wrong({ replicas: -1 }, withDefaults(defaults))).toEqual(
      expect.arrayContaining([['wrong-type', 'platform.teams.payments.defaults']]),
    );
  });
});

describe('a source', () => {
  const sourceOf = (source: unknown, layers: Record<string, unknown>) => resolve({ source }, layers).source;
  const monorepo = withDefaults(
    { source: { repository: 'shop', path: 'services/{service}', visibility: 'public' } },
    { source: { test: 'npm test' } },
  );

  it('is merged property by property: the platform, the team, the service', () => {
    expect(sourceOf(undefined, monorepo)).toMatchObject({
      repository: { name: 'shop' },
      path: 'services/shop',
      checks: { test: 'npm test' },
    });
    expect(sourceOf({ path: 'web', test: null }, monorepo)).toMatchObject({
      repository: { name: 'shop' },
      path: 'web',
      checks: { test: 'make test' },
    });
    expect(sourceOf({ path: null }, monorepo)).toMatchObject({ path: '.' });
  });

  it('gives each service its folder, and each image its build context', () => {
    const services = ['cart', 'web'].map((name) => plain({ source: undefined }, name));
    const resolved = resolveAll(services, monorepo);
    expect(resolved.map(({ source, images }) => [source!.path, builtImages({ images })[0]!.path])).toEqual([
      ['services/cart', 'services/cart'],
      ['services/web', 'services/web'],
    ]);
  });

  it('of the defaults is not for a service that builds no image, unless it asks for it', () => {
    const image = `docker.io/library/redis:8@sha256:${'a'.repeat(64)}`;
    const cache = { image, images: { shop: null } };
    expect(resolve({ ...cache, source: undefined }, monorepo).source).toBeUndefined();
    expect(resolve({ ...cache, source: {} }, monorepo).source).toMatchObject({ path: 'services/shop' });
  });

  it('can be switched off, and is missed then if there is an image to build', () => {
    expect(wrong({ source: null }, monorepo)).toEqual([['missing-key', 'services.shop']]);
  });

  it('needs a repository from somewhere', () => {
    expect(wrong({ source: undefined }, withDefaults({ source: { path: 'a' } }))).toEqual([['missing-key', 'services.shop']]);
    expect(wrong({ source: { path: 'b' } }, withDefaults({ source: { path: 'a' } }))).toEqual([['missing-key', 'services.shop.source']]);
  });

  it('is blamed where it is written', () => {
    const at = 'platform.teams.payments.defaults.source';
    expect(wrong({ source: undefined }, withDefaults({ source: { repository: 'terraform', visibility: 'public' } }))).toEqual([
      ['reserved-name', `${at}.repository`],
    ]);
    expect(wrong({ source: { visibility: 'internal' } }, withDefaults({ source: { repository: 'shop' } }))).toEqual([
      ['plan-lacks-feature', 'services.shop.source.visibility'],
    ]);
    expect(wrong({ source: undefined }, withDefaults({ source: { repository: 'shop', visibility: 'internal' } }))).toEqual([
      ['plan-lacks-feature', `${at}.visibility`],
    ]);
    const differing = [plain({ source: undefined }, 'one'), plain({ source: { visibility: 'private' } }, 'two')];
    const { problems } = resolveDefinitions({ platform: platform(monorepo), services: differing });
    expect(problems.map((each) => [each.code, each.at])).toEqual([
      ['repository-defined-differently', [`${at}.visibility`, 'services.two.source.visibility']],
    ]);
  });

  it.each([
    ['services/{servic}', 'unknown-placeholder'],
    ['../{service}', 'invalid-path'],
    ['{service}/', 'invalid-path'],
    ['a b/{service}', 'invalid-path'],
  ])('in %j is a problem', (path, code) => {
    expect(wrong({ source: { repository: 'shop', visibility: 'public', path } })).toEqual([[code, 'services.shop.source.path']]);
  });

  it.each([5, [], { repository: 5 }, { path: ['x'] }])('that is %j in the defaults is a problem of the platform only', (source) => {
    expect(wrong({ source: undefined }, withDefaults({ source })).filter(([, at]) => at!.startsWith('platform.teams'))).toHaveLength(1);
  });
});
