import type { ContainerModel, ProbeModel } from '../../../../src/model/types/workload-model';
import { portModel } from '../../model';
import { toldOfContainers } from '../told';

const http = (path: string, more: Partial<ProbeModel> = {}): ProbeModel => ({
  handler: { kind: 'http', path, port: 'http', scheme: undefined, headers: [] },
  ...more,
});
const probes = (probes: ContainerModel['probes']): Partial<ContainerModel> => ({ ports: [portModel()], probes });

describe('the probes of a container', () => {
  it.each([
    [{}, { liveness: http('/live') }, 'high: liveness probe is new: GET /live on http'],
    [{ readiness: http('/ready') }, {}, 'high: readiness probe goes'],
    [{ readiness: http('/a') }, { readiness: http('/b') }, 'high: readiness probe: GET /a on http -> GET /b on http'],
    [
      { startup: http('/a', { periodSeconds: 2 }) },
      { startup: http('/a', { periodSeconds: 5 }) },
      'low: startup probe: periodSeconds 2 -> 5',
    ],
    [
      { readiness: http('/a') },
      { readiness: { handler: { kind: 'tcp' as const, port: 'http' } } },
      'high: readiness probe: GET /a on http -> tcpSocket on http',
    ],
  ])('%#', (before, after, text) => {
    expect(toldOfContainers(probes(before), probes(after))).toEqual([text]);
  });

  it('are told without commands, which may have secrets', () => {
    const exec = (word: string) => probes({ liveness: { handler: { kind: 'exec', command: ['check', word] } } });
    expect(toldOfContainers(exec('s3cret'), exec('other'))).toEqual(['high: liveness probe: what it asks changes']);
  });

  it('are not told if something else changes', () => {
    const before = probes({ readiness: http('/ready') });
    expect(toldOfContainers({ ...before, image: 'a:1' }, { ...before, image: 'a:2' })).toEqual(['low: image: a 1 -> 2']);
  });
});
