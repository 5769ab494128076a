import type { ServiceModel } from '../../../src/model/types/service-model';
import { builtImages, usedImages } from '../../../src/model/types/service-model';
import { tagFilesOf } from '../../../src/model/facts/tag-files';
import { ownContainer } from '../../../src/model/types/workload-model';
import { platform } from '../../example-platform';
import { problemsOf } from '../../problems/case';
import { plain, resolveAll } from '../resolved';

type Changes = Record<string, unknown>;
const ofShop = { shop: { builtBy: 'shop' } };
const user = (changes: Changes = {}, name = 'worker') => plain({ source: undefined, images: ofShop, ...changes }, name);
const found = (...services: Parameters<typeof resolveAll>[0]) => problemsOf({ services }).map(({ code, at }) => [code, ...at]);
const stageIn = (environment: string, { stages }: ServiceModel) => stages.find((each) => each.environment.name === environment)!;

describe('an image of another service', () => {
  const tag = `sha-${'a'.repeat(40)}@sha256:${'b'.repeat(64)}`;
  const images = { shop: { repository: 'quay.io/myorg/the-shop', firstTag: '1.0.0' } };
  const environments = { staging: { images: { shop: { firstTag: tag } } } };
  const [shop, worker] = resolveAll([plain({ images, environments }), user()]) as [ServiceModel, ServiceModel];

  it('has the name in the registry and the first tags that the other service gives it, and no name is taken twice', () => {
    expect(usedImages(worker)).toEqual([{ name: 'shop', repository: 'quay.io/myorg/the-shop', builtBy: 'shop' }]);
    expect(worker.stages.map(({ firstTags }) => firstTags)).toEqual(
      ['1.0.0', tag, '1.0.0'].map((each) => ({ 'quay.io/myorg/the-shop': each })),
    );
    expect(ownContainer(worker.stages[0]!.overlays[0]!.spec.workloads[0]!).image).toBe('quay.io/myorg/the-shop');
  });

  it('is built by the other service alone: this one needs no source', () => {
    expect([builtImages(worker), worker.source, builtImages(shop)]).toMatchObject([[], undefined, [{ name: 'shop' }]]);
    const [, withSource] = resolveAll([plain(), user({ source: { repository: 'worker' } })]);
    expect(withSource!.source!.checks).toEqual({});
  });

  it('is promoted with the other service, in every environment where both run', () => {
    const one = user({ environments: { dev: null, staging: { retired: true } } }, 'jobs');
    const two = user({
      images: { ...ofShop, tools: {} },
      source: { repository: 'tools' },
      image: 'shop',
      sidecars: { t: { image: 'tools' } },
    });
    const [, builder] = resolveAll([one, plain(), two]);
    const files = (environment: string) => tagFilesOf(builder!, stageIn(environment, builder!));
    const [own, ofTwo] = [
      { service: 'shop', images: ['ghcr.io/myorg/shop'], others: [] },
      { service: 'worker', images: ['ghcr.io/myorg/shop'], others: ['ghcr.io/myorg/tools'] },
    ];
    expect([files('dev'), files('staging')]).toEqual([
      [own, ofTwo],
      [own, ofTwo],
    ]);
    expect(files('production')).toEqual([own, { service: 'jobs', images: ['ghcr.io/myorg/shop'], others: [] }, ofTwo]);
  });

  it('goes both ways where each service builds an image for the other', () => {
    const [cart, both] = resolveAll([
      plain({ images: { cart: {}, ...ofShop }, sidecars: { shop: { image: 'shop' } } }, 'cart'),
      plain({ images: { shop: {}, cart: { builtBy: 'cart' } }, sidecars: { cart: { image: 'cart' } } }),
    ]);
    expect(tagFilesOf(cart!, stageIn('dev', cart!))).toEqual([
      { service: 'cart', images: ['ghcr.io/myorg/cart'], others: ['ghcr.io/myorg/shop'] },
      { service: 'shop', images: ['ghcr.io/myorg/cart'], others: ['ghcr.io/myorg/shop'] },
    ]);
    expect(stageIn('dev', both!).users).toEqual([{ service: 'cart', images: ['ghcr.io/myorg/shop'], others: ['ghcr.io/myorg/cart'] }]);
  });
});

describe('an image that nobody builds for a service', () => {
  const at = 'services.worker.images.shop.builtBy';

  it('is one of a service that does not exist, or of the service itself', () => {
    expect(found(plain({}, 'cart'), user())).toEqual([['unknown-service', at]]);
    expect(found(plain(), user({ images: { worker: { builtBy: 'worker' } } }))).toEqual([
      ['unknown-service', 'services.worker.images.worker.builtBy'],
    ]);
  });

  it('is one that the other service does not build, but take from a third one', () => {
    const [cart, shop] = [
      plain({}, 'cart'),
      plain({ images: { shop: {}, cart: { builtBy: 'cart' } }, sidecars: { c: { image: 'cart' } } }),
    ];
    expect(problemsOf({ services: [cart, shop, user({ images: { cart: { builtBy: 'shop' } } })] })).toMatchObject([
      { code: 'unknown-image', message: "the service 'shop' builds no image 'cart'", at: [at.replace('shop', 'cart')], allowed: ['shop'] },
    ]);
    expect(found(shop, cart, user({ images: { shop: { builtBy: 'cart' } } }))).toEqual([['unknown-image', at]]);
  });

  it('is none of a service with problems of its own', () => {
    expect(found(plain({ replicas: -1 }), user())).toEqual([['replicas-negative', 'services.shop.replicas']]);
  });

  it('is none in an environment that the other service passes over, or where it is retired', () => {
    expect(found(plain({ environments: { dev: null } }), user())).toEqual([['builder-not-deployed', at]]);
    expect(found(plain({ environments: { dev: { retired: true } } }), user())).toEqual([['builder-not-deployed', at]]);
    expect(found(plain({ environments: { dev: null } }), user({ environments: { dev: { retired: true } } }))).toEqual([]);
    expect(found(plain({ environments: { dev: null } }), user({ environments: { dev: null } }))).toEqual([]);
  });

  it('is one whose tags Image Updater sets, in the environments where several services run it', () => {
    const { environments } = platform().definition;
    const updated = platform({ environments: { ...environments, dev: { ...environments.dev, promotion: 'image-updater' } } });
    const codes = (changes: Changes) => problemsOf({ platform: updated, services: [plain(), user(changes)] }).map(({ code }) => code);
    expect(codes({})).toEqual(['shared-image-without-ci']);
    expect(codes({ environments: { dev: null } })).toEqual([]);
  });

  it.each([
    ['repository', 'quay.io/myorg/shop'],
    ['path', 'shop'],
    ['dockerfile', 'Dockerfile'],
    ['firstTag', '1.0.0'],
  ])('has no %s of its own', (key, value) => {
    const own = { shop: { builtBy: 'shop', [key]: value } };
    expect(found(plain(), user({ images: own }))).toEqual([['exclude-each-other', `services.worker.images.shop.${key}`]]);
  });

  it('has no first tag of its own in an environment either', () => {
    expect(found(plain(), user({ environments: { dev: { images: { shop: { firstTag: '1.0.0' } } } } }))).toEqual([
      ['exclude-each-other', 'services.worker.environments.dev.images.shop.firstTag'],
    ]);
    expect(found(plain(), user({ environments: { dev: { images: { shop: { builtBy: 'cart' } } } } }))).toHaveLength(1);
  });
});
