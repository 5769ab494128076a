import { bootstrapInput, filesOf } from './examples';

interface Application {
  readonly metadata: { readonly name: string; readonly annotations: Record<string, string>; readonly finalizers?: string[] };
  readonly spec: {
    readonly project: string;
    readonly source?: unknown;
    readonly sources?: { readonly path: string }[];
    readonly destination: unknown;
    readonly syncPolicy: { readonly automated: unknown; readonly syncOptions: string[] };
  };
}

const at = (path: string, ...input: Parameters<typeof bootstrapInput>): Application =>
  filesOf(bootstrapInput(...input))[path] as Application;
const perCluster = (cluster: string) => {
  const input = bootstrapInput({}, { argoCd: { instances: 'per-cluster' } });
  return { ...input, instance: { cluster }, clusters: input.clusters.filter(({ name }) => name === cluster), configured: [cluster] };
};

describe('the root', () => {
  it("syncs all that Argo CD's folder has, in the platform's project", () => {
    expect(at('bootstrap/root.yaml')).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: {
        name: 'gitops-platform',
        namespace: 'argocd',
        annotations: { 'argocd.argoproj.io/manifest-generate-paths': '/argocd;/clusters' },
      },
      spec: {
        project: 'gitops-platform',
        source: {
          repoURL: 'https://github.com/myorg/gitops-platform.git',
          targetRevision: 'refs/heads/main',
          path: '.',
          directory: { recurse: true, include: '{argocd/*,clusters/*/argocd-apps/*}' },
        },
        destination: { server: 'https://kubernetes.default.svc', namespace: 'argocd' },
        syncPolicy: {
          automated: { prune: true, selfHeal: true },
          retry: { limit: 5, backoff: { duration: '5s', factor: 2, maxDuration: '3m0s' }, refresh: true },
          syncOptions: ['ApplyOutOfSyncOnly=true'],
        },
        revisionHistoryLimit: 10,
      },
    });
  });

  it('is the same whichever way Applications are laid out, and whichever clusters have some', () => {
    const root = at('bootstrap/root.yaml', { applicationClusters: ['production', 'staging'] }, { argoCd: { layout: 'applications' } });
    expect(root).toEqual(at('bootstrap/root.yaml'));
  });

  it('does not wait for kinds that others bring', () => {
    const { syncOptions } = at('bootstrap/root.yaml', { hasMonitoring: true }).spec.syncPolicy;
    expect(syncOptions).toEqual(['ApplyOutOfSyncOnly=true', 'SkipDryRunOnMissingResource=true']);
  });

  it("of a cluster's own Argo CD reads the folder of that cluster", () => {
    const root = filesOf(perCluster('production'))['clusters/production/bootstrap/root.yaml'] as Application;
    expect(root.spec.source).toMatchObject({ path: 'clusters/production', directory: { include: '{argocd/*,argocd-apps/*}' } });
  });
});

describe('the Application of what a cluster has of its own', () => {
  it('comes before any other, and goes to that cluster', () => {
    expect(at('argocd/clusters/production.yaml')).toMatchObject({
      metadata: {
        name: 'cluster-config.gitops-platform.production',
        annotations: { 'argocd.argoproj.io/manifest-generate-paths': '.', 'argocd.argoproj.io/sync-wave': '-1' },
      },
      spec: {
        project: 'gitops-platform',
        source: { targetRevision: 'refs/heads/main', path: 'clusters/production/cluster-config' },
        destination: { server: 'https://prod-cluster-api.internal:6443' },
        syncPolicy: { automated: { prune: true, selfHeal: true } },
      },
    });
  });

  it('has a name that no Application of a service can have', () => {
    expect(at('argocd/clusters/staging.yaml').metadata.name).toContain('.');
  });

  it('is there for clusters that have something of their own', () => {
    const paths = Object.keys(filesOf(bootstrapInput({ configured: ['staging'] }))).filter((path) => path.includes('/clusters/'));
    expect(paths).toEqual(['argocd/clusters/staging.yaml']);
  });

  it("lies in the cluster's folder where each has an Argo CD of its own", () => {
    expect(filesOf(perCluster('production'))['clusters/production/argocd/clusters/production.yaml']).toMatchObject({
      spec: { source: { path: 'clusters/production/cluster-config' }, destination: { server: 'https://kubernetes.default.svc' } },
    });
  });
});

describe('no Application of the platform', () => {
  it('takes along what it brought', () => {
    for (const content of Object.values(filesOf(bootstrapInput()))) expect(JSON.stringify(content)).not.toContain('finalizer":');
    for (const path of ['bootstrap/root.yaml', 'argocd/clusters/staging.yaml']) expect(at(path).metadata.finalizers).toBeUndefined();
  });
});
