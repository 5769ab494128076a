import { ApiObject, type Chart } from 'cdk8s';
import { reservedKeys } from '../../../src/definition/rules/reserved-keys';
import { render } from '../../../src/render';
import { platform, service } from '../../example-platform';

const found = (data: unknown): string[] => reservedKeys(data, 'x').map(({ at, given }) => `${String(given)} at ${at.join()}`);
const problemsOf = (changes: Readonly<Record<string, unknown>>): string[] =>
  render({ platform: platform(), services: [service(changes)] }).problems.map(({ code, at }) => `${code} at ${at.join()}`);

describe('reserved keys', () => {
  it.each([
    '$patch',
    '$retainKeys',
    '$setElementOrder/containers',
    '$deleteFromPrimitiveList/finalizers',
    'config.kubernetes.io/local-config',
    'config.kubernetes.io/function',
    'internal.config.kubernetes.io/needsHashSuffix',
    'alpha.config.kubernetes.io/transformations',
    'kustomize.config.k8s.io/behavior',
    'config.k8s.io/id',
  ])('are found at any depth: %s', (key) => {
    expect(found({ a: [{ b: { [key]: 'x' } }] })).toEqual([`${key} at x.a[0].b.${key}`]);
  });

  it('are found in the path of a JSON patch', () => {
    expect(found({ op: 'add', path: '/metadata/annotations/config.kubernetes.io~1local-config', value: 'true' })).toEqual([
      'config.kubernetes.io/local-config at x.path',
    ]);
    expect(found([{ path: '/spec/$patch' }])).toEqual(['$patch at x[0].path']);
  });

  it('are none where they only look alike', () => {
    expect(found({ 'config.example.com/a': '$patch', $patches: 1, path: '/healthz', 'example.com/config.kubernetes.io': 2 })).toEqual([]);
  });

  it('are a problem of a definition at the place where they stand', () => {
    expect(problemsOf({ affinity: { nodeAffinity: { $patch: 'delete' } } })).toEqual([
      'reserved-name at services.payments-api.affinity.nodeAffinity.$patch',
    ]);
    expect(problemsOf({ podLabels: { $patch: 'delete', '-': 'a' } })).toEqual([
      'invalid-name at services.payments-api.podLabels.-',
      'reserved-name at services.payments-api.podLabels.$patch',
    ]);
    const operations = [{ op: 'add', path: '/$patch', value: 'delete' }];
    expect(problemsOf({ jsonPatches: { a: { target: { kind: 'Deployment' }, operations } } })).toEqual([
      'reserved-name at services.payments-api.jsonPatches.a.operations[0].path',
    ]);
    expect(problemsOf({ podAnnotations: { 'config.kubernetes.io/local-config': 'true' } })).toEqual([
      'reserved-name at services.payments-api.podAnnotations.config.kubernetes.io/local-config',
    ]);
  });

  it('are a problem of what extend adds, labels and items of lists as well', () => {
    const adding = (manifest: object) => ({ extend: (chart: Chart) => void new ApiObject(chart, 'a', manifest as never) });
    const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', labels: { 'config.kubernetes.io/index': '1' } } };
    const place = 'reserved-name at services.payments-api.extend';
    const atLabel = [`${place}: ConfigMap 'a', metadata.labels.config.kubernetes.io/index`];
    expect(problemsOf(adding(configMap))).toEqual(atLabel);
    expect(problemsOf(adding({ apiVersion: 'v1', kind: 'ConfigMapList', metadata: { name: 'b' }, items: [configMap] }))).toEqual(atLabel);
    expect(
      problemsOf(adding({ apiVersion: 'e.io/v1', kind: 'Queue', metadata: { name: 'a' }, spec: { a: [{ $patch: 'delete' }] } })),
    ).toEqual([`${place}: Queue 'a', spec.a[0].$patch`]);
  });
});
