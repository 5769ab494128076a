import { ProgressLine } from '../../src/cli/progress-line';

function record(isTTY: boolean | undefined, total: number, steps: number): string[] {
  const written: string[] = [];
  const line = new ProgressLine({ isTTY, write: (text) => written.push(text) }, total, 'verify', 'overlays');
  for (let step = 0; step < steps; step++) line.step();
  line.clear();
  return written;
}

describe('the progress line', () => {
  it('is rewritten on a terminal with each step, and removed at the end', () => {
    const written = record(true, 3000, 1000);
    expect(written).toHaveLength(1001);
    expect(written[0]).toBe('\rverify: 1 of 3,000 overlays');
    expect(written[999]).toBe('\rverify: 1,000 of 3,000 overlays');
    expect(written[1000]).toBe(`\r${' '.repeat('verify: 1,000 of 3,000 overlays'.length)}\r`);
  });

  it.each([
    ['elsewhere', undefined, 3000, 10],
    ['in a log', false, 3000, 10],
    ['for short work', true, 100, 10],
    ['before the first step', true, 3000, 0],
  ])('shows nothing %s', (_, isTTY, total, steps) => {
    expect(record(isTTY, total, steps)).toEqual([]);
  });
});
