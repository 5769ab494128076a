import type { Manifest } from '../../src/files/manifest';
import { imageTagComponent } from '../../src/files/image-tag';
import { stringifyYaml } from '../../src/files/yaml';
import { isTagFile, otherTag, withOtherTags, withTags } from '../../src/proof/tags';

const tags = { web: 'v1', 'ghcr.io/acme/job': 'v2' };
const object = (spec: unknown): Manifest => ({ apiVersion: 'acme.io/v1', kind: 'Thing', metadata: { name: 'a' }, spec });
const taggedSpec = (spec: unknown) => withTags([object(spec)], tags)[0]!.spec;

describe('expected tags', () => {
  it('are on the owned images of containers and init containers, at any depth', () => {
    expect(
      taggedSpec({
        template: { initContainers: [{ image: 'ghcr.io/acme/job', args: [] }], containers: [{ image: 'web' }, { name: 'x' }] },
      }),
    ).toEqual({
      template: { initContainers: [{ image: 'ghcr.io/acme/job:v2', args: [] }], containers: [{ image: 'web:v1' }, { name: 'x' }] },
    });
    expect(taggedSpec([{ containers: [{ image: 'web', deeper: { containers: [{ image: 'web' }] } }] }])).toEqual([
      { containers: [{ image: 'web:v1', deeper: { containers: [{ image: 'web:v1' }] } }] },
    ]);
  });

  it.each([
    ['an image of another name', { containers: [{ image: 'webs' }, { image: 'acme/web' }] }],
    ['an image that carries a tag', { containers: [{ image: 'web:v0' }] }],
    ['what is called image elsewhere', { image: 'web', ephemeralContainers: [{ image: 'web' }] }],
    ['containers that are no list', { containers: { image: 'web' }, initContainers: ['web', null] }],
    ['the name of what every JavaScript object has', { containers: [{ image: 'constructor' }] }],
  ])('are not on %s', (_, spec) => {
    expect(taggedSpec(spec)).toEqual(spec);
  });
});

describe('the other tag', () => {
  it('has the form of the tag that it replaces', () => {
    expect(otherTag('a', 'v1')).toMatch(/^sha-[0-9a-f]{40}$/);
    expect(otherTag('a', `sha-1@sha256:${'0'.repeat(64)}`)).toMatch(/^sha-[0-9a-f]{40}@sha256:[0-9a-f]{64}$/);
  });

  it('is another one for each tag file, and always the same one', () => {
    expect(otherTag('a', 'v1')).toBe(otherTag('a', 'v2'));
    expect(otherTag('a', 'v1')).not.toBe(otherTag('b', 'v1'));
  });

  it('replaces each tag of a tag file as it is generated', () => {
    const digest = `v2@sha256:${'0'.repeat(64)}`;
    const text = stringifyYaml(imageTagComponent({ web: 'v1', 'ghcr.io/acme/job': digest }));
    const others = { web: otherTag('a', 'v1'), 'ghcr.io/acme/job': otherTag('a', digest) };
    expect(isTagFile(text)).toBe(true);
    expect(withOtherTags('a', text)).toBe(stringifyYaml(imageTagComponent(others)));
    expect(withOtherTags('a', '  - newTag: old # comment\n    name: newTag\n')).toBe(`  - newTag: "${others.web}"\n    name: newTag\n`);
  });

  it('is for tag files alone: a kustomization that sets images itself is none, and no component without images', () => {
    expect(isTagFile('kind: Kustomization\nimages:\n  - name: web\n    newTag: "v1"\n')).toBe(false);
    expect(isTagFile('kind: Component\nimages: []\n')).toBe(false);
  });
});
