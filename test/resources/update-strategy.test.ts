import type { StrategyModel } from '../../src/model/types/workload-model';
import { numberOfPods, renderUpdateStrategy } from '../../src/resources/update-strategy';
import { workloadModel } from './model';

const ofType = (type: StrategyModel['type']): StrategyModel => ({ ...workloadModel().strategy, type });

describe('an update strategy', () => {
  it('is not there where nothing is said', () => {
    expect(renderUpdateStrategy(ofType(undefined), { partition: undefined })).toBeUndefined();
  });

  it('has the steps of a rolling update, whether or not that is named', () => {
    expect(renderUpdateStrategy(ofType(undefined), { partition: 0 })).toEqual({ type: undefined, rollingUpdate: { partition: 0 } });
    expect(renderUpdateStrategy(ofType('RollingUpdate'), { partition: 2 })).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { partition: 2 },
    });
    expect(renderUpdateStrategy(ofType('RollingUpdate'), { partition: undefined })).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: undefined,
    });
  });

  it('has no steps where it is another', () => {
    expect(renderUpdateStrategy(ofType('Recreate'), { partition: 2 })).toEqual({ type: 'Recreate', rollingUpdate: undefined });
  });

  it('counts pods, or a share of them', () => {
    expect([numberOfPods(2)?.value, numberOfPods('25%')?.value, numberOfPods(undefined)]).toEqual([2, '25%', undefined]);
  });
});
