import { mentionsImage } from '../../src/kustomize/mentions-image';

const images = ['ghcr.io/acme/shop', 'ghcr.io/acme/cart'];

describe('a mention of an image', () => {
  it.each(['ghcr.io/acme/cart', 'ghcr.io/acme/shop:v1', 'ghcr.io/acme/shop@sha256:0'])('is %s, wherever it stands', (image) => {
    expect(mentionsImage([{ op: 'add', value: { containers: [{ image }] } }], images)).toBe(true);
  });

  it.each(['ghcr.io/acme/shopping', 'ghcr.io/acme/shop-worker:v1', 'acme/shop', '', null, 1])('is not %s', (image) => {
    expect(mentionsImage({ containers: [{ image }], none: null }, images)).toBe(false);
  });
});
