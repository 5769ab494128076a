import { join } from 'node:path';
import { checkTree } from '../../src/checks/check-tree';
import type { GeneratedFile } from '../../src/files/file-tree';
import { readTree } from '../../src/loader/read-tree';

const golden = readTree(join(__dirname, '../golden/payments'));
const service = 'gitops-platform/services/payments-api';
const tags = ['dev', 'production', 'staging'].map((environment) => `${service}/overlays/${environment}/image-tag/kustomization.yaml`);

/** The golden files, with some of them changed: `change` gets a copy, and gives what stands in its place. */
const tampered = (path: string, change: (content: any) => unknown): GeneratedFile[] => {
  expect(golden.map((file) => file.path)).toContain(path);
  return golden.map((file) => (file.path === path ? { path, content: change(structuredClone(file.content)) } : file));
};
const found = (files: readonly GeneratedFile[]) => checkTree(files).map(({ code, at }) => [code, at]);

/** The deployment of the base with another image. */
const withImage = (image: string): GeneratedFile[] =>
  tampered(`${service}/base/deployment.yaml`, (content) => {
    content.spec.template.spec.containers[0].image = image;
    return content;
  });

describe('checking a whole tree', () => {
  it('finds nothing in what was generated', () => {
    expect(golden.length).toBeGreaterThan(20);
    expect(checkTree(golden)).toEqual([]);
  });

  it('finds a Secret wherever it is', () => {
    const content = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'token' } };
    expect(found([...golden, { path: 'elsewhere/secret.yaml', content }])).toEqual([['rendered-secret', ['elsewhere/secret.yaml']]]);
    expect(found([...golden, { path: 'x.yaml', content: { ...content, apiVersion: 'external-secrets.io/v1' } }])).toEqual([]);
  });

  it('finds an image that nothing pins, and tags that go nowhere', () => {
    expect(found(withImage('ghcr.io/myorg/other'))).toEqual([
      ['image-not-rendered', tags],
      ['image-not-pinned', [`${service}/base/deployment.yaml`]],
    ]);
  });

  it.each([
    ['a tag alone', 'ghcr.io/myorg/other:v1', false],
    ["the tag 'latest'", 'ghcr.io/myorg/other:latest', true],
    ['the port of a registry', 'localhost:5000/other', true],
    ['a digest alone', `ghcr.io/myorg/other@sha256:${'a'.repeat(64)}`, true],
    ["the tag 'latest' with a digest", `ghcr.io/myorg/other:latest@sha256:${'a'.repeat(64)}`, true],
    ['a digest that is cut off', `ghcr.io/myorg/other:v1@sha256:${'a'.repeat(63)}`, true],
    ['a tag and a digest', `ghcr.io/myorg/other:v1@sha256:${'a'.repeat(64)}`, false],
  ])('with %s finds it not pinned: %s %p', (_, image, expected) => {
    expect(found(withImage(image)).some(([code]) => code === 'image-not-pinned')).toBe(expected);
  });

  it('finds an image of an init container, too', () => {
    const files = tampered(`${service}/overlays/dev/deployment.yaml`, (content) => {
      content.spec.template.spec.initContainers = [{ name: 'init', image: 'busybox' }];
      return content;
    });
    expect(found(files)).toEqual([['image-not-pinned', [`${service}/overlays/dev/deployment.yaml`]]]);
  });

  it('finds a repository where no job reports the required check, or several do', () => {
    const check = 'gitops-platform/.github/workflows/check.yml';
    const without = tampered(check, (content) => ({ ...content, on: { push: null } }));
    const twice = [...golden, { ...golden.find(({ path }) => path === check)!, path: 'gitops-platform/.github/workflows/again.yml' }];
    const renamed = tampered('payments-api/.github/workflows/ci.yml', (content) => {
      content.jobs.gate.name = 'gate-keeper';
      return content;
    });
    expect(found(without)).toEqual([['gate-not-reported', ['gitops-platform']]]);
    expect(found(twice)).toEqual([['gate-not-reported', ['gitops-platform']]]);
    expect(found(renamed)).toEqual([['gate-not-reported', ['payments-api']]]);
  });

  it('passes over what is no object', () => {
    expect(
      checkTree([null, 'text', 7, ['a'], { metadata: null }].map((content, index) => ({ path: `a/services/b/${index}.yaml`, content }))),
    ).toEqual([]);
  });
});
