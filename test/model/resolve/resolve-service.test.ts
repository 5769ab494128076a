import { applicationsOf, feedingBranch, isRetired } from '../../../src/model/types/service-model';
import { resolveDns } from '../../../src/model/resolve/resolve-dns';
import { platform } from '../../example-platform';
import { instanceIn, plain, resolve, resolveAll } from '../resolved';

/** An image with every default. */
const image = (name: string, changes: object = {}) => ({
  ...{ name, repository: `ghcr.io/myorg/${name}`, path: '.', dockerfile: 'Dockerfile', target: undefined, platforms: ['linux/amd64'] },
  ...{ buildArgs: [], buildSecrets: [], buildContexts: [], builtOnPullRequests: true, login: { kind: 'token' }, testTarget: undefined },
  ...changes,
});

describe('a service', () => {
  it('has every default filled in', () => {
    const { base, stages, team, ...rest } = resolve();
    expect([base.workloads.length, stages.length, team.name]).toEqual([1, 3, 'payments']);
    expect(rest).toEqual({
      ...{ name: 'shop', deletion: 'keep', extend: undefined, creates: [], imageFields: [], untaggedFields: [], waivers: [] },
      source: {
        repository: { name: 'shop', visibility: 'public', attestations: true },
        runners: expect.objectContaining({ test: expect.objectContaining({ labels: ['ubuntu-24.04'] }) as unknown }) as unknown,
        path: '.',
        ...{ language: undefined, packageManager: undefined, install: undefined, checks: { test: 'make test' } },
        at: {
          repository: expect.objectContaining({ at: 'services.shop.source' }),
          visibility: expect.objectContaining({ at: 'services.shop.source' }),
          shared: expect.objectContaining({ at: 'services.shop.source' }),
          repositoryId: expect.objectContaining({ at: 'services.shop.source' }),
        },
        ...{ repositoryId: undefined, shared: [], versions: [], sast: undefined, checkedOnPush: false, testServices: [], jsonPatches: [] },
        ...{ scanner: 'grype', vulnerabilityWaivers: [], codeScanning: true },
      },
      images: [image('shop')],
    });
  });

  it('is what it says', () => {
    const extend = () => undefined;
    const creates = [{ group: 'cert-manager.io', kind: 'Certificate' }];
    const source = { repository: 'mono', path: 'apps/shop', dockerfile: 'build/Dockerfile', test: 'npm test', visibility: 'public' };
    expect(resolve({ source, extend, creates, deletion: 'cascade' })).toMatchObject({
      ...{ deletion: 'cascade', extend, creates },
      source: { repository: { name: 'mono' }, path: 'apps/shop', checks: { test: 'npm test' } },
      images: [{ path: 'apps/shop', dockerfile: 'build/Dockerfile' }],
    });
  });
});

describe('the source of a service', () => {
  const source = { repository: 'shop', visibility: 'private' };

  it('has waivers of all its layers, each at the place that has its last word', () => {
    const defaults = {
      source: {
        vulnerabilityWaivers: {
          'CVE-2026-11111': { reason: 'for all', until: '2027-01-31' },
          'CVE-2026-22222': { reason: 'for all', until: '2027-01-31' },
          'CVE-2026-33333': { reason: 'for all', until: '2027-01-31' },
        },
      },
    };
    const own = {
      ...source,
      vulnerabilityWaivers: {
        'GHSA-2m7v-gc89-fjqf': { reason: 'own', until: '2027-03-31' },
        'CVE-2026-22222': { reason: 'for shop', until: '2027-02-28' },
        'CVE-2026-33333': null,
      },
    };
    const { vulnerabilityWaivers } = resolve({ source: own }, { defaults }).source!;
    expect(vulnerabilityWaivers.map(({ at, ...rest }) => [String(at), ...Object.values(rest)])).toEqual([
      ['platform.defaults.source.vulnerabilityWaivers.CVE-2026-11111', 'CVE-2026-11111', 'for all', '2027-01-31'],
      ['services.shop.source.vulnerabilityWaivers.CVE-2026-22222', 'CVE-2026-22222', 'for shop', '2027-02-28'],
      ['services.shop.source.vulnerabilityWaivers.GHSA-2m7v-gc89-fjqf', 'GHSA-2m7v-gc89-fjqf', 'own', '2027-03-31'],
    ]);
  });

  it('has CodeQL by default where GitHub has code scanning', () => {
    const withCodeSecurity = { github: { organization: 'myorg', plan: 'team', codeSecurity: true, owners: 'platform' } };
    const of = (changes: object, on = {}) => {
      const { sast, codeScanning } = resolve({ source: { ...source, language: 'go', ...changes } }, on).source!;
      return [sast, codeScanning];
    };
    expect(of({})).toEqual(['semgrep', false]);
    expect(of({ visibility: 'public' })).toEqual(['codeql', true]);
    expect(of({ sast: 'codeql' })).toEqual(['codeql', true]);
    expect(of({}, withCodeSecurity)).toEqual(['codeql', true]);
    expect(of({ sast: 'semgrep' }, withCodeSecurity)).toEqual(['semgrep', true]);
  });
});

describe('the images of a service', () => {
  it('are the one named as it is, and those beside it by name', () => {
    const images = {
      shop: {},
      worker: { path: 'worker', dockerfile: 'Dockerfile.worker' },
      migrate: { repository: 'quay.io/shop/migrate', path: null, dockerfile: null },
    };
    const source = { repository: 'shop', path: 'src', dockerfile: 'docker/Dockerfile', visibility: 'public' };
    const used = { workloads: { worker: { image: 'worker' }, migrate: { image: 'migrate' } } };
    const resolved = resolve({ images, source, ...used });
    expect(resolved.images).toEqual([
      image('shop', { path: 'src', dockerfile: 'docker/Dockerfile' }),
      image('migrate', { repository: 'quay.io/shop/migrate', path: 'src', dockerfile: 'docker/Dockerfile', login: { kind: 'password' } }),
      image('worker', { path: 'worker', dockerfile: 'Dockerfile.worker' }),
    ]);
    expect(instanceIn('dev', resolved).workloads.map(({ pod }) => pod.containers[0]!.image)).toEqual([
      'ghcr.io/myorg/shop',
      'quay.io/shop/migrate',
      'ghcr.io/myorg/worker',
    ]);
  });

  it('replace the own one, which the main container then runs', () => {
    const resolved = resolve({ images: { web: {} } });
    expect(resolved.images).toEqual([image('web')]);
    expect(resolved.base.workloads[0]!.pod.containers[0]!.image).toBe('ghcr.io/myorg/web');
    expect(resolve({ images: { web: {}, shop: {}, a: {} } }).images.map(({ name }) => name)).toEqual(['shop', 'a', 'web']);
    expect(resolve({ images: { web: null } }).images).toEqual([image('shop')]);
    expect(resolve({ images: {} }).images).toEqual([image('shop')]);
  });

  it('are without the own one where that is switched off', () => {
    expect(resolve({ images: { shop: null, web: {} }, image: 'web' }).images).toEqual([image('web')]);
    expect(resolve({ images: { shop: {}, off: null } }).images).toEqual([image('shop')]);
    expect(resolve({ images: null }).images).toEqual([image('shop')]);
  });

  it('have their first tags by their name in the registry, in each environment', () => {
    const images = { shop: { firstTag: '1.0.0' }, web: { repository: 'quay.io/web' } };
    const { stages } = resolve({
      images,
      workloads: { web: { image: 'web' } },
      environments: { dev: { images: { shop: { firstTag: '2.0.0' }, web: { firstTag: '3.0.0' } } }, staging: { images: null } },
    });
    expect(stages.map(({ firstTags }) => ({ ...firstTags }))).toEqual([
      { 'ghcr.io/myorg/shop': '2.0.0', 'quay.io/web': '3.0.0' },
      { 'ghcr.io/myorg/shop': 'unreleased', 'quay.io/web': 'unreleased' },
      { 'ghcr.io/myorg/shop': '1.0.0', 'quay.io/web': 'unreleased' },
    ]);
  });
});

describe('the stages of a service', () => {
  const { dev } = platform().definition.environments;
  const clusters = { staging: { server: 'https://a' }, eu: { server: 'https://eu' }, us: { server: 'https://us' } };
  const spread = { clusters, environments: { dev, production: { clusters: ['us', 'eu'], promotion: { after: 'dev' } } } };

  it('have one overlay, and an Application on each cluster', () => {
    const { stages } = resolve({}, spread);
    expect(
      stages.map(({ namespace, overlays }) => [namespace, overlays.map(({ cluster, applications }) => [cluster, applications])]),
    ).toEqual([
      [
        'payments-dev',
        [
          [
            undefined,
            [
              {
                name: 'shop-dev',
                cluster: { name: 'staging', kubernetes: '1.29', destination: { server: 'https://a' }, dns: resolveDns('kube-dns') },
              },
            ],
          ],
        ],
      ],
      [
        'payments-production',
        [
          [
            undefined,
            [
              {
                name: 'shop-production-eu',
                cluster: { name: 'eu', kubernetes: '1.29', destination: { server: 'https://eu' }, dns: resolveDns('kube-dns') },
              },
              {
                name: 'shop-production-us',
                cluster: { name: 'us', kubernetes: '1.29', destination: { server: 'https://us' }, dns: resolveDns('kube-dns') },
              },
            ],
          ],
        ],
      ],
    ]);
  });

  it('have an overlay for each cluster where one of them differs, with the same Applications', () => {
    const [, production] = resolve({ environments: { production: { clusters: { us: { replicas: 2 } } } } }, spread).stages;
    expect(production!.overlays.map(({ cluster, applications }) => [cluster, applications.map(({ name }) => name)])).toEqual([
      ['eu', ['shop-production-eu']],
      ['us', ['shop-production-us']],
    ]);
    expect(applicationsOf(production!)).toEqual(applicationsOf(resolve({}, spread).stages[1]!));
  });

  it('have one for the only cluster, whose Application needs no name for it', () => {
    const [inDev] = resolve({ environments: { dev: { clusters: { staging: { replicas: 2 } } } } }, spread).stages;
    expect(inDev!.overlays.map(({ cluster, applications }) => [cluster, applications.map(({ name }) => name)])).toEqual([
      ['staging', ['shop-dev']],
    ]);
  });
});

describe('the sync windows of a service', () => {
  const { environments, teams } = platform().definition;
  const syncWindows = {
    nightly: { deny: '0 22 * * *', duration: '6h' },
    weekend: { deny: '0 0 * * sat', duration: '48h' },
    christmas: { from: '2026-12-18T18:00', until: '2027-01-04T08:00' },
  };
  const windows = (changes: Record<string, unknown>, platformChanges: Record<string, unknown> = {}) => {
    const declared = { syncWindows, teams: { ...teams, payments: { syncWindows: ['weekend', 'christmas'] } }, ...platformChanges };
    // Beside one that has them all, so that each is for somebody.
    const [shop] = resolveAll([plain(changes), plain({}, 'web')], declared);
    return shop!.stages.map(({ overlays }) => overlays.map((overlay) => overlay.syncWindows));
  };

  it('are those of the environment and those of its team, each once', () => {
    expect(windows({})).toEqual([[['christmas', 'weekend']], [['christmas', 'weekend']], [['christmas', 'nightly', 'weekend']]]);
    const twice = { ...environments.production, syncWindows: ['weekend', 'nightly'] };
    expect(windows({}, { environments: { ...environments, production: twice } })[2]).toEqual([['christmas', 'nightly', 'weekend']]);
  });

  it('are those that it adds, too, in all environments or in one', () => {
    expect(windows({ syncWindows: { nightly: true } })[0]).toEqual([['christmas', 'nightly', 'weekend']]);
    expect(windows({ environments: { dev: { syncWindows: { nightly: true } } } })).toEqual([
      [['christmas', 'nightly', 'weekend']],
      [['christmas', 'weekend']],
      [['christmas', 'nightly', 'weekend']],
    ]);
  });

  it('are without those that it is exempt from, whoever named them', () => {
    const exempt = { exempt: 'fixes go out at night' };
    expect(windows({ syncWindows: { nightly: exempt, weekend: exempt } })).toEqual([[['christmas']], [['christmas']], [['christmas']]]);
    expect(windows({ environments: { production: { syncWindows: { nightly: exempt } } } })[2]).toEqual([['christmas', 'weekend']]);
  });

  it('are as if nothing were said of them where an environment takes that back', () => {
    const words = { syncWindows: { nightly: { exempt: 'fixes go out at night' } } };
    const back = [['christmas', 'nightly', 'weekend']];
    expect(windows({ ...words, environments: { production: { syncWindows: { nightly: null } } } })[2]).toEqual(back);
    expect(windows({ ...words, environments: { production: { syncWindows: null } } })[2]).toEqual(back);
    expect(windows({ ...words, environments: { production: { syncWindows: { nightly: true } } } })[2]).toEqual(back);
  });

  it('are those of each cluster where one of them says so', () => {
    const production = { ...environments.production, clusters: ['staging', 'production'] };
    const clusters = { production: { syncWindows: { weekend: { exempt: 'nobody buys there' } } } };
    expect(windows({ environments: { production: { clusters } } }, { environments: { ...environments, production } })[2]).toEqual([
      ['christmas', 'nightly'],
      ['christmas', 'nightly', 'weekend'],
    ]);
  });
});

describe('a service that is retired', () => {
  const { environments } = platform().definition;
  const spread = { environments: { ...environments, production: { ...environments.production, clusters: ['staging', 'production'] } } };
  const state = (changes: Record<string, unknown>, platformChanges: Record<string, unknown> = {}) =>
    resolve(changes, platformChanges).stages.map((deployment) => [
      deployment.environment.name,
      isRetired(deployment) ? 'retired' : 'there',
      deployment.promotedFrom,
      feedingBranch(deployment) === 'main' ? 'by CI' : 'by hand',
    ]);

  it('is so everywhere, and gets no tags any more', () => {
    expect(state({ retired: true })).toEqual([
      ['dev', 'retired', undefined, 'by hand'],
      ['staging', 'retired', undefined, 'by hand'],
      ['production', 'retired', undefined, 'by hand'],
    ]);
  });

  it('is so in one environment, which promotions pass over', () => {
    expect(state({ environments: { staging: { retired: true } } })).toEqual([
      ['dev', 'there', undefined, 'by CI'],
      ['staging', 'retired', undefined, 'by hand'],
      ['production', 'there', 'dev', 'by hand'],
    ]);
  });

  it('begins its way behind where it is retired', () => {
    expect(state({ environments: { dev: { retired: true } } })).toEqual([
      ['dev', 'retired', undefined, 'by hand'],
      ['staging', 'there', undefined, 'by CI'],
      ['production', 'there', 'staging', 'by hand'],
    ]);
    expect(state({ retired: true, environments: { production: { retired: false } } })[2]).toEqual([
      'production',
      'there',
      undefined,
      'by CI',
    ]);
    expect(state({ retired: true, environments: { production: { retired: null } } })[2]).toEqual([
      'production',
      'there',
      undefined,
      'by CI',
    ]);
  });

  it('stays in its environment as long as it is on one of the clusters', () => {
    const on = (clusters: object) => state({ environments: { production: { clusters } } }, spread)[2];
    expect(on({ staging: { retired: true } })).toEqual(['production', 'there', 'staging', 'by hand']);
    expect(on({ staging: { retired: true }, production: { retired: true } })).toEqual(['production', 'retired', undefined, 'by hand']);
  });

  it('has its Applications still, to delete what they deployed', () => {
    const [, , production] = resolve({ environments: { production: { clusters: { staging: { retired: true } } } } }, spread).stages;
    expect(production!.overlays.map(({ retired, applications }) => [retired, applications.map(({ name }) => name)])).toEqual([
      [false, ['shop-production-production']],
      [true, ['shop-production-staging']],
    ]);
  });

  it('is not fed by CI where Image Updater finds its images', () => {
    const updated = { ...environments, dev: { ...environments.dev, promotion: 'image-updater' } };
    expect(state({}, { environments: updated })[0]).toEqual(['dev', 'there', undefined, 'by hand']);
  });
});
