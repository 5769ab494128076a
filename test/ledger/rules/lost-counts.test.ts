import { platform, service } from '../../example-platform';
import { warningsBetween } from './warnings-between';

const autoscaler = { min: 2, max: 6, cpu: 70 };

/** What is told when a service changes from the one to the other. */
function warned(before: object, after: object, changed: object = {}): string[] {
  const definitionsOf = (changes: object) => ({
    platform: platform(changed as Record<string, unknown>),
    services: [service({ environments: {}, ...changes }, 'shop')],
  });
  return warningsBetween(definitionsOf(before), definitionsOf(after)).flatMap(({ code, at, given }) =>
    at.map((place) => `${code} ${String(given)} ${place.replace(/^.*\/overlays\//, '')}`),
  );
}

const everywhere = ['dev', 'production', 'staging'].map((environment) => `autoscaler-drops-pods 3 ${environment}`);
const inProduction = (replicas: unknown) => ({ environments: { production: { replicas } } });

describe('a fixed count that becomes an autoscaler', () => {
  it('is told in each environment that had more than one pod', () => {
    expect(warned({ replicas: 3 }, { replicas: autoscaler })).toEqual(everywhere);
    expect(warned({ replicas: 3, kind: 'StatefulSet' }, { replicas: autoscaler, kind: 'StatefulSet' })).toEqual(everywhere);
  });

  it('is told of the one environment that gets it, or had the count', () => {
    expect(warned({ replicas: 3 }, { replicas: 3, ...inProduction(autoscaler) })).toEqual(['autoscaler-drops-pods 3 production']);
    expect(warned({ replicas: autoscaler, ...inProduction(4) }, { replicas: autoscaler })).toEqual(['autoscaler-drops-pods 4 production']);
  });

  it('is told of a further workload', () => {
    const resources = { requests: { cpu: '100m', memory: '64Mi' } };
    const worker = (replicas: unknown) => ({ replicas: 1, workloads: { worker: { args: ['work'], resources, replicas } } });
    expect(warned(worker(3), worker(autoscaler))).toEqual(everywhere);
  });

  it('is told where one cluster of an environment differs', () => {
    const clusters = { production: { replicas: autoscaler } };
    expect(warned({ replicas: 3 }, { replicas: 3, environments: { production: { clusters } } })).toHaveLength(1);
  });

  it('is not told where the service moves to another namespace, in which it has no pods yet', () => {
    const found = warned({ replicas: 3 }, { replicas: autoscaler, team: 'qa' });
    expect([...new Set(found.map((each) => each.split(' ')[0]))]).toEqual(['team-changes']);
  });

  it('is told once for clusters that do not differ, and for each that does', () => {
    const { environments } = platform().definition;
    const two = { environments: { ...environments, dev: { ...environments.dev, clusters: ['staging', 'production'] } } };
    const inDev = (dev: object) => ({ replicas: 1, environments: { dev } });
    expect(warned(inDev({ replicas: 3 }), inDev({ replicas: autoscaler }), two)).toEqual(['autoscaler-drops-pods 3 dev']);
    const differing = { replicas: autoscaler, clusters: { staging: { replicas: { ...autoscaler, max: 9 } } } };
    expect(warned(inDev({ replicas: 3 }), inDev(differing), two)).toEqual([
      'autoscaler-drops-pods 3 dev/clusters/production',
      'autoscaler-drops-pods 3 dev/clusters/staging',
    ]);
  });

  it.each<[string, object, object]>([
    ['nothing changes', { replicas: autoscaler }, { replicas: autoscaler }],
    ['the autoscaler changes', { replicas: autoscaler }, { replicas: { ...autoscaler, max: 9 } }],
    ['an autoscaler becomes a count', { replicas: autoscaler }, { replicas: 3 }],
    ['there was one pod', { replicas: 1 }, { replicas: autoscaler }],
    [
      'a patch keeps the count',
      { replicas: 3 },
      {
        replicas: autoscaler,
        jsonPatches: {
          count: { target: { kind: 'Deployment', name: 'shop' }, operations: [{ op: 'add', path: '/spec/replicas', value: 3 }] },
        },
      },
    ],
  ])('is not told where %s', (_, before, after) => {
    // The autoscalers are told of otherwise, as the project loses their kind.
    expect(warned(before, after).filter((each) => !each.startsWith('prune-not-permitted HorizontalPodAutoscaler'))).toEqual([]);
  });
});
