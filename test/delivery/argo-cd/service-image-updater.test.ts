import { serviceImageUpdater } from '../../../src/delivery/argo-cd/service-image-updater';
import { models, platform, service } from '../../example-platform';

const clusters = {
  staging: { server: 'https://kubernetes.default.svc' },
  eu: { server: 'https://eu.internal' },
  us: { server: 'https://us.internal' },
};

const updaterOf = (environments: object, changes: Record<string, unknown> = {}, argoCd: object = {}) => {
  const { platform: resolved, services } = models({
    platform: platform({ clusters, environments, argoCd }),
    services: [service({ environments: {}, ...changes })],
  });
  return serviceImageUpdater(services[0]!, resolved, { cluster: undefined });
};

const dev = { clusters: ['staging'], promotion: 'image-updater' };
const production = { clusters: ['eu'], sync: 'manual', promotion: { after: 'dev' } };

describe('the image updater of a service', () => {
  it('is not there where CI writes the tags', () => {
    expect(updaterOf({ dev: { ...dev, promotion: 'on-merge' }, production })).toBeUndefined();
  });

  it('opens pull requests for the image-tag file of the environment where the chain begins', () => {
    expect(updaterOf({ dev, production })).toEqual({
      apiVersion: 'argocd-image-updater.argoproj.io/v1alpha1',
      kind: 'ImageUpdater',
      metadata: { name: 'payments-api', namespace: 'argocd', annotations: { 'argocd.argoproj.io/sync-wave': '1' } },
      spec: {
        commonUpdateSettings: { updateStrategy: 'newest-build', allowTags: 'regexp:^sha-[0-9a-f]{40}$' },
        writeBackConfig: {
          method: 'git:secret:argocd/git-creds',
          gitConfig: { repository: 'https://github.com/myorg/gitops-platform.git', branch: 'main', pullRequest: { github: {} } },
        },
        applicationRefs: [
          {
            namePattern: 'payments-api-dev',
            images: [
              {
                alias: 'payments-api',
                imageName: 'ghcr.io/myorg/payments-api',
                manifestTargets: { kustomize: { name: 'ghcr.io/myorg/payments-api' } },
              },
            ],
            writeBackConfig: {
              gitConfig: { writeBackTarget: 'kustomization:/services/payments-api/overlays/dev/image-tag' },
            },
          },
        ],
      },
    });
  });

  it('takes what the platform says of credentials, tags and the namespace', () => {
    const argoCd = { namespace: 'gitops', imageUpdater: { credentials: 'writer', allowTags: '^v' } };
    expect(updaterOf({ dev, production }, {}, argoCd)).toMatchObject({
      metadata: { namespace: 'gitops' },
      spec: { commonUpdateSettings: { allowTags: 'regexp:^v' }, writeBackConfig: { method: 'git:secret:gitops/writer' } },
    });
  });

  it('looks at one Application where several clusters share the tags', () => {
    expect(updaterOf({ dev: { ...dev, clusters: ['eu', 'us'] } })).toMatchObject({
      spec: { applicationRefs: [{ namePattern: 'payments-api-dev-eu' }] },
    });
  });

  it('runs beside the Argo CD that has the Application', () => {
    const { platform: resolved, services } = models({
      platform: platform({ clusters, environments: { dev: { ...dev, clusters: ['eu', 'us'] } }, argoCd: { instances: 'per-cluster' } }),
      services: [service({ environments: {} })],
    });
    const beside = (cluster: string) => serviceImageUpdater(services[0]!, resolved, { cluster });
    expect(beside('eu')).toMatchObject({ spec: { applicationRefs: [{ namePattern: 'payments-api-dev-eu' }] } });
    expect(beside('us')).toBeUndefined();
  });

  it('begins every chain that is its own, with all images of the service', () => {
    const updater = updaterOf(
      { dev, 'us-dev': { ...dev, clusters: ['us'] }, production },
      { images: { 'payments-api': {}, worker: {} }, workloads: { worker: { image: 'worker' } } },
    )!;
    expect(updater.spec).toMatchObject({
      applicationRefs: [
        { namePattern: 'payments-api-dev', images: [{ alias: 'payments-api' }, { alias: 'worker', imageName: 'ghcr.io/myorg/worker' }] },
        { namePattern: 'payments-api-us-dev' },
      ],
    });
  });

  it('begins with the next environment where the service is not deployed to the first, or not any more', () => {
    for (const left of [{ retired: true }, null]) {
      const updater = updaterOf({ dev, production }, { environments: { dev: left } });
      const { applicationRefs } = updater!.spec as { applicationRefs: { namePattern: string }[] };
      expect(applicationRefs.map(({ namePattern }) => namePattern)).toEqual(['payments-api-production']);
    }
    expect(updaterOf({ dev, production }, { environments: { dev: null, production: { retired: true } } })).toBeUndefined();
  });
});
