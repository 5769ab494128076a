import { resolveDns } from '../../../src/model/resolve/resolve-dns';
import { namespacePolicies } from '../../../src/names/kubernetes';
import { clusterConfig } from '../../../src/resources/cluster-config';
import { problemsOf } from '../../problems/case';
import { plain } from '../resolved';

const said = (name: string, changes = {}) => problemsOf({ services: [plain(changes, name)] }).map(({ message, at }) => [message, ...at]);

describe('names that a namespace has of its own', () => {
  it.each([
    ['default', 'ServiceAccount'],
    ['allow-dns', 'NetworkPolicy'],
    ['default-deny', 'NetworkPolicy'],
  ])('cannot be a service’s: %s', (name, kind) => {
    expect(said(name)).toEqual([[`'${name}' is reserved: every namespace has a ${kind} of that name`, `services.${name}`]]);
  });

  it('cannot be a further workload’s', () => {
    expect(said('allow', { workloads: { dns: {} } })).toEqual([
      ["'allow-dns' is reserved: every namespace has a NetworkPolicy of that name", 'services.allow'],
    ]);
    expect(said('allow', { workloads: { cache: {} } })).toEqual([]);
  });

  it('are those of the policies that are written for it', () => {
    const namespaces = [{ name: 'shop-dev', podSecurity: 'restricted', reasons: [], labels: {}, annotations: {} } as const];
    const { policies } = clusterConfig(
      namespaces,
      { dns: resolveDns('kube-dns') },
      { networkPolicies: 'kubernetes', metadata: { labels: {}, annotations: {} } },
    );
    expect(policies.map(({ metadata }) => metadata.name).sort()).toEqual(Object.values(namespacePolicies).sort());
  });
});
