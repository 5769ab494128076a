import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { platform, service } from '../../example-platform';

const found = (changes: Record<string, unknown>, own: Record<string, unknown> = {}): [string, unknown][] =>
  resolveDefinitions({ platform: platform(changes), services: [service(own)] }).problems.map(({ code, given }) => [code, given]);

describe('namespaces that no service may have', () => {
  it.each(['argocd', 'default', 'kube-system'])('have %s among them', (namespace) => {
    const environments = { dev: { clusters: ['staging'], promotion: 'on-merge', namespace } };
    expect(found({ environments }, { environments: {} })).toEqual([['reserved-name', namespace]]);
  });

  it("have Argo CD's own among them, whatever it is called", () => {
    expect(found({ argoCd: { namespace: 'payments-dev' } })).toEqual([['reserved-name', 'payments-dev']]);
  });
});
