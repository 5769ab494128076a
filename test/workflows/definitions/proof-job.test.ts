import { proofJob, proofParts } from '../../../src/workflows/definitions/proof-job';
import { models } from '../../example-platform';

describe('the proof of all overlays', () => {
  const { services } = models();
  const times = (count: number) => Array.from({ length: count }, () => services[0]!);

  it('is split into jobs of a thousand overlays', () => {
    expect(services[0]!.stages.flatMap(({ overlays }) => overlays)).toHaveLength(3);
    expect([0, 333, 334, 666, 667].map((count) => proofParts(times(count)))).toEqual([1, 1, 2, 2, 3]);
  });

  it('has each part once', () => {
    expect(proofJob(3).strategy!.matrix).toEqual({ part: ['1/3', '2/3', '3/3'] });
  });
});
