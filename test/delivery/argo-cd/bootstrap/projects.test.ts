import { bootstrapInput, filesOf } from './examples';

interface Project {
  readonly metadata: { readonly name: string; readonly annotations: Record<string, string> };
  readonly spec: {
    readonly description: string;
    readonly destinations: unknown[];
    readonly clusterResourceWhitelist: unknown[];
    readonly namespaceResourceWhitelist: { group: string; kind: string }[];
  };
}

const project = (name: string, ...input: Parameters<typeof bootstrapInput>): Project =>
  filesOf(bootstrapInput(...input))[name === 'default' ? 'bootstrap/default-project.yaml' : `argocd/projects/${name}.yaml`] as Project;
const kinds = (...input: Parameters<typeof bootstrapInput>) =>
  project('gitops-platform', ...input).spec.namespaceResourceWhitelist.map(({ group, kind }) => `${kind}.${group}`);

describe('the project of the platform', () => {
  it("permits Argo CD's own objects where Argo CD is, and the namespaces and policies of each cluster", () => {
    expect(project('gitops-platform').spec).toMatchObject({
      sourceRepos: ['https://github.com/myorg/gitops-platform.git'],
      destinations: [
        { namespace: 'argocd', server: 'https://kubernetes.default.svc' },
        { namespace: '*', server: 'https://prod-cluster-api.internal:6443' },
        { namespace: '*', server: 'https://kubernetes.default.svc' },
      ],
      clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
    });
    expect(kinds()).toEqual([
      'AppProject.argoproj.io',
      'Application.argoproj.io',
      'ApplicationSet.argoproj.io',
      'NetworkPolicy.networking.k8s.io',
    ]);
  });

  it('permits nothing on a cluster that has nothing of its own', () => {
    const { destinations, clusterResourceWhitelist } = project('gitops-platform', { configured: [] }).spec;
    expect(destinations).toEqual([{ namespace: 'argocd', server: 'https://kubernetes.default.svc' }]);
    expect(clusterResourceWhitelist).toEqual([]);
    expect(kinds({ configured: [] })).not.toContain('NetworkPolicy.networking.k8s.io');
  });

  it('names a cluster as the platform does, each once', () => {
    const clusters = { blue: { name: 'prod' }, green: { name: 'prod' }, staging: { server: 'https://kubernetes.default.svc' } };
    const environments = { dev: { clusters: ['staging', 'blue', 'green'], promotion: 'on-merge' } };
    expect(project('gitops-platform', {}, { clusters, environments, syncWindows: {} }).spec.destinations).toEqual([
      { namespace: 'argocd', server: 'https://kubernetes.default.svc' },
      { namespace: '*', name: 'prod' },
      { namespace: '*', server: 'https://kubernetes.default.svc' },
    ]);
  });

  it("permits Prometheus' kinds where Argo CD is watched", () => {
    const monitored = [{ hasMonitoring: true, configured: [] }, { monitoring: { namespace: 'monitoring' } }] as const;
    expect(kinds(...monitored)).toEqual([
      'ConfigMap.',
      'AppProject.argoproj.io',
      'Application.argoproj.io',
      'ApplicationSet.argoproj.io',
      'PrometheusRule.monitoring.coreos.com',
      'ServiceMonitor.monitoring.coreos.com',
    ]);
    expect(project('gitops-platform', ...monitored).spec.destinations).toEqual([
      { namespace: 'argocd', server: 'https://kubernetes.default.svc' },
    ]);
  });

  it('permits ImageUpdaters where there are some', () => {
    expect(kinds({ hasImageUpdater: true })).toContain('ImageUpdater.argocd-image-updater.argoproj.io');
  });

  it('has a description that Argo CD takes, however long the names', () => {
    const { description } = project('gitops-platform', {}, { argoCd: { namespace: 'n'.repeat(63) } }).spec;
    expect(description.length).toBeLessThanOrEqual(255);
  });
});

describe('the project of Applications without one', () => {
  it('permits nothing', () => {
    expect(project('default').spec).toEqual({
      description: expect.any(String),
      sourceRepos: [],
      sourceNamespaces: [],
      destinations: [],
      clusterResourceWhitelist: [],
      namespaceResourceBlacklist: [{ group: '*', kind: '*' }],
    });
  });
});

describe('the projects that the script applies', () => {
  const serverSide = { 'argocd.argoproj.io/sync-options': 'Prune=false,ServerSideApply=true' };

  it('has that of the platform come before all else, never pruned, and applied as the script does', () => {
    expect(project('gitops-platform').metadata).toEqual({
      name: 'gitops-platform',
      namespace: 'argocd',
      annotations: { ...serverSide, 'argocd.argoproj.io/sync-wave': '-2' },
    });
  });

  it('leaves the one that several platforms may share to the script, and to none of their Applications', () => {
    expect(project('default').metadata).toEqual({
      name: 'default',
      namespace: 'argocd',
      annotations: { ...serverSide, 'argocd.argoproj.io/compare-options': 'IgnoreExtraneous' },
    });
    // The root reads what is beneath `argocd/`.
    expect(Object.keys(filesOf(bootstrapInput())).filter((path) => /default/.test(path))).toEqual(['bootstrap/default-project.yaml']);
  });
});
