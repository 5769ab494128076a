import type { JsonPatchOperation, JsonPatchTarget } from '../../src/definition/service/extension-definition';
import { DefinitionPlace } from '../../src/definition/shape/definition-place';
import type { Manifest, RenderedObject } from '../../src/files/manifest';
import { applyJsonPatches } from '../../src/resources/json-patches';

const deployment: Manifest = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'shop', labels: { 'a/b': '1' } },
  spec: { replicas: 2, list: ['a', 'b'] },
};
const named = ['a', 'b', 'c'].map((name) => ({ name }));
const service = (name: string): Manifest => ({ apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: {} });
const objects: readonly RenderedObject[] = [deployment, service('shop'), service('shop-metrics')].map((manifest) => ({
  manifest,
  purpose: 'workload',
}));
const place = (...path: string[]): DefinitionPlace => new DefinitionPlace('service', 'shop', path);

const patch = (target: JsonPatchTarget, ...operations: JsonPatchOperation[]) =>
  applyJsonPatches(objects, [{ name: 'one', target, operations }], place);
const patchDeployment = (...operations: JsonPatchOperation[]) => patch({ kind: 'Deployment' }, ...operations);

describe('JSON patches', () => {
  it('change a copy of their target, by its kind where it is the only one, and leave the others as they are', () => {
    const before = structuredClone(objects);
    const patched = patchDeployment({ op: 'replace', path: '/spec/replicas', value: 3 });
    expect(patched.problems).toEqual([]);
    expect(patched.objects[0]).toEqual({ purpose: 'workload', manifest: { ...deployment, spec: { replicas: 3, list: ['a', 'b'] } } });
    expect(patched.objects[1]).toBe(objects[1]);
    expect(objects).toEqual(before);
  });

  it('find one of several by its name', () => {
    const patched = patch({ kind: 'Service', name: 'shop-metrics' }, { op: 'add', path: '/spec/type', value: 'NodePort' });
    expect(patched.problems).toEqual([]);
    expect(patched.objects.map(({ manifest }) => manifest)).toEqual([
      deployment,
      service('shop'),
      { ...service('shop-metrics'), spec: { type: 'NodePort' } },
    ]);
  });

  it('are carried out in turn, each on what the one before has left', () => {
    const target = { kind: 'Deployment' };
    const { objects: patched, problems } = applyJsonPatches(
      objects,
      [
        { name: 'one', target, operations: [{ op: 'add', path: '/spec/list/-', value: 'c' }] },
        {
          name: 'two',
          target,
          operations: [
            { op: 'test', path: '/spec/list/2', value: 'c' },
            { op: 'move', from: '/spec/list/2', path: '/spec/list/0' },
            { op: 'copy', from: '/metadata/labels/a~1b', path: '/metadata/labels/c~0d' },
            { op: 'remove', path: '/metadata/labels/a~1b' },
          ],
        },
      ],
      place,
    );
    expect(problems).toEqual([]);
    expect(patched[0]!.manifest).toMatchObject({ metadata: { labels: { 'c~d': '1' } }, spec: { list: ['c', 'a', 'b'] } });
  });

  it('give back the same objects where there are none', () => {
    expect(applyJsonPatches(objects, [], place)).toEqual({ objects, problems: [], states: new Map() });
  });
});

describe('a JSON patch by name', () => {
  const names = (...operations: JsonPatchOperation[]): unknown => {
    const manifest = { ...deployment, spec: { named } };
    const one = { name: 'one', target: { kind: 'Deployment' }, operations };
    const { objects: patched, problems } = applyJsonPatches([{ manifest, purpose: 'workload' }], [one], place);
    const list = (patched[0]!.manifest.spec as { named: { name: string }[] }).named;
    return problems.length > 0 ? problems : list.map(({ name }) => name).join('');
  };

  it.each<[string, JsonPatchOperation]>([
    ['ac', { op: 'remove', path: '/spec/named/[name=b]' }],
    ['axc', { op: 'replace', path: '/spec/named/[name=b]/name', value: 'x' }],
    ['axbc', { op: 'add', path: '/spec/named/[name=b]', value: { name: 'x' } }],
    ['abac', { op: 'copy', from: '/spec/named/[name=a]', path: '/spec/named/[name=c]' }],
    ['bac', { op: 'move', from: '/spec/named/[name=a]', path: '/spec/named/[name=c]' }],
    ['cab', { op: 'move', from: '/spec/named/[name=c]', path: '/spec/named/[name=a]' }],
    ['abc', { op: 'test', path: '/spec/named/[name=b]', value: { name: 'b' } }],
  ])('gives %s by %j', (expected, operation) => {
    expect(names(operation)).toBe(expected);
  });

  it('finds what the operation before it has left', () => {
    expect(names({ op: 'remove', path: '/spec/named/[name=a]' }, { op: 'replace', path: '/spec/named/[name=b]/name', value: 'x' })).toBe(
      'xc',
    );
  });

  it.each<[JsonPatchOperation]>([
    [{ op: 'remove', path: '/spec/named/[name=d]' }],
    [{ op: 'move', from: '/spec/named/[name=d]', path: '/spec/named/0' }],
    [{ op: 'move', from: '/spec/named/0', path: '/spec/named/[name=a]' }],
  ])('lists the names that there are: %j', (operation) => {
    expect(names(operation)).toMatchObject([
      {
        code: 'json-patch-failed',
        at: ['shop.jsonPatches.one.operations[0]'],
        allowed: expect.arrayContaining(['[name=b]', '[name=c]']),
        fix: 'name one of these items: a name must belong to one item only',
      },
    ]);
  });
});

describe('a JSON patch without target', () => {
  it('lists the objects that there are', () => {
    expect(patch({ kind: 'Ingress' }, { op: 'remove', path: '/spec' }).problems).toMatchObject([
      {
        code: 'json-patch-without-target',
        at: ['shop.jsonPatches.one'],
        message: 'there is no Ingress to patch',
        allowed: ["Deployment 'shop'", "Service 'shop'", "Service 'shop-metrics'"],
      },
    ]);
    expect(patch({ kind: 'Service', name: 'sohp' }, { op: 'remove', path: '/spec' }).problems).toMatchObject([
      { message: "there is no Service 'sohp' to patch" },
    ]);
  });

  it('lists those that it could be', () => {
    expect(patch({ kind: 'Service' }, { op: 'remove', path: '/spec' }).problems).toMatchObject([
      {
        code: 'json-patch-without-target',
        message: '2 objects could be the Service to patch',
        allowed: ["Service 'shop'", "Service 'shop-metrics'"],
      },
    ]);
  });
});

describe('a failing JSON patch', () => {
  it.each<[JsonPatchOperation, string]>([
    [
      { op: 'remove', path: '/spec/paused' },
      "'remove /spec/paused' cannot be applied to Deployment 'shop': there is nothing at '/spec/paused'",
    ],
    [{ op: 'replace', path: '/spec/list/2', value: 'c' }, "there is nothing at '/spec/list/2'"],
    [{ op: 'replace', path: '/spec/list/-', value: 'c' }, "there is nothing at '/spec/list/-'"],
    [{ op: 'remove', path: '/spec/list/length' }, "there is nothing at '/spec/list/length'"],
    [{ op: 'add', path: '/spec/strategy/type', value: 'Recreate' }, "there is nothing that could hold '/spec/strategy/type'"],
    [{ op: 'add', path: '/spec/replicas/min', value: 1 }, "there is nothing that could hold '/spec/replicas/min'"],
    [{ op: 'add', path: '/spec/list/3', value: 'd' }, "there is nothing that could hold '/spec/list/3'"],
    [{ op: 'add', path: '/spec/list/01', value: 'd' }, "there is nothing that could hold '/spec/list/01'"],
    [{ op: 'add', path: '/spec/paused' }, "it lacks 'value'"],
    [{ op: 'move', path: '/spec/paused' }, "it lacks 'from'"],
    [
      { op: 'copy', from: '/spec/strategy', path: '/spec/paused' },
      "'copy /spec/strategy to /spec/paused' cannot be applied to Deployment 'shop': there is nothing at '/spec/strategy'",
    ],
    [{ op: 'move', from: '/spec', path: '/spec/inner' }, '/spec/inner'],
    [{ op: 'test', path: '/spec/replicas', value: 3 }, 'there is 2'],
    [{ op: 'test', path: '/spec/paused', value: true }, 'there is nothing'],
    [{ op: 'replace', path: '/metadata/name', value: 'other' }, 'it would become another object'],
    [{ op: 'add', path: '/metadata/namespace', value: 'other' }, 'it would become another object'],
    [{ op: 'replace', path: '/kind', value: 'StatefulSet' }, 'it would become another object'],
    [{ op: 'replace', path: '/apiVersion', value: 'extensions/v1' }, 'it would become another object'],
    [{ op: 'remove', path: '/apiVersion' }, 'it would become another object'],
    [{ op: 'remove', path: '/metadata' }, 'it would become another object'],
  ])('says of %j why it is impossible', (operation, reason) => {
    const { objects: patched, problems } = patchDeployment(operation);
    expect(patched[0]).toBe(objects[0]);
    expect(problems).toMatchObject([
      { code: 'json-patch-failed', at: ['shop.jsonPatches.one.operations[0]'], message: expect.stringContaining(reason) },
    ]);
  });

  it.each<[JsonPatchOperation, readonly string[] | undefined, string | undefined]>([
    [{ op: 'remove', path: '/spec/paused' }, Object.keys(deployment.spec!), '/spec'],
    [{ op: 'copy', from: '/specs/list', path: '/spec/paused' }, Object.keys(deployment), 'root'],
    [{ op: 'add', path: '/spec/strategy/rollingUpdate/maxSurge', value: 1 }, Object.keys(deployment.spec!), '/spec'],
    [{ op: 'add', path: '/spec/list/3', value: 'd' }, undefined, undefined],
    [{ op: 'add', path: '/spec/replicas/min', value: 1 }, undefined, undefined],
  ])('lists the keys of the map in which one is missing: %j', (operation, keys, where) => {
    const [found] = patchDeployment(operation).problems;
    expect(found!.allowed).toEqual(keys);
    expect(found!.fix).toContain(where ?? 'correct the operations');
  });

  it('takes another version of the same group for the same object', () => {
    const { objects: patched, problems } = patchDeployment({ op: 'replace', path: '/apiVersion', value: 'apps/v2' });
    expect(problems).toEqual([]);
    expect(patched[0]!.manifest.apiVersion).toBe('apps/v2');
  });

  it('changes nothing, although its first operations went well, and lets the next patch go on', () => {
    const { objects: patched, problems } = applyJsonPatches(
      objects,
      [
        {
          name: 'one',
          target: { kind: 'Deployment' },
          operations: [
            { op: 'replace', path: '/spec/replicas', value: 5 },
            { op: 'remove', path: '/status' },
          ],
        },
        { name: 'two', target: { kind: 'Deployment' }, operations: [{ op: 'add', path: '/spec/paused', value: true }] },
      ],
      place,
    );
    expect(problems.map(({ code, at }) => [code, ...at])).toEqual([['json-patch-failed', 'shop.jsonPatches.one.operations[1]']]);
    expect(patched[0]!.manifest.spec).toEqual({ replicas: 2, list: ['a', 'b'], paused: true });
  });
});
