import { containerModel, podModel } from '../../model';
import { deployment, meaningsOf, told, toldOfContainers, toldOfWorkloads } from '../told';

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const images = (before: string, after: string): string[] => told([deployment({ image: before })], [deployment({ image: after })]);

describe('the image of a container', () => {
  it.each([
    ['cart:v1', 'cart:v2', 'low: image: cart v1 -> v2'],
    ['localhost:5000/cart', 'localhost:5000/cart:v2', 'low: image: localhost:5000/cart not set -> v2'],
    [`cart:v1@${digest('a')}`, `cart:v2@${digest('b')}`, 'low: image: cart v1 -> v2'],
    [`cart:v1@${digest('a')}`, `cart:v1@${digest('b')}`, 'low: image: cart v1@sha256:aaaaaaaaaaaa -> v1@sha256:bbbbbbbbbbbb'],
    [`cart:v1@${digest('a')}`, 'cart:v1', 'high: image: cart v1@sha256:aaaaaaaaaaaa -> v1'],
    ['cart:v1', 'basket:v1', 'high: image: cart:v1 -> basket:v1'],
    [
      `europe-west3-docker.pkg.dev/myorg-images/payments/payments-api:v1`,
      `europe-west3-docker.pkg.dev/myorg-images/payments/payments-api:sha-3f1c2a9be04d5e6f7a8b9c0d1e2f3a4b5c6d7e8f`,
      'low: image: europe-west3-docker.pkg.dev/myorg-images/payments/payments-api v1 -> sha-3f1c2a9be04d5e6f7a8b9c0d1e2f3a4b5c6d7e8f',
    ],
    ['cart:v1', 'cart:unreleased', 'high: image: cart v1 -> unreleased'],
    ['cart:v1', 'cart:v2\nreplicas: 0', 'low: image: cart v1 -> v2\\u000areplicas: 0'],
  ])('%j to %j', (before, after, text) => {
    expect(images(before, after)).toEqual([text]);
  });

  it('is told with the container, and its place in the definition', () => {
    const pod = (tag: string) => podModel({ containers: [containerModel(), containerModel({ name: 'proxy', image: `envoy:${tag}` })] });
    expect(toldOfWorkloads({ pod: pod('1.30') }, { pod: pod('1.31') })).toEqual(["low: image of 'proxy': envoy 1.30 -> 1.31"]);
    const objects = (tag: string) => [deployment({}, { containers: [{ name: 'shop' }, { name: 'proxy', image: `envoy:${tag}` }] })];
    expect(meaningsOf(objects('1'), objects('2'))[0]?.property).toEqual(['sidecars', 'proxy', 'image']);
  });

  it('is not told if something else changes', () => {
    expect(toldOfContainers({ workingDir: '/a' }, { workingDir: '/b' }).join()).not.toContain('image');
    expect(images('cart:v1', 'cart:v1')).toEqual([]);
  });
});
