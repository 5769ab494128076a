import { customKinds } from '../../../src/checks/objects/custom-kinds';
import { knownForm } from '../../../src/checks/objects/known-form';
import type { Manifest } from '../../../src/files/manifest';
import type { ClusterModel } from '../../../src/model/types/platform-model';

const main: ClusterModel = { name: 'main', destination: { name: 'main' }, dns: [], kubernetes: '1.33' };

const definition = (spec: Record<string, unknown>, version: Record<string, unknown> = {}) => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  spec: {
    group: 'example.com',
    names: { kind: 'Widget' },
    versions: [{ name: 'v1', served: true, schema: { openAPIV3Schema: { type: 'object', properties: { spec } } }, ...version }],
  },
});

const wrongIn = (schema: Record<string, unknown>, spec: unknown, apiVersion = 'example.com/v1'): string[] => {
  const object = { apiVersion, kind: 'Widget', metadata: { name: 'a' }, spec } as Manifest;
  return knownForm(object, main, customKinds([definition(schema)])).map(({ code, at, fix }) => `${code} ${at.join()}: ${fix}`);
};

const object = (properties: Record<string, unknown>, more: Record<string, unknown> = {}) => ({ type: 'object', properties, ...more });
const text = { type: 'string' };

describe('an object of a kind that the platform names', () => {
  it.each<[string, Record<string, unknown>, unknown, string[]]>([
    ['has known fields', object({ a: text }), { a: 'b' }, []],
    ['has no other ones', object({ size: text }), { sise: 'b' }, ["unknown-key spec.sise: did you mean 'size'? If not, remove it"]],
    ['has other ones where they are kept', object({ a: text }, { 'x-kubernetes-preserve-unknown-fields': true }), { b: [null] }, []],
    ['has any where its definition says nothing', { 'x-kubernetes-preserve-unknown-fields': true }, { b: 1 }, []],
    ['has none where its definition names none', { type: 'object' }, { b: 1 }, ['unknown-key spec.b: remove it']],
    ['has what is required', object({ a: text }, { required: ['a'] }), {}, ["missing-key spec.a: set 'a'"]],
    ['need not say what has a default', object({ a: { ...text, default: 'b' } }, { required: ['a'] }), {}, []],
    ['has the types', object({ a: { type: 'integer' } }), { a: 1.5 }, ['wrong-type spec.a: write a whole number']],
    ['has lists', object({ a: { type: 'array', items: text } }), { a: ['b', 1] }, ['wrong-type spec.a[1]: write a string']],
    ['has maps', object({ a: { type: 'object', additionalProperties: text } }), { a: { b: 1 } }, ['wrong-type spec.a.b: write a string']],
    ['has ports by number or name', object({ a: { 'x-kubernetes-int-or-string': true } }), { a: 'b' }, []],
    [
      'has one of the values',
      object({ a: { ...text, enum: ['b', 'c'] } }),
      { a: 'd' },
      ["unknown-value spec.a: did you mean 'b'? If not, use one of the allowed values"],
    ],
    ['has the range', object({ a: { type: 'integer', minimum: 1, maximum: 3 } }), { a: 4 }, ['wrong-type spec.a: write at most 3']],
    ['has the length', object({ a: { ...text, maxLength: 2 } }), { a: 'abc' }, ['wrong-type spec.a: write a text of at most 2 characters']],
    [
      'has the pattern',
      object({ a: { ...text, pattern: '^[a-z]+$' } }),
      { a: 'A' },
      ['wrong-type spec.a: write a text that matches ^[a-z]+$'],
    ],
    ["has a pattern of Go's alone, which is left to the API server", object({ a: { ...text, pattern: '^(?i)a\\z' } }), { a: 'B' }, []],
    [
      'has enough entries',
      object({ a: { type: 'array', items: text, minItems: 1 } }),
      { a: [] },
      ['wrong-type spec.a: write a list of at least 1 entries'],
    ],
    [
      'has one of several forms',
      object({ a: text, b: text }, { oneOf: [{ required: ['a'] }, { required: ['b'] }] }),
      { a: 'c', b: 'd' },
      ["wrong-type spec: write what its CustomResourceDefinition asks for by 'oneOf'"],
    ],
    [
      'has one of several forms, and does',
      object({ a: text, b: text }, { oneOf: [{ required: ['a'] }, { required: ['b'] }] }),
      { b: 'd' },
      [],
    ],
    [
      'is not what is excluded',
      object({ a: text }, { not: { required: ['a'] } }),
      { a: 'b' },
      ["wrong-type spec: write what its CustomResourceDefinition asks for by 'not'"],
    ],
  ])('%s', (_, schema, spec, expected) => {
    expect(wrongIn(schema, spec)).toEqual(expected);
  });

  it('has a version that is served', () => {
    expect(wrongIn(object({}), {}, 'example.com/v1beta1')).toEqual(['unknown-object-kind apiVersion: write one of these API versions']);
    const kinds = customKinds([definition(object({}), { served: false })]);
    expect([...kinds.keys()]).toEqual([]);
  });

  it('may have any status, and has the metadata of every object', () => {
    const widget = {
      apiVersion: 'example.com/v1',
      kind: 'Widget',
      metadata: { name: 'a', label: {} },
      status: { b: 1 },
    } as unknown as Manifest;
    const problems = knownForm(widget, main, customKinds([definition(object({}))]));
    expect(problems.map(({ code, at }) => [code, at])).toEqual([['unknown-key', ['metadata.label']]]);
  });
});
