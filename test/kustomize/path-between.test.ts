import { pathBetween } from '../../src/kustomize/path-between';

describe('a relative path', () => {
  it.each([
    ['services/shop/overlays/dev', 'services/shop/base', '../../base'],
    ['services/shop/overlays/dev/clusters/east', 'services/shop/overlays/dev/image-tag', '../../image-tag'],
    ['services/shop/overlays/dev', 'services/shop/overlays/dev/image-tag', 'image-tag'],
    ['a/b', 'a/bc', '../bc'],
    ['a/bc', 'a/b', '../b'],
    ['a', 'a/b', 'b'],
    ['a/b/c', 'a', '../..'],
    ['a/b', 'c', '../../c'],
  ])('leads from %s to %s', (from, to, path) => {
    expect(pathBetween(from, to)).toBe(path);
  });
});
