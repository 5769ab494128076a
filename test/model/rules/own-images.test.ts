import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { platform } from '../../example-platform';
import { plain, wrong } from '../resolved';

const place = 'services.shop';
const image = `ghcr.io/envoyproxy/envoy:v1.34@sha256:${'d'.repeat(64)}`;

describe('the image of a container', () => {
  it('is one that the service builds, or one in full', () => {
    expect(
      wrong({ images: { shop: {}, tools: {} }, image: 'tools', sidecars: { proxy: { image }, self: { image: 'shop', native: false } } }),
    ).toEqual([]);
    const { problems } = resolveDefinitions({
      platform: platform(),
      services: [plain({ images: { shop: {}, tools: {} }, image: 'tool' })],
    });
    expect(problems).toMatchObject([
      { code: 'unknown-image', at: [`${place}.image`], given: 'tool', allowed: ['shop', 'tools', 'name:tag@sha256:<64 hex>'] },
    ]);
  });

  it('is told at each container that says it, and once where others take it over', () => {
    const changes = { image: 'gone', initContainers: { wait: {} }, sidecars: { a: { image: 'gone' }, b: { image: 'lost' } } };
    expect(wrong(changes)).toEqual([
      ['unknown-image', `${place}.image`],
      ['unknown-image', `${place}.sidecars.b.image`],
    ]);
    expect(wrong({ sidecars: { b: { image: 'lost' } } })).toEqual([['unknown-image', `${place}.sidecars.b.image`]]);
    expect(wrong({ workloads: { worker: { image: 'lost' } } })).toEqual([['unknown-image', `${place}.workloads.worker.image`]]);
  });

  it('is none of the own ones in full, whose tags are CI’s', () => {
    const pinned = (name: string) => `${name}:1.4.0@sha256:${'d'.repeat(64)}`;
    const { problems } = resolveDefinitions({
      platform: platform({ registry: 'localhost:5000/myorg' }),
      services: [
        plain({ sidecars: { old: { image: pinned('localhost:5000/myorg/shop') }, other: { image: pinned('localhost:5000/myorg/cart') } } }),
      ],
    });
    expect(problems).toMatchObject([{ code: 'image-with-tag', at: [`${place}.sidecars.old.image`], allowed: ['shop'] }]);
  });

  it('is the default of no container where there are several, and none has the name of the service', () => {
    const workloads = { tools: { image: 'tools' } };
    expect(wrong({ images: { web: {}, tools: {} }, workloads })).toEqual([['unknown-image', `${place}.image`]]);
    expect(wrong({ images: { web: {}, tools: {} }, workloads, image: 'web' })).toEqual([]);
  });

  it('is none that is switched off', () => {
    expect(wrong({ images: { shop: null, web: {} }, image: 'shop' })).toEqual([['unknown-image', `${place}.image`]]);
    expect(wrong({ images: { web: {} }, image: 'shop' })).toEqual([['unknown-image', `${place}.image`]]);
    expect(wrong({ images: { shop: null, web: {} }, image: 'web' })).toEqual([]);
  });
});

describe('an environment', () => {
  const firstTag = { firstTag: '1.0.0' };

  it('gives the first tag of an image that there is', () => {
    const images = { shop: {}, web: {} };
    const workloads = { web: { image: 'web' } };
    expect(wrong({ images, workloads, environments: { dev: { images: { web: firstTag, shop: firstTag, off: null } } } })).toEqual([]);
    expect(wrong({ images, workloads, environments: { dev: { images: { wbe: firstTag } } } })).toEqual([
      ['unknown-image', `${place}.environments.dev.images.wbe`],
    ]);
    expect(wrong({ images: { web: {} }, environments: { dev: { images: { shop: firstTag } } } })).toEqual([
      ['unknown-image', `${place}.environments.dev.images.shop`],
    ]);
  });
});
