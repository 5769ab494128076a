import { followedImages } from '../../src/checks/followed-images';
import type { ServiceModel } from '../../src/model/types/service-model';
import { tryImageMention } from '../../src/model/facts/image-mention';

const repository = 'ghcr.io/acme/shop';
const serviceWith = (fields: Partial<ServiceModel> = {}): ServiceModel =>
  ({ images: [{ name: 'shop', repository }], imageFields: [], untaggedFields: [], ...fields }) as unknown as ServiceModel;
const codesOf = (spec: unknown, service = serviceWith()): string[] =>
  followedImages({ apiVersion: 'e.io/v1', kind: 'Widget', metadata: { name: 'a' }, spec }, service, 'at').map(({ code }) => code);
const fields = [{ group: 'e.io', kind: 'Widget', path: 'spec/steps/image' }];

describe("a service's own images in an object of any form", () => {
  it('follow their tags in lists of containers and in declared fields', () => {
    expect(codesOf({ a: { containers: [{ image: repository }] } })).toEqual([]);
    expect(codesOf({ steps: [{ image: repository }] }, serviceWith({ imageFields: fields }))).toEqual([]);
    expect(codesOf({ steps: [{ image: `${repository}:*` }] }, serviceWith({ untaggedFields: fields }))).toEqual([]);
  });

  it.each([
    { image: repository },
    { image: `${repository}:v1` },
    { image: `${repository}@sha256:0123` },
    { args: [`--image=${repository}`] },
    { env: [{ name: 'A', value: repository }] },
    { url: `docker://${repository}:v1` },
    { ephemeralContainers: [{ image: repository }] },
    { containers: [{ image: { repository } }] },
    { containers: [{ image: repository }, { image: { map: 1 } }] },
  ])('are a problem where no tag follows: %j', (spec) => {
    expect(codesOf(spec)).toEqual(['image-not-followed']);
  });

  it('are a problem where they have a tag that CI would overwrite', () => {
    expect(codesOf({ containers: [{ image: `${repository}:v1` }] })).toEqual(['image-with-tag']);
  });

  it('are a problem where another image would get their tag', () => {
    const dotted = serviceWith({ images: [{ name: 'a', repository: 'ghcr.io/acme/a.b' }] as unknown as ServiceModel['images'] });
    expect(codesOf({ containers: [{ image: `ghcr.io/acme/a-b:1@sha256:${'0'.repeat(64)}` }] }, dotted)).toEqual(['changed-by-kustomize']);
    expect(codesOf({ containers: [{ image: 'ghcr.io/acme/xa.b:1' }] }, dotted)).toEqual([]);
  });

  it.each([`${repository}-extra`, `https://${repository}`, `x${repository}`, `image: ${repository}\nother: text\n`, 'ghcr.io/acme'])(
    'are not what %j means',
    (text) => {
      expect(codesOf({ text })).toEqual([]);
    },
  );

  it('without a registry are meant only where a key speaks of an image', () => {
    expect(tryImageMention('shop:v1', 'baseImage', ['shop'])).toEqual({ repository: 'shop', isTagged: true });
    expect(tryImageMention('shop:8080', 'address', ['shop'])).toBeUndefined();
    expect(tryImageMention('acme/shop', 'repository', ['acme/shop'])).toBeUndefined();
  });
});
