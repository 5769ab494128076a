import { ApiObject, type Chart } from 'cdk8s';
import type { ExtensionContext } from '../src/definition/service/extension-definition';
import { render, type RenderedOverlay } from '../src/render';
import { platform } from './example-platform';
import { plain } from './model/resolved';

const hpa = (kind = 'Deployment', name = 'shop') => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name },
  spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind, name }, minReplicas: 2, maxReplicas: 9 },
});
const scaledObject = {
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledObject',
  metadata: { name: 'queue' },
  spec: { scaleTargetRef: { name: 'shop' }, triggers: [{ type: 'cron', metadata: { desiredReplicas: '3' } }] },
};

const vpa = (policies?: readonly object[], updateMode = 'Recreate', kind = 'Deployment') => ({
  apiVersion: 'autoscaling.k8s.io/v1',
  kind: 'VerticalPodAutoscaler',
  metadata: { name: 'size' },
  spec: {
    targetRef: { apiVersion: 'apps/v1', kind, name: 'shop' },
    updatePolicy: { updateMode },
    ...(policies ? { resourcePolicy: { containerPolicies: policies } } : {}),
  },
});

/** What a service with an added object is rendered to, by environment: the counts of its workloads, and the differences that Argo CD ignores. */
function rendered(definition: Record<string, unknown>, object: object, where: readonly string[] = ['dev', 'staging', 'production']) {
  const overlays: RenderedOverlay[] = [];
  const deliveries: any[] = [];
  const extend = (chart: Chart, { environment }: ExtensionContext): void =>
    where.includes(environment) ? void new ApiObject(chart, 'added', object as never) : undefined;
  const { problems, files } = render(
    { platform: platform(), services: [plain({ ...definition, extend })] },
    { onOverlay: (overlay) => overlays.push(overlay), onDelivery: (delivery) => deliveries.push(delivery) },
  );
  const base = files.tryGet('gitops-platform/services/shop/base/deployment.yaml') ?? '';
  return {
    problems: problems.map(({ code, message }) => [code, message]),
    base,
    counts: overlays.map(({ objects }) =>
      objects.filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet').map(({ spec }: any) => spec.replicas),
    ),
    ignored: deliveries.map(({ manifest }) => manifest.spec.ignoreDifferences),
  };
}

const ignored = (kind = 'Deployment', name = 'shop') => [{ group: 'apps', kind, name, jsonPointers: ['/spec/replicas'] }];

describe('an autoscaler that a service adds', () => {
  it.each([hpa(), scaledObject])('has the number of replicas to itself: %j', (object) => {
    const { problems, base, counts, ignored: differences } = rendered({ replicas: 3 }, object);
    expect(problems).toEqual([]);
    expect(counts).toEqual([[undefined], [undefined], [undefined]]);
    expect(base).not.toContain('replicas');
    expect(differences).toEqual([ignored(), ignored(), ignored()]);
  });

  it('has it only in the environments where it is', () => {
    const { base, counts, ignored: differences } = rendered({ replicas: 3 }, hpa(), ['production']);
    expect(base).toContain('replicas: 3');
    expect(counts).toEqual([[3], [3], [undefined]]);
    expect(differences).toEqual([undefined, undefined, ignored()]);
  });

  it('may scale a further workload, and that alone', () => {
    const workloads = { queue: { kind: 'StatefulSet', replicas: 3 } };
    const { counts, ignored: differences } = rendered({ replicas: 2, workloads }, hpa('StatefulSet', 'shop-queue'));
    expect(counts[0]).toEqual([2, undefined]);
    expect(differences[0]).toEqual(ignored('StatefulSet', 'shop-queue'));
  });

  it('is found after the JSON patches', () => {
    const operations = [{ op: 'replace', path: '/spec/scaleTargetRef/name', value: 'shop' }];
    const jsonPatches = { scaler: { target: { kind: 'HorizontalPodAutoscaler' }, operations } };
    expect(rendered({ replicas: 2, jsonPatches }, { ...hpa('Deployment', 'other'), metadata: { name: 'shop' } }).counts[0]).toEqual([
      undefined,
    ]);
  });

  it('is not one of two', () => {
    const { problems } = rendered({ replicas: { min: 2, max: 4, pods: { requests: '10' } } }, scaledObject, ['dev']);
    expect(problems).toEqual([
      [
        'scaled-twice',
        "the number of pods of Deployment 'shop' would be chosen by HorizontalPodAutoscaler 'shop' and ScaledObject 'queue'",
      ],
    ]);
  });
});

describe('a VerticalPodAutoscaler that a service adds', () => {
  const shared = (replicas: unknown, object: object) =>
    rendered({ replicas, resources, sidecars: { proxy: { image, resources } } }, object)
      .problems.filter(([code]) => code === 'scaled-in-both-directions')
      .map(([, message]) => message);
  const resources = { requests: { cpu: '1', memory: '1Gi' } };
  const image = `docker.io/example/proxy:1@sha256:${'0'.repeat(64)}`;
  const twice = (resources: string) => [
    `both HorizontalPodAutoscaler 'shop' and VerticalPodAutoscaler 'size' would scale Deployment 'shop' by ${resources}`,
  ];
  const [own, others] = [{ containerName: 'shop' }, { containerName: '*' }];

  it.each<[string, object, object, string[]]>([
    ['cpu', { cpu: 70 }, vpa(), twice('cpu')],
    ['cpu and memory', { cpu: 70, memory: 70 }, vpa(), twice('cpu and memory')],
    ['cpu of new pods', { cpu: 70 }, vpa(undefined, 'Initial'), twice('cpu')],
    ['cpu of one container', { cpu: 70 }, vpa([own, { ...others, mode: 'Off' }]), twice('cpu')],
    ['another resource', { cpu: 70 }, vpa([{ ...others, controlledResources: ['memory'] }]), []],
    ['another metric', { pods: { requests: '10' } }, vpa(), []],
    ['recommendations', { cpu: 70 }, vpa(undefined, 'Off'), []],
    ['another workload', { cpu: 70 }, vpa(undefined, 'Recreate', 'StatefulSet'), []],
    ['no container', { cpu: 70 }, vpa([{ ...others, mode: 'Off' }]), []],
  ])('sets no resource that the pods are counted by: %s', (_, metrics, object, expected) => {
    expect(shared({ min: 2, max: 4, ...metrics }, object)).toEqual(expected);
  });

  it('may stand beside a fixed number of pods', () => {
    expect(shared(3, vpa())).toEqual([]);
  });

  const triggered = (type: string, containerName?: string) => ({
    ...scaledObject,
    spec: { ...scaledObject.spec, triggers: [{ type, metadata: containerName === undefined ? {} : { containerName } }] },
  });
  const measured = (metric: object) => ({ ...hpa(), spec: { ...hpa().spec, metrics: [metric] } });
  const ofContainer = {
    type: 'ContainerResource',
    containerResource: { name: 'memory', container: 'proxy', target: { type: 'Utilization' } },
  };

  it.each<[string, object, object, string[]]>([
    ['a trigger of KEDA', triggered('memory'), vpa(), ['memory']],
    ['its container', triggered('cpu', 'proxy'), vpa([own, { ...others, mode: 'Off' }]), []],
    ['another trigger', triggered('cron'), vpa(), []],
    ['no metrics, which means cpu', hpa(), vpa(), ['cpu']],
    ['a resource of one container', measured(ofContainer), vpa(), ['memory']],
    ['a resource of another container', measured(ofContainer), vpa([own, { ...others, mode: 'Off' }]), []],
  ])('sets nothing that an added autoscaler looks at: %s', (_, scaler, object, resources) => {
    const extend = (chart: Chart) => [scaler, object].forEach((each, index) => void new ApiObject(chart, `added-${index}`, each as never));
    const { problems } = render({ platform: platform(), services: [plain({ extend, sidecars: { proxy: { image } } })] });
    expect(problems.filter(({ code }) => code === 'scaled-in-both-directions').flatMap(({ given }) => given)).toEqual(resources);
  });
});
