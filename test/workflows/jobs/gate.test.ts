import { spawnSync } from 'node:child_process';
import { gate } from '../../../src/workflows/jobs/gate';
import { models } from '../../example-platform';
import { runScripts } from '../run-scripts';

const runner = models().platform.runners.gate;
const withResults = (results: string) =>
  runScripts(gate(['a', 'b'], runner).steps, { expressions: { "join(needs.*.result, ' ')": results } });

describe('the gate', () => {
  it.each(['success', 'success success', 'success skipped'])('lets %j pass', (results) => {
    expect(withResults(results)).toMatchObject({ status: 0, output: '' });
  });

  it('lets pass what no other job judges', () => {
    const job = gate([], runner);
    expect([job.needs, job.if]).toEqual([undefined, undefined]);
    expect(runScripts(job.steps, {})).toMatchObject({ status: 0 });
  });

  it.each([
    ['failure', 'success failure'],
    ['cancelled', 'cancelled success'],
  ])('stops at %s', (result, results) => {
    expect(withResults(results)).toMatchObject({ status: 1, output: `::error::a job that this one needs ended with ${result}\n` });
  });

  const results = ['success', 'failure', 'cancelled', 'skipped'];
  const combinations = [1, 2, 3].flatMap((count) =>
    Array.from({ length: count }).reduce<string[][]>((all) => all.flatMap((each) => results.map((result) => [...each, result])), [[]]),
  );

  it('passes exactly if nothing failed and nothing was cancelled, for all results of up to three jobs', () => {
    const [step] = gate(['a'], runner).steps as unknown as [{ run: string }];
    // As GitHub runs scripts. One process asks for all combinations.
    const ask = 'while IFS= read -r RESULTS; do export RESULTS; bash -e -c "$SCRIPT" > /dev/null; echo "$?"; done';
    const { stdout } = spawnSync('bash', ['-c', ask], {
      encoding: 'utf8',
      env: { ...process.env, SCRIPT: step.run },
      input: combinations.map((each) => `${each.join(' ')}\n`).join(''),
    });
    const said = stdout.trim().split('\n');
    expect([combinations.length, said.length]).toEqual([84, 84]);
    for (const [index, each] of combinations.entries())
      expect([each, said[index]]).toEqual([each, each.includes('failure') || each.includes('cancelled') ? '1' : '0']);
  });
});
