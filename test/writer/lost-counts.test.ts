import { FileTree } from '../../src/files/file-tree';
import { render } from '../../src/render';
import { planOutput } from '../../src/writer/plan-output';
import { platform, service } from '../example-platform';

const autoscaler = { min: 2, max: 6, cpu: 70 };

/** What the writer warns of when a service changes from the one to the other. */
function warned(before: object, after: object): string[] {
  const filesOf = (changes: object) =>
    Object.fromEntries(render({ platform: platform(), services: [service({ environments: {}, ...changes }, 'shop')] }).files.entries());
  const disk = filesOf(before);
  const files = new FileTree();
  for (const [path, content] of Object.entries(filesOf(after))) files.add({ path, content });
  return planOutput(files, { listed: Object.keys(disk), tryRead: (path) => disk[path] }).warnings.map(
    ({ code, at, given }) => `${code} ${String(given)} ${at.join().replace(/^.*\/overlays\//, '')}`,
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
        jsonPatches: [{ target: { kind: 'Deployment', name: 'shop' }, operations: [{ op: 'add', path: '/spec/replicas', value: 3 }] }],
      },
    ],
  ])('is not told where %s', (_, before, after) => expect(warned(before, after)).toEqual([]));
});
