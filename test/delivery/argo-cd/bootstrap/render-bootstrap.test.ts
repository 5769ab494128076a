import { Documents } from '../../../../src/files/yaml';
import type { Manifest } from '../../../../src/files/manifest';
import { judgeObjects } from '../../../judges/objects';
import { bootstrapInput, filesOf, textsOf } from './examples';

describe('the bootstrap', () => {
  it('has these files', () => {
    expect(Object.keys(filesOf(bootstrapInput())).sort()).toEqual([
      'argocd/clusters/production.yaml',
      'argocd/clusters/staging.yaml',
      'argocd/projects/gitops-platform.yaml',
      'bootstrap/README.md',
      'bootstrap/argo-cd/argocd-application-controller.yaml',
      'bootstrap/argo-cd/argocd-applicationset-controller.yaml',
      'bootstrap/argo-cd/argocd-cm.yaml',
      'bootstrap/argo-cd/argocd-cmd-params-cm.yaml',
      'bootstrap/argo-cd/argocd-dex-server.yaml',
      'bootstrap/argo-cd/argocd-notifications-cm.yaml',
      'bootstrap/argo-cd/argocd-notifications-controller.yaml',
      'bootstrap/argo-cd/argocd-redis.yaml',
      'bootstrap/argo-cd/argocd-repo-server.yaml',
      'bootstrap/argo-cd/argocd-server.yaml',
      'bootstrap/argo-cd/kustomization.yaml',
      'bootstrap/argo-cd/namespace.yaml',
      'bootstrap/bootstrap.sh',
      'bootstrap/default-project.yaml',
      'bootstrap/root.yaml',
    ]);
  });

  it('is made of objects that the validators accept, the patches too', async () => {
    const inputs = [
      bootstrapInput(),
      bootstrapInput(
        { applications: 3000, progressiveSyncs: true, hasMonitoring: true, applicationClusters: ['staging'] },
        {
          argoCd: { layout: 'applications', manifest: 'https://mirror.example.com/ha/install.yaml', sha256: 'd'.repeat(64) },
          monitoring: { namespace: 'monitoring' },
        },
      ),
    ];
    const objects = inputs
      .flatMap((input) => Object.entries(filesOf(input)))
      .filter(([path, content]) => path.endsWith('.yaml') && !path.endsWith('/kustomization.yaml') && !(content instanceof Documents))
      .map(([, content]) => JSON.parse(JSON.stringify(content)) as Manifest);
    expect(objects.length).toBeGreaterThan(30);
    expect(await judgeObjects(objects)).toEqual([]);
  }, 60_000);

  it('is the same each time', () => {
    expect(textsOf(bootstrapInput())).toEqual(textsOf(bootstrapInput()));
  });

  it('has no Secret', () => {
    expect(Object.values(filesOf(bootstrapInput())).filter((content) => (content as Partial<Manifest>).kind === 'Secret')).toEqual([]);
  });
});
