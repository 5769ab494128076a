import { ApiObject, type Chart } from 'cdk8s';
import { render } from '../../src/render';
import { platform, service } from '../example-platform';

const allowList = (items: unknown) => (chart: Chart) =>
  new ApiObject(chart, 'list', { apiVersion: 'example.com/v1', kind: 'AllowList', metadata: { name: 'list' }, ...{ items } });
const itemsAdded = (value: unknown) => ({
  items: { target: { kind: 'AllowList' }, operations: [{ op: 'add', path: '/items', value }] },
});
const problemsOf = (changes: Record<string, unknown>): unknown[] =>
  render({ platform: platform({ teams: { platform: {}, qa: {}, payments: {} } }), services: [service(changes)] }).problems.flatMap(
    ({ code, at }) => at.map((place) => [code, place]),
  );

describe('an object of a kind that ends in List', () => {
  it('is itself as long as it has no items', () => {
    expect(problemsOf({ extend: allowList(undefined) })).toEqual([]);
  });

  it.each([[{ a: 1 }], ['a'], [1]])('is a problem with items that are no list: %j', (items) => {
    expect(problemsOf({ extend: allowList(items) })).toEqual([['changed-by-kustomize', 'services.payments-api.extend']]);
  });

  it.each([[[]], [[{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }]], [null], [{}]])(
    'is a problem where a JSON patch adds items: %j',
    (items) => {
      expect(problemsOf({ extend: allowList(undefined), jsonPatches: itemsAdded(items) })).toEqual([
        ['changed-by-kustomize', 'services.payments-api.extend'],
      ]);
    },
  );

  it.each([[[null]], [[1]], [['a']]])('is a problem with items that are no objects: %j', (items) => {
    expect(problemsOf({ extend: allowList(items) }).map(([code]: any) => code as string)).toEqual(
      Array.from({ length: 3 }, () => 'extension-object-incomplete'),
    );
  });
});
