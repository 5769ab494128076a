import { applicationsOf } from '../../src/model/service-model';
import { platform } from '../example-platform';
import { instanceIn, resolve } from './resolved';

describe('a service', () => {
  it('has every default filled in', () => {
    const { base, deployments, team, ...rest } = resolve();
    expect([base.workloads.length, deployments.length, team.name]).toEqual([1, 3, 'payments']);
    expect(rest).toEqual({
      ...{ name: 'shop', deletion: 'keep', extend: undefined, creates: [] },
      source: { repository: { name: 'shop', visibility: 'public', attestations: true }, path: '.', test: 'make test' },
      images: [{ name: 'shop', repository: 'ghcr.io/myorg/shop', path: '.', dockerfile: 'Dockerfile' }],
    });
  });

  it('is what it says', () => {
    const extend = () => undefined;
    const creates = [{ group: 'cert-manager.io', kind: 'Certificate' }];
    const source = { repository: 'mono', path: 'apps/shop', dockerfile: 'build/Dockerfile', test: 'npm test', visibility: 'public' };
    expect(resolve({ source, extend, creates, deletion: 'cascade' })).toMatchObject({
      ...{ deletion: 'cascade', extend, creates },
      source: { repository: { name: 'mono' }, path: 'apps/shop', test: 'npm test' },
      images: [{ path: 'apps/shop', dockerfile: 'build/Dockerfile' }],
    });
  });
});

describe('the images of a service', () => {
  const image = (name: string, changes: object = {}) => ({
    ...{ name, repository: `ghcr.io/myorg/${name}`, path: '.', dockerfile: 'Dockerfile' },
    ...changes,
  });

  it('are the one named as it is, and those beside it by name', () => {
    const images = {
      worker: { path: 'worker', dockerfile: 'Dockerfile.worker' },
      migrate: { repository: 'quay.io/shop/migrate', path: null, dockerfile: null },
    };
    const source = { repository: 'shop', path: 'src', dockerfile: 'docker/Dockerfile', visibility: 'public' };
    const used = { workloads: { worker: { image: 'worker' }, migrate: { image: 'migrate' } } };
    const resolved = resolve({ images, source, ...used });
    expect(resolved.images).toEqual([
      image('shop', { path: 'src', dockerfile: 'docker/Dockerfile' }),
      image('migrate', { repository: 'quay.io/shop/migrate', path: 'src', dockerfile: 'docker/Dockerfile' }),
      image('worker', { path: 'worker', dockerfile: 'Dockerfile.worker' }),
    ]);
    expect(instanceIn('dev', resolved).workloads.map(({ pod }) => pod.containers[0]!.image)).toEqual([
      'ghcr.io/myorg/shop',
      'quay.io/shop/migrate',
      'ghcr.io/myorg/worker',
    ]);
  });

  it('are without the own one where that is switched off', () => {
    expect(resolve({ images: { shop: null, web: {} }, image: 'web' }).images).toEqual([image('web')]);
    expect(resolve({ images: { shop: {}, off: null } }).images).toEqual([image('shop')]);
    expect(resolve({ images: null }).images).toEqual([image('shop')]);
  });

  it('have their first tags by their name in the registry, in each environment', () => {
    const images = { shop: { firstTag: '1.0.0' }, web: { repository: 'quay.io/web' } };
    const { deployments } = resolve({
      images,
      workloads: { web: { image: 'web' } },
      environments: { dev: { images: { shop: { firstTag: '2.0.0' }, web: { firstTag: '3.0.0' } } }, staging: { images: null } },
    });
    expect(deployments.map(({ firstTags }) => ({ ...firstTags }))).toEqual([
      { 'ghcr.io/myorg/shop': '2.0.0', 'quay.io/web': '3.0.0' },
      { 'ghcr.io/myorg/shop': 'unreleased', 'quay.io/web': 'unreleased' },
      { 'ghcr.io/myorg/shop': '1.0.0', 'quay.io/web': 'unreleased' },
    ]);
  });
});

describe('the deployments of a service', () => {
  const { dev } = platform().definition.environments;
  const clusters = { staging: { server: 'https://a' }, eu: { server: 'https://eu' }, us: { server: 'https://us' } };
  const spread = { clusters, environments: { dev, production: { clusters: ['us', 'eu'], promotion: { after: 'dev' } } } };

  it('have one overlay, and an Application on each cluster', () => {
    const { deployments } = resolve({}, spread);
    expect(
      deployments.map(({ namespace, overlays }) => [namespace, overlays.map(({ cluster, applications }) => [cluster, applications])]),
    ).toEqual([
      ['payments-dev', [[undefined, [{ name: 'shop-dev', cluster: { name: 'staging', server: 'https://a' } }]]]],
      [
        'payments-production',
        [
          [
            undefined,
            [
              { name: 'shop-production-eu', cluster: { name: 'eu', server: 'https://eu' } },
              { name: 'shop-production-us', cluster: { name: 'us', server: 'https://us' } },
            ],
          ],
        ],
      ],
    ]);
  });

  it('have an overlay for each cluster where one of them differs, with the same Applications', () => {
    const [, production] = resolve({ environments: { production: { clusters: { us: { replicas: 2 } } } } }, spread).deployments;
    expect(production!.overlays.map(({ cluster, applications }) => [cluster, applications.map(({ name }) => name)])).toEqual([
      ['eu', ['shop-production-eu']],
      ['us', ['shop-production-us']],
    ]);
    expect(applicationsOf(production!)).toEqual(applicationsOf(resolve({}, spread).deployments[1]!));
  });

  it('have one for the only cluster, whose Application needs no name for it', () => {
    const [inDev] = resolve({ environments: { dev: { clusters: { staging: { replicas: 2 } } } } }, spread).deployments;
    expect(inDev!.overlays.map(({ cluster, applications }) => [cluster, applications.map(({ name }) => name)])).toEqual([
      ['staging', ['shop-dev']],
    ]);
  });
});
