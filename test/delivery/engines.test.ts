import { ApiObject, type Chart } from 'cdk8s';
import type { DeliveryEngine, EngineOutput } from '../../src/delivery/delivery-engine';
import type { GeneratedFile } from '../../src/files/file-tree';
import { problem } from '../../src/problems/problem';
import { render, type RenderOptions } from '../../src/render';
import { platform, service } from '../example-platform';
import { goldenExamples } from '../golden-examples';

// Where another engine is chosen, nothing loads this one.
jest.mock('../../src/delivery/argo-cd/argo-cd-engine', () => {
  throw new Error('Argo CD is loaded');
});

const output = (files: GeneratedFile[], rest: Partial<EngineOutput> = {}): EngineOutput => ({
  files,
  problems: [],
  warnings: [],
  objects: () => [],
  ...rest,
});

/** An engine that applies a list of folders. */
const courier: DeliveryEngine = {
  title: 'Courier',
  territory: () => ({ namespaces: ['courier'], groups: ['courier.example.com'] }),
  decorator: () => (objects) =>
    objects.map(({ manifest }) => ({ ...manifest, metadata: { ...manifest.metadata, labels: { by: 'courier' } } })),
  decorateNamespace: (object) => ({ ...object, metadata: { ...object.metadata, annotations: { 'courier.example.com/keep': 'true' } } }),
  checkObject: ({ kind }, at) => (kind === 'Job' ? [problem('job-removed-by-itself', at, { name: 'any', seconds: 0 })] : []),
  renderService: ({ name }, overlays) => output([{ path: `courier/services/${name}.yaml`, content: { overlays: overlays.size } }]),
  renderTeam: ({ name }, { services }) => output([{ path: `courier/teams/${name}.yaml`, content: services.map((each) => each.name) }]),
  renderPlatform: ({ clusters }) =>
    output([{ path: 'courier/clusters.yaml', content: clusters.map(({ name }) => name) }], {
      objects: () => [{ object: route, cluster: 'staging', namespace: 'courier' }],
    }),
  describeService: ({ name }) => [{ name } as never],
  permissionAt: () => ({ allowed: true, reason: 'always', decidedBy: [], until: undefined }),
  clockChanges: () => [],
};

const route = { apiVersion: 'courier.example.com/v1', kind: 'Route', metadata: { name: 'main' } };

const deliver = (definitions: Parameters<typeof render>[0], engine: Partial<DeliveryEngine> = {}, options: RenderOptions = {}) =>
  render(definitions, { ...options, engines: { 'argo-cd': () => ({ ...courier, ...engine }) } });

describe('an engine', () => {
  const declared = goldenExamples.shop!.definitions();

  it('is all that delivers: no file is for another, and none of its objects is as another wants it', () => {
    const { files, problems } = deliver(declared, { checkObject: () => [] });
    expect(problems).toEqual([]);
    expect(files.entries().filter(([path]) => path.includes('/courier/')).length).toBe(1 + declared.services.length + 3);
    expect(files.entries().filter(([path]) => /argocd|applicationsets|bootstrap|monitoring\//.test(path))).toEqual([]);
    expect(files.entries().filter(([, text]) => text.includes('argocd.argoproj.io'))).toEqual([]);
  });

  it('writes its files into the config repository, and puts its words on objects', () => {
    const { files } = deliver({ platform: platform(), services: [service()] });
    const text = (path: string) => files.tryGet(`gitops-platform/${path}`);
    expect(text('courier/services/payments-api.yaml')).toBe('overlays: 3\n');
    expect(text('courier/teams/payments.yaml')).toBe('- payments-api\n');
    expect(text('courier/clusters.yaml')).toBe('- production\n- staging\n');
    expect(text('services/payments-api/base/deployment.yaml')).toContain('by: courier');
    expect(text('clusters/staging/cluster-config/namespaces.yaml')).toContain('courier.example.com/keep: "true"');
  });

  it('says what is wrong, and what to look at, wherever it is asked for files', () => {
    const found = problem('admin-login', 'platform', undefined);
    const saying = (name: string) =>
      output([], { problems: [{ ...found, message: `wrong: ${name}` }], warnings: [{ ...found, message: `look: ${name}` }] });
    const { problems, warnings } = deliver(
      { platform: platform(), services: [service()] },
      {
        renderService: ({ name }) => saying(name),
        renderTeam: ({ name }) => saying(name),
        renderPlatform: ({ name }) => saying(name),
      },
    );
    const names = ['payments-api', 'payments', 'gitops-platform'];
    expect(problems.map(({ message }) => message)).toEqual(names.map((name) => `wrong: ${name}`));
    expect(warnings.map(({ message }) => message)).toEqual(names.map((name) => `look: ${name}`));
  });

  it('judges finished objects', () => {
    const job = { kind: 'Job', runs: 'before-rollout', command: ['migrate'] };
    const { problems } = deliver({ platform: platform(), services: [service({ workloads: { migrate: job } })] });
    expect(problems.map(({ code }) => code)).toEqual(['job-removed-by-itself']);
  });

  it('describes what it delivers, and is named beside it', () => {
    const described: unknown[] = [];
    const { engine } = deliver({ platform: platform(), services: [service()] }, {}, { onDelivery: (delivery) => described.push(delivery) });
    expect([described, engine?.title]).toEqual([[{ name: 'payments-api' }], 'Courier']);
  });

  it('has objects and namespaces of its own, which no service adds', () => {
    const extend = (chart: Chart, { environment }: { environment: string }) => {
      if (environment !== 'dev') return;
      new ApiObject(chart, 'route', { ...route, metadata: { name: 'main', namespace: 'courier' } });
    };
    const { problems } = deliver({ platform: platform(), services: [service({ extend })] });
    expect(problems.map(({ code, given }) => [code, String(given)])).toEqual([
      ['extension-without-permit', 'objects of kind Route, which Courier acts on'],
      ['extension-without-permit', "objects in namespace 'courier' on cluster 'staging', which is not the team's"],
      ['object-owned-twice', "Route 'main' in namespace 'courier'"],
    ]);
  });
});
