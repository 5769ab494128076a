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
    const jsonPatches = [{ target: { kind: 'HorizontalPodAutoscaler' }, operations }];
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
