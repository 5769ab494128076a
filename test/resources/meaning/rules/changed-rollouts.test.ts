import type { WorkloadModel } from '../../../../src/model/types/workload-model';
import { podModel, workloadModel } from '../../model';
import { deployment, told, toldOfWorkloads } from '../told';

const strategy = (changes: Partial<WorkloadModel['strategy']>): Partial<WorkloadModel> => ({
  strategy: { ...workloadModel().strategy, ...changes },
});
const set = (changes: Partial<WorkloadModel['strategy']>, podManagementPolicy?: 'Parallel'): Partial<WorkloadModel> => ({
  ...strategy(changes),
  kind: 'StatefulSet',
  statefulSet: { serviceName: 'shop-headless', ports: [], podManagementPolicy, volumeClaims: [] },
});

describe('how a new version replaces the old one', () => {
  it.each([
    [strategy({}), strategy({ type: 'Recreate' }), 'high: update strategy: not set -> Recreate'],
    [strategy({}), strategy({ maxUnavailable: '100%' }), 'high: maxUnavailable: not set -> 100%'],
    [strategy({ maxSurge: 1 }), strategy({ maxSurge: 2 }), 'low: maxSurge: 1 -> 2'],
    [strategy({ minReadySeconds: 1 }), strategy({ minReadySeconds: 2 }), 'low: minReadySeconds: 1 -> 2'],
    [strategy({}), strategy({ revisionHistoryLimit: 3 }), 'none: revisionHistoryLimit: not set -> 3'],
    [set({}), set({ type: 'OnDelete' }), 'high: update strategy: not set -> OnDelete'],
    [set({}), set({ partition: 2 }), 'high: partition: not set -> 2'],
    [set({ partition: 2 }), set({}), 'low: partition: 2 -> not set'],
    [set({}), set({}, 'Parallel'), 'high: podManagementPolicy: not set -> Parallel'],
    [{}, { pod: podModel({ terminationGracePeriodSeconds: 10 }) }, 'high: terminationGracePeriodSeconds: not set -> 10'],
    [{}, { pod: podModel({ terminationGracePeriodSeconds: 60 }) }, 'low: terminationGracePeriodSeconds: not set -> 60'],
  ])('%#', (before, after, text) => {
    expect(toldOfWorkloads(before, after)).toEqual([text]);
  });

  it('may be paused, or refused', () => {
    expect(told([deployment()], [deployment({}, {}, { paused: true })])).toEqual(['high: paused: not set -> true']);
    const selector = (app: string) => deployment({}, {}, { selector: { matchLabels: { app } } });
    expect(told([selector('a')], [selector('b')])).toEqual(['high: selector changed']);
  });

  it('is not told if only the version changes', () => {
    expect(told([deployment({ image: 'a:1' })], [deployment({ image: 'a:2' })])).toEqual(['low: image: a 1 -> 2']);
  });
});
