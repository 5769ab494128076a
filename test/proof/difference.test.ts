import { formatDifference } from '../../src/proof/difference';

const overlay = 'services/shop/overlays/dev';
const object = { group: 'apps', kind: 'Deployment', name: 'shop', namespace: 'shop-dev' };

describe('the text of a difference', () => {
  it('tells a value by its overlay, object and place', () => {
    expect(formatDifference({ kind: 'value', overlay, object, path: '/spec/replicas', expected: 2, found: undefined }))
      .toMatchInlineSnapshot(`
"x 'services/shop/overlays/dev' builds to another value than was rendered
  object    apps/Deployment 'shop' in namespace 'shop-dev'
  at        /spec/replicas
  expected  2
  found     nothing"
`);
  });

  it('says where another tag brought it to light, and cuts long values', () => {
    const list = Array.from({ length: 100 }, (_, index) => index);
    const text = formatDifference({ kind: 'value', overlay, object, path: '/spec/list', expected: 'v1', found: list, retagged: true });
    expect(text).toMatch(/^ {2}found {5}\[0,1,2.{191}\.\.\.$/m);
    expect(text).toMatch(/^ {2}when {6}every tag file carries another tag$/m);
  });

  it('tells a missing and an extra object', () => {
    expect(formatDifference({ kind: 'missing', overlay, object })).toMatchInlineSnapshot(`
"x 'services/shop/overlays/dev' lacks an object that was rendered
  object    apps/Deployment 'shop' in namespace 'shop-dev'"
`);
    expect(formatDifference({ kind: 'extra', overlay, object: { group: '', kind: 'Namespace', name: 'shop' } })).toMatchInlineSnapshot(`
"x 'services/shop/overlays/dev' has an object that was not rendered
  object    Namespace 'shop'"
`);
  });

  it('gives the words of kustomize, be they several lines', () => {
    expect(formatDifference({ kind: 'build', overlay, message: 'one\ntwo' })).toMatchInlineSnapshot(`
"x 'services/shop/overlays/dev' does not build
  kustomize one
            two"
`);
  });
});
