import { containerModel, podModel } from '../../model';
import { meaningsOf, objectsOfSpec, toldOfContainers, toldOfWorkloads } from '../told';
import { workloadModel } from '../../model';

const limits = (amounts: Record<string, string>) => ({ resources: { requests: {}, limits: amounts } });
const requests = (amounts: Record<string, string>) => ({ resources: { requests: amounts, limits: {} } });

describe('what a container requests, and its limits', () => {
  it.each([
    [requests({ memory: '256Mi' }), requests({ memory: '512Mi' }), 'low: memory request: 256Mi -> 512Mi'],
    [requests({ cpu: '1' }), requests({ cpu: '500m' }), 'low: cpu request: 1 -> 500m'],
    [requests({ cpu: '1' }), requests({}), 'high: cpu request: 1 -> not set'],
    [limits({}), limits({ memory: '1Gi' }), 'high: memory limit: not set -> 1Gi'],
    [limits({ memory: '1Gi' }), limits({ memory: '512Mi' }), 'high: memory limit: 1Gi -> 512Mi'],
    [limits({ memory: '1Gi' }), limits({ memory: '2Gi' }), 'low: memory limit: 1Gi -> 2Gi'],
    [limits({ memory: '1Gi' }), limits({}), 'high: memory limit: 1Gi -> not set'],
    [limits({ cpu: '2' }), limits({ cpu: '1' }), 'low: cpu limit: 2 -> 1'],
    [limits({ cpu: '2' }), limits({}), 'low: cpu limit: 2 -> not set'],
    [limits({ 'nvidia.com/gpu': '2' }), limits({ 'nvidia.com/gpu': '1' }), 'high: nvidia.com/gpu limit: 2 -> 1'],
  ])('%j to %j', (before, after, text) => {
    expect(toldOfContainers(before, after)[0]).toBe(text);
  });

  it('are told with the container, and their place', () => {
    const spec = (cpu: string) => ({
      workloads: [
        workloadModel({
          pod: podModel({ initContainers: [containerModel({ name: 'proxy', restartPolicy: 'Always', ...limits({ cpu }) })] }),
        }),
      ],
    });
    expect(meaningsOf(objectsOfSpec(spec('1')), objectsOfSpec(spec('2')))).toMatchObject([
      { text: "cpu limit of 'proxy': 1 -> 2", property: ['sidecars', 'proxy', 'resources', 'limits', 'cpu'] },
    ]);
  });

  it('are not told if something else changes', () => {
    expect(toldOfContainers({ ...limits({ cpu: '1' }), image: 'a:1' }, { ...limits({ cpu: '1' }), image: 'a:2' })).toEqual([
      'low: image: a 1 -> 2',
    ]);
    expect(toldOfWorkloads({}, {})).toEqual([]);
  });
});
