import type { Definitions } from '../src/definition/definitions';
import { render, type RenderedOverlay } from '../src/render';
import { platform, service } from './example-platform';
import { foreign } from './workflows/examples';

const bytes = (definitions: Definitions): string => JSON.stringify(render(definitions).files.entries());

/** The same data with every map's keys turned round, but for variables, whose order has a meaning. */
function reversed<T>(value: T, key = ''): T {
  if (Array.isArray(value)) return value.map((item: unknown) => reversed(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, reversed(inner, name)] as const);
  return Object.fromEntries(key === 'env' ? entries : entries.reverse()) as T;
}

const definitions: Definitions = {
  platform: platform(),
  services: [
    service({ env: { B: '1', A: '2' } }),
    service(
      { env: { B: '1', A: '2' }, secrets: { 'ledger-b': { as: 'environment', key: 'b' }, 'ledger-a': { as: 'environment' } } },
      'ledger',
    ),
    service({ source: { repository: 'ledger', path: 'worker', visibility: 'public' } }, 'ledger-worker'),
  ],
};

/** What is rendered of the ledger, retired or not, and what its overlays are to build to. */
function ledger(changes: Record<string, unknown>) {
  const overlays: RenderedOverlay[] = [];
  const declared = { platform: platform(), services: [service(), service({ team: 'qa', ...changes }, 'ledger')] };
  const { files, problems } = render(declared, { onOverlay: (overlay) => overlays.push(overlay) });
  const ofLedger = overlays.filter(({ folder }) => folder.includes('/ledger/'));
  return { files, problems, overlays: ofLedger.map(({ environment, objects }) => [environment, objects.length > 0]) };
}

describe('a service that is retired', () => {
  const there = ledger({});
  const gone = ledger({ retired: true });

  it('is to build to nothing', () => {
    expect(gone.problems).toEqual([]);
    expect(there.overlays).toEqual([
      ['dev', true],
      ['staging', true],
      ['production', true],
    ]);
    expect(gone.overlays).toEqual([
      ['dev', false],
      ['staging', false],
      ['production', false],
    ]);
    expect(ledger({ environments: { dev: { retired: true } } }).overlays).toEqual([
      ['dev', false],
      ['staging', true],
      ['production', true],
    ]);
  });

  it('keeps the permission to be deleted: of its project, of its namespaces and of who reviews it', () => {
    for (const path of [
      'gitops-platform/argocd/projects/qa.yaml',
      'gitops-platform/clusters/production/cluster-config/namespaces.yaml',
      'gitops-platform/.github/CODEOWNERS',
    ]) {
      expect(there.files.tryGet(path)).toContain('qa');
      expect([path, gone.files.tryGet(path)]).toEqual([path, there.files.tryGet(path)]);
    }
  });
});

describe('rendering', () => {
  it('finds nothing wrong with several services and a shared repository', () => {
    expect(render(definitions).problems).toEqual([]);
  });

  it('gives the same bytes twice in a row', () => {
    expect(bytes(definitions)).toBe(bytes(definitions));
  });

  it('gives the same bytes whatever the order of declaration', () => {
    expect(bytes(reversed({ ...definitions, services: [...definitions.services].reverse() }))).toBe(bytes(definitions));
  });

  it('keeps the order of environment variables, which may refer to those before', () => {
    const deployment = render(definitions).files.tryGet('gitops-platform/services/ledger/base/deployment.yaml')!;
    expect(deployment.indexOf('name: B')).toBeLessThan(deployment.indexOf('name: A'));
  });

  it('gives a service the same files whatever else is declared, but for what several share', () => {
    const alone = render({ ...definitions, services: [definitions.services[0]!] }).files.entries();
    const among = render(definitions).files;
    const own = alone.filter(([path]) => path.includes('/services/payments-api/') || path.includes('/applicationsets/'));
    expect(own.length).toBeGreaterThan(15);
    for (const [path, text] of own) expect([path, among.tryGet(path)]).toEqual([path, text]);
  });

  it('writes no Terraform where none is asked for', () => {
    const { files } = render({ ...definitions, platform: platform({ terraform: null }) });
    expect(files.entries().filter(([path]) => path.startsWith('terraform/'))).toEqual([]);
  });

  it('shows every problem of every service at once, and goes on where it can', () => {
    const { problems } = render({
      platform: platform(),
      services: [
        service({ team: 'paymnts' }),
        service({ replicas: -1 }, 'ledger'),
        service({ replicas: { min: 3, max: 2, cpu: 70 }, environments: {} }, 'cart'),
      ],
    });
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ['replicas-negative', ['services.ledger.replicas']],
      ['unknown-team', ['services.payments-api.team']],
      ['autoscaler-range-inverted', ['services.cart.replicas']],
    ]);
  });
});

it('an image that no container runs is a problem of the images of its service', () => {
  const { problems } = render({ platform: platform(), services: [service({ images: { 'payments-api': {}, tools: {} } })] });
  expect(problems.map(({ code, at, given }) => [code, at, given])).toEqual([
    ['image-not-rendered', ['services.payments-api.images'], 'ghcr.io/myorg/tools'],
  ]);
});

describe('a service that builds no image', () => {
  const redis = (changes: Record<string, unknown> = {}) => {
    const { files, problems } = render({ platform: platform(), services: [service(), service({ ...foreign, ...changes }, 'redis')] });
    return { problems, paths: files.entries().map(([path]) => path), text: JSON.stringify(files.entries()) };
  };

  it('needs no source, and without it has no repository: no workflow, no code owners, no link', () => {
    const { problems, paths, text } = redis({ source: undefined });
    expect(problems).toEqual([]);
    expect(paths.filter((path) => path.startsWith('redis/'))).toEqual([]);
    expect(text).not.toContain('https://github.com/myorg/redis');
    expect(text).not.toContain('github_repository.redis');
  });

  it('has a repository where it names one, of which a pull request can be merged', () => {
    const { problems, paths } = redis();
    expect(problems).toEqual([]);
    expect(paths.filter((path) => path.startsWith('redis/')).sort()).toEqual([
      'redis/.charthouse/repository.json',
      'redis/.charthouse/repository.sha256',
      'redis/.github/CODEOWNERS',
      'redis/.github/workflows/ci.yml',
    ]);
  });

  it('is the only one that needs no source', () => {
    const { problems } = render({ platform: platform(), services: [service({ source: undefined })] });
    expect(problems.map(({ code, at, fix }) => [code, at, fix])).toEqual([
      [
        'missing-key',
        ['services.payments-api'],
        `set 'source', or build no image: 'images: { "payments-api": null }', and write 'image' in full`,
      ],
    ]);
    const further = service({ source: undefined, images: { 'payments-api': null, worker: {} } });
    expect(render({ platform: platform(), services: [further] }).problems.map(({ code }) => code)).toContain('missing-key');
  });
});
