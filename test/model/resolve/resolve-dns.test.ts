import type { DeclaredService } from '../../../src/definition/definitions';
import { render } from '../../../src/render';
import { platform, service } from '../../example-platform';
import { environments } from '../../problems/case';

const clusters = (dns: Record<string, unknown>) => ({
  staging: { server: 'https://kubernetes.default.svc' },
  eu: { server: 'https://eu.internal:6443', ...dns },
  us: { server: 'https://us.internal:6443' },
});
const on = (...names: string[]) => ({ ...environments('production', { clusters: names }) });
const shop: DeclaredService = service({ calls: ['https://api.example.com'] }, 'shop');
const rendered = (changes: Record<string, unknown>) => {
  const { files, problems } = render({ platform: platform({ environments: on('eu', 'us'), ...changes }), services: [shop] });
  expect(problems).toEqual([]);
  return Object.fromEntries(files.entries());
};
const folder = 'gitops-platform/services/shop/overlays/production';

describe('the DNS of clusters', () => {
  it('is the platform’s in the base, and needs no overlay', () => {
    const files = rendered({ clusters: clusters({}), dns: 'openshift' });
    expect(files['gitops-platform/services/shop/base/network-policy.yaml']).toContain('kubernetes.io/metadata.name: openshift-dns');
    expect(Object.keys(files).filter((path) => path.startsWith(`${folder}/clusters/`))).toEqual([]);
    expect(files['gitops-platform/clusters/eu/cluster-config/network-policies.yaml']).toContain('openshift-dns');
  });

  it('gives each cluster an overlay of its own where they differ', () => {
    const files = rendered({ clusters: clusters({ dns: 'node-local-dns' }) });
    const mentioning = Object.keys(files).filter((path) => files[path]!.includes('169.254.20.10/32'));
    expect(mentioning).toEqual([
      'gitops-platform/clusters/eu/cluster-config/network-policies.yaml',
      expect.stringMatching(`^${folder}/clusters/eu/`),
    ]);
    expect(Object.keys(files).filter((path) => path.startsWith(`${folder}/clusters/us/`))).not.toEqual([]);
  });

  it('permits what it adds in the project of the platform', () => {
    const files = rendered({ clusters: clusters({ dns: 'cloud-dns' }), networkPolicies: 'cilium' });
    expect(files['gitops-platform/argocd/projects/gitops-platform.yaml']).toContain('CiliumNetworkPolicy');
    expect(files['gitops-platform/clusters/eu/cluster-config/network-policies.yaml']).toContain('CiliumNetworkPolicy');
    expect(files['gitops-platform/clusters/us/cluster-config/network-policies.yaml']).not.toContain('CiliumNetworkPolicy');
  });

  it('is checked', () => {
    const { problems } = render({
      platform: platform({
        dns: ['coredns', { cidr: '10.0.0.1' }, { namespace: 'Kube' }, { port: 53 }],
        clusters: clusters({ dns: [] }),
        environments: on('eu'),
      }),
      services: [],
    });
    expect(problems.map(({ code, at }) => [code, ...at])).toEqual([
      ['wrong-type', 'platform.clusters.eu.dns'],
      ['unknown-value', 'platform.dns[0]'],
      ['invalid-cidr', 'platform.dns[1].cidr'],
      ['invalid-name', 'platform.dns[2].namespace'],
      ['wrong-type', 'platform.dns[3]'],
    ]);
  });
});
