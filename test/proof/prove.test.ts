import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { prove } from '../../src/proof/prove';
import { otherTag } from '../../src/proof/tags';
import { CannotRunError } from '../../src/problems/user-error';
import { kustomizes } from '../judges/kustomize';
import { edited, tagFileOf, tinyService } from './tiny-tree';

// Processes take their time where others are at work.
jest.setTimeout(60_000);

const shop = tinyService('shop', ['dev', 'production']);
const object = { group: 'apps', kind: 'Deployment', name: 'shop', namespace: 'team-dev' };
const overlay = 'services/shop/overlays/dev';
const imagePath = '/spec/template/spec/containers/0/image';

describe.each(kustomizes())('the proof by $name', (kustomize) => {
  it('holds where kustomize prints what was rendered', async () => {
    const cart = tinyService('cart', ['dev', 'production']);
    const elsewhere = ['argocd/applicationsets/shop.yaml', 'not: [read'] as const;
    const claim = { files: [...shop.files, ...cart.files, elsewhere], overlays: [...shop.overlays, ...cart.overlays] };
    expect(await prove(kustomize, claim)).toEqual({ kustomize: kustomize.version, overlays: 4, objects: 4, differences: [] });
  });

  it('holds with a digest behind a tag, and tells one that is not declared', async () => {
    const digest = `v1@sha256:${'0'.repeat(64)}`;
    const files = edited(shop.files, tagFileOf('shop'), (text) => text.replace('v1"', `${digest}"`));
    const tags = { 'ghcr.io/acme/shop': digest };
    const declared = await prove(kustomize, { files, overlays: [{ ...shop.overlays[0]!, tags }] });
    const undeclared = await prove(kustomize, { files, overlays: shop.overlays });
    expect(declared.differences).toEqual([]);
    expect(undeclared.differences).toEqual([
      { kind: 'value', overlay, object, path: imagePath, expected: 'ghcr.io/acme/shop:v1', found: `ghcr.io/acme/shop:${digest}` },
    ]);
  });

  it('tells a changed value once, with its overlay, its object and its place', async () => {
    const files = edited(shop.files, `${overlay}/kustomization.yaml`, (text) => text.replace('count: 2', 'count: 3'));
    const { differences } = await prove(kustomize, { files, overlays: shop.overlays });
    expect(differences).toEqual([{ kind: 'value', overlay, object, path: '/spec/replicas', expected: 2, found: 3 }]);
  });

  it('tells an object that is missing and one that nobody rendered, of the overlay that they are about', async () => {
    const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'shop', namespace: 'team-dev' } };
    const cart = tinyService('cart');
    const [first, ...others] = [...shop.overlays, ...cart.overlays];
    const files = edited([...shop.files, ...cart.files], 'services/cart/base/deployment.yaml', (text) => `${text}---\n${secondObject}`);
    const { differences } = await prove(kustomize, { files, overlays: [{ ...first!, objects: [...first!.objects, account] }, ...others] });
    expect(differences).toEqual([
      { kind: 'missing', overlay, object: { group: '', kind: 'ServiceAccount', name: 'shop', namespace: 'team-dev' } },
      {
        kind: 'extra',
        overlay: 'services/cart/overlays/dev',
        object: { group: '', kind: 'ConfigMap', name: 'cart', namespace: 'team-dev' },
      },
    ]);
  });

  it('tells an image that the tag file misspells', async () => {
    const files = edited(shop.files, `${overlay}/image-tag/kustomization.yaml`, (text) => text.replace('/shop', '/sohp'));
    const { differences } = await prove(kustomize, { files, overlays: shop.overlays });
    expect(differences).toEqual([
      { kind: 'value', overlay, object, path: imagePath, expected: 'ghcr.io/acme/shop:v1', found: 'ghcr.io/acme/shop' },
    ]);
  });

  it('tells an image that carries the right tag by chance, and will not follow the tag file', async () => {
    const pinned = 'images:\n  - name: ghcr.io/acme/shop\n    newTag: "v1"\n';
    const files = edited(shop.files, `${overlay}/kustomization.yaml`, (text) => text + pinned);
    const { differences } = await prove(kustomize, { files, overlays: shop.overlays });
    expect(differences).toEqual([
      {
        kind: 'value',
        overlay,
        object,
        path: imagePath,
        expected: `ghcr.io/acme/shop:${otherTag(tagFileOf('shop'), 'v1')}`,
        found: 'ghcr.io/acme/shop:v1',
        retagged: true,
      },
    ]);
  });

  it('tells of the overlay that does not build, in the words of kustomize, and proves the others', async () => {
    const cart = tinyService('cart');
    const files = edited([...shop.files, ...cart.files], `${overlay}/kustomization.yaml`, (text) =>
      text.replace('name: shop', 'name: ship'),
    );
    const { differences } = await prove(kustomize, { files, overlays: [...shop.overlays, ...cart.overlays] });
    expect(differences).toEqual([
      { kind: 'build', overlay, message: expect.stringMatching(/^resource with name ship does not match a config/) },
    ]);
  });

  it('names the overlay that is not there by its own path, not by that of a temporary folder', async () => {
    const { differences } = await prove(kustomize, {
      files: shop.files,
      overlays: [{ ...shop.overlays[0]!, folder: 'services/shop/overlays/qa' }],
    });
    expect(differences).toEqual([
      { kind: 'build', overlay: 'services/shop/overlays/qa', message: expect.stringContaining('services/shop/overlays/qa') },
    ]);
    expect(JSON.stringify(differences)).not.toContain(os.tmpdir());
  });

  it('keeps what is null or empty apart from what is not there', async () => {
    const thing = (spec: object) => ({ apiVersion: 'acme.io/v1', kind: 'Thing', metadata: { name: 'thing' }, spec });
    const files = [
      ['services/thing/kustomization.yaml', 'resources: [thing.yaml]\n'],
      ['services/thing/thing.yaml', `${JSON.stringify(thing({ a: {}, b: [], c: null, d: '', e: [{}, [], null], f: undefined }))}\n`],
    ] as const;
    const claimOf = (spec: object) => ({
      files,
      overlays: [{ folder: 'services/thing', environment: 'dev', objects: [thing(spec)], tagFile: 'none', tags: {} }],
    });
    const same = await prove(kustomize, claimOf({ a: {}, b: [], c: null, d: '', e: [{}, [], null], f: undefined }));
    const other = await prove(kustomize, claimOf({ e: [{}, [], null] }));
    expect(same.differences).toEqual([]);
    expect(other.differences.map((each) => each.kind === 'value' && [each.path, each.found])).toEqual([
      ['/spec/a', {}],
      ['/spec/b', []],
      ['/spec/c', null],
      ['/spec/d', ''],
    ]);
  });
});

const secondObject = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: cart }\n';

describe('the proof', () => {
  it('leaves no file behind, whether it holds or not, or cannot be given', async () => {
    const [kustomize] = kustomizes();
    const folder = mkdtempSync(join(os.tmpdir(), 'prove-'));
    const tmpdir = jest.spyOn(os, 'tmpdir').mockReturnValue(folder);
    await prove(kustomize!, shop);
    await prove(kustomize!, { ...shop, files: [] });
    await prove({ ...kustomize!, command: ['/no/such/program'] }, shop).catch(() => undefined);
    expect(tmpdir.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(readdirSync(folder)).toEqual([]);
    tmpdir.mockRestore();
    rmSync(folder, { recursive: true });
  });

  it('cannot be given where kustomize does not run', async () => {
    await expect(prove({ command: ['/no/such/program'], version: 'none' }, shop)).rejects.toThrow(CannotRunError);
  });
});
