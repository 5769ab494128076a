import { gate } from '../../../src/workflows/jobs/gate';
import { runScripts } from '../run-scripts';

const withResults = (results: string) => runScripts(gate(['a', 'b']).steps, { expressions: { "join(needs.*.result, ' ')": results } });

describe('the gate', () => {
  it.each(['success', 'success success', 'success skipped'])('lets %j pass', (results) => {
    expect(withResults(results)).toMatchObject({ status: 0, output: '' });
  });

  it('lets pass what no other job judges', () => {
    const job = gate([]);
    expect([job.needs, job.if]).toEqual([undefined, undefined]);
    expect(runScripts(job.steps, {})).toMatchObject({ status: 0 });
  });

  it.each([
    ['failure', 'success failure'],
    ['cancelled', 'cancelled success'],
  ])('stops at %s', (result, results) => {
    expect(withResults(results)).toMatchObject({ status: 1, output: `::error::a job that this one needs ended with ${result}\n` });
  });
});
