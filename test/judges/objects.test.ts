import type { Manifest } from '../../src/files/manifest';
import { judgeObjects } from './objects';

const project = (spec: Record<string, unknown> = {}): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata: { name: 'shop', namespace: 'argocd' },
  spec: { destinations: [{ namespace: 'shop', server: 'https://kubernetes.default.svc' }], ...spec },
});

const deployment = (container: Record<string, unknown> = {}, spec: Record<string, unknown> = {}): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'shop' },
  spec: {
    selector: { matchLabels: { app: 'shop' } },
    template: { metadata: { labels: { app: 'shop' } }, spec: { containers: [{ name: 'shop', image: 'shop:1', ...container }] } },
    ...spec,
  },
});

const secret = (spec: Record<string, unknown> = {}): Manifest => ({
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
  metadata: { name: 'shop', annotations: { 'any.key/at-all': 'yes' } },
  spec: { refreshInterval: '1h', dataFrom: [{ extract: { key: 'shop' } }], ...spec },
});

describe('the judge of objects', () => {
  it('finds nothing in objects as they should be', async () => {
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop' }, spec: { ports: [{ port: 80, targetPort: 'http' }] } };
    expect(await judgeObjects([project(), deployment({ resources: { limits: { cpu: '1', memory: 1024 } } }), secret(), service])).toEqual(
      [],
    );
  }, 60_000);

  it.each([
    [
      'a misspelt key of a custom resource',
      project({ sourceRepo: [] }),
      'AppProject argocd/shop /spec/sourceRepo is unknown to IAppProjectSpec',
    ],
    [
      'a misspelt key deep in a list',
      deployment({ imagee: 'x' }),
      'Deployment shop /spec/template/spec/containers/0/imagee is unknown to IContainer',
    ],
    [
      'a key that belongs elsewhere',
      { ...secret(), refreshInterval: '1h' },
      'ExternalSecret shop /refreshInterval is unknown to IExternalSecret',
    ],
    ['a key that a pointer must escape', project({ 'a/b~c': 1 }), 'AppProject argocd/shop /spec/a~1b~0c is unknown to IAppProjectSpec'],
    ['a value of the wrong type', deployment({}, { replicas: '3' }), 'Deployment shop /spec/replicas must be integer'],
    [
      'a value that is missing',
      project({ clusterResourceWhitelist: [{ kind: 'Namespace' }] }),
      'AppProject argocd/shop /spec/clusterResourceWhitelist/0 must have required property group',
    ],
    [
      'a kind that nobody knows',
      { ...project(), kind: 'AppProjekt' },
      'AppProjekt argocd/shop is of an unknown kind, argoproj.io/v1alpha1 AppProjekt',
    ],
    [
      'a version that nobody knows',
      { ...deployment(), apiVersion: 'apps/v9' },
      'Deployment shop is of an unknown kind, apps/v9 Deployment',
    ],
  ])(
    'finds %s',
    async (_, broken, finding) => {
      expect(await judgeObjects([broken])).toEqual([finding]);
    },
    60_000,
  );

  it('finds every fault of every object at once, in their order', async () => {
    const broken = deployment({ imagee: 'x', name: 'line\u2028end' }, { replicas: '3', replica: 3 });
    expect(await judgeObjects([{ ...secret(), kind: 'Nothing' }, broken, project(), { ...secret(), staus: {} }])).toEqual([
      'Nothing shop is of an unknown kind, external-secrets.io/v1 Nothing',
      'Deployment shop /spec/replica is unknown to IDeploymentSpec',
      'Deployment shop /spec/template/spec/containers/0/imagee is unknown to IContainer',
      'Deployment shop /spec/replicas must be integer',
      'ExternalSecret shop /staus is unknown to IExternalSecret',
    ]);
  }, 60_000);
});
