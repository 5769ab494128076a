import { imagePlaces } from '../../src/files/image-places';

const object = (spec: unknown, kind = 'Widget') => ({ apiVersion: 'e.io/v1', kind, metadata: { name: 'a' }, spec });
const field = (path: string, kind = 'Widget', group = 'e.io') => ({ group, kind, path });

describe('the places of images', () => {
  it('are the images of every list of containers, at any depth', () => {
    const { found, blockedAt } = imagePlaces(
      object({ initContainers: [{ image: 'a' }, {}], 'x/y': [{ containers: [{ image: 5 }, { image: null }] }], image: 'z' }),
    );
    expect(found).toEqual([
      { path: '/spec/initContainers/0/image', value: 'a' },
      { path: '/spec/x~1y/0/containers/0/image', value: 5 },
    ]);
    expect(blockedAt).toBeUndefined();
  });

  it('are the fields that are declared, through lists, of their kind and group alone', () => {
    const of = (fields: Parameters<typeof imagePlaces>[1]) =>
      imagePlaces(object({ steps: [{ image: 'a' }, { image: 'b' }, {}, null] }), fields).found;
    expect(of([field('spec/steps/image')]).map(({ path }) => path)).toEqual(['/spec/steps/0/image', '/spec/steps/1/image']);
    expect(of([field('spec/steps/image', 'Widget', '')])).toHaveLength(2);
    expect(of([field('spec/steps/image', 'Gadget')])).toEqual([]);
    expect(of([field('spec/steps/image', 'Widget', 'other.io')])).toEqual([]);
  });

  it.each([
    ['/spec/containers/0/image', object({ containers: [{ image: { repository: 'a' } }] }), []],
    ['/spec/containers/1', object({ containers: [{ image: 'a' }, 'b'] }), []],
    ['/spec/image', object({ image: { repository: 'a' } }), [field('spec/image')]],
    ['/spec/template', object({ template: 'text' }), [field('spec/template/image')]],
  ])('end at %s, where Kustomize fails', (path, manifest, fields) => {
    expect(imagePlaces(manifest, fields).blockedAt).toBe(path);
  });

  it('are none in the definition of a kind, and containers that are a map are none', () => {
    expect(imagePlaces(object({ containers: [{ image: 'a' }] }, 'CustomResourceDefinition'))).toEqual({ found: [], blockedAt: undefined });
    expect(imagePlaces(object({ containers: { a: { image: { b: 1 } } } }))).toEqual({ found: [], blockedAt: undefined });
  });
});
