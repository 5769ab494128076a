import { renderMonitoring } from '../../../../src/delivery/argo-cd/monitoring/render-monitoring';
import { Documents, stringifyFile } from '../../../../src/files/yaml';
import type { Manifest } from '../../../../src/files/manifest';
import type { PlatformModel } from '../../../../src/model/types/platform-model';
import { judgeObjects } from '../../../judges/objects';
import { monitored } from './cases';

const render = (platform: PlatformModel, cluster?: string) =>
  Object.fromEntries(renderMonitoring(platform, { cluster }).map(({ path, content }) => [path, content]));

/** All objects in the files, without the kustomization. */
const objectsOf = (platform: PlatformModel): Manifest[] =>
  renderMonitoring(platform, { cluster: undefined })
    .flatMap(({ content }) => (content instanceof Documents ? content.documents : [content]) as Manifest[])
    .filter(({ kind }) => kind !== 'Kustomization');

describe('monitoring', () => {
  it('is nothing where the platform names no namespace of Prometheus', () => {
    expect(renderMonitoring(monitored({ monitoring: undefined }), { cluster: undefined })).toEqual([]);
  });

  it('is a folder, and the Application that brings it', () => {
    expect(Object.keys(render(monitored()))).toEqual([
      'monitoring/kustomization.yaml',
      'monitoring/dashboard.yaml',
      'monitoring/prometheus-rules.yaml',
      'monitoring/service-monitors.yaml',
      'argocd/monitoring.yaml',
    ]);
  });

  it('lies in the folder of a cluster that has an Argo CD of its own', () => {
    const files = render(monitored({ argoCd: { instances: 'per-cluster' } }), 'production');
    expect(Object.keys(files)).toEqual([
      'clusters/production/monitoring/kustomization.yaml',
      'clusters/production/monitoring/dashboard.yaml',
      'clusters/production/monitoring/prometheus-rules.yaml',
      'clusters/production/monitoring/service-monitors.yaml',
      'clusters/production/argocd/monitoring.yaml',
    ]);
    expect(files['clusters/production/argocd/monitoring.yaml']).toMatchObject({
      spec: { source: { path: 'clusters/production/monitoring' }, destination: { server: 'https://kubernetes.default.svc' } },
    });
  });

  it("goes to Argo CD's namespace, in the platform's project, and waits for kinds that come later", () => {
    const files = render(monitored({ argoCd: { namespace: 'gitops' } }));
    expect(files['monitoring/kustomization.yaml']).toEqual({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      namespace: 'gitops',
      resources: ['dashboard.yaml', 'prometheus-rules.yaml', 'service-monitors.yaml'],
    });
    expect(files['argocd/monitoring.yaml']).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: {
        name: 'monitoring.argo-cd',
        namespace: 'gitops',
        annotations: { 'argocd.argoproj.io/manifest-generate-paths': '.' },
      },
      spec: {
        project: 'gitops-platform',
        source: {
          repoURL: 'https://github.com/myorg/gitops-platform.git',
          targetRevision: 'refs/heads/main',
          path: 'monitoring',
        },
        destination: { server: 'https://kubernetes.default.svc', namespace: 'gitops' },
        syncPolicy: {
          automated: { prune: true, selfHeal: true },
          retry: { limit: 5, backoff: { duration: '5s', factor: 2, maxDuration: '3m0s' }, refresh: true },
          syncOptions: ['ApplyOutOfSyncOnly=true', 'SkipDryRunOnMissingResource=true'],
        },
        revisionHistoryLimit: 10,
      },
    });
  });

  it('scrapes each part of Argo CD by the labels of its Service', () => {
    const { documents } = render(monitored())['monitoring/service-monitors.yaml'] as Documents;
    expect(documents).toHaveLength(5);
    expect(documents[0]).toEqual({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name: 'argocd-applicationset-controller', labels: { release: 'prometheus' } },
      spec: {
        endpoints: [{ port: 'metrics' }],
        selector: { matchLabels: { 'app.kubernetes.io/name': 'argocd-applicationset-controller' } },
      },
    });
  });

  it('has the labels that Prometheus selects by, and none where it selects all', () => {
    const labelsOf = (platform: PlatformModel) =>
      objectsOf(platform)
        .filter(({ apiVersion }) => apiVersion.startsWith('monitoring.coreos.com/'))
        .map(({ metadata }) => metadata.labels);
    expect(new Set(labelsOf(monitored()).map((labels) => JSON.stringify(labels)))).toEqual(new Set(['{"release":"prometheus"}']));
    expect(new Set(labelsOf(monitored({ monitoring: { namespace: 'monitoring' } })))).toEqual(new Set([undefined]));
  });

  it('is made of objects as the Prometheus operator, Argo CD and Kubernetes take them', async () => {
    expect(await judgeObjects(objectsOf(monitored()))).toEqual([]);
  }, 60_000);

  it('is the same each time', () => {
    const texts = () => renderMonitoring(monitored(), { cluster: undefined }).map(({ content }) => stringifyFile(content));
    expect(texts()).toEqual(texts());
  });
});
