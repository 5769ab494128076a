import { readPermits } from '../../../../src/delivery/argo-cd/meaning/permitted-places';

const projects = (...destinations: (readonly object[])[]) => ({
  before: [],
  unreadable: [],
  after: destinations.map((own) => ({
    path: 'argocd/projects/shop.yaml',
    instance: undefined,
    services: [],
    object: { apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject', metadata: { name: 'shop' }, spec: { destinations: own } },
  })),
});
const here = { server: 'https://a', namespace: 'shop-dev' };

describe('what a project permits after a change', () => {
  it.each<[string, readonly object[], boolean | undefined]>([
    ['the same place', [{ server: 'https://b', namespace: '*' }, here], true],
    ['a pattern', [{ server: '*', namespace: 'shop-*' }], true],
    ['another namespace', [{ ...here, namespace: 'shop-test' }], false],
    ['another cluster', [{ ...here, server: 'https://b' }], false],
    ['nothing', [], false],
    ['a cluster by its name, which may be the same', [{ name: 'a', namespace: 'shop-dev' }], undefined],
    ['all but one place', [{ server: 'https://a', namespace: '!shop-dev' }], undefined],
  ])('is told by its destinations: %s', (_, destinations, expected) => {
    expect(readPermits(projects(destinations))('shop', here)).toBe(expected);
  });

  it('is not known if its file does not change, and is what the project of any Argo CD permits', () => {
    expect(readPermits(projects())('shop', here)).toBeUndefined();
    expect(readPermits(projects([here]))('other', here)).toBeUndefined();
    expect(readPermits(projects([], [here]))('shop', here)).toBe(true);
  });
});
