import { gateJob } from '../../names/github';
import { runner } from '../runner';
import type { Job } from '../workflow';

/**
 * The one job that a ruleset requires. It must run whatever becomes of the others: GitHub takes a required job that is skipped,
 * as it is when one that it needs fails, for passed. Where there are no others it runs by itself, so that a pull request can be merged.
 *
 * @param judging ids of all jobs that a pull request must pass.
 */
export const gate = (judging: readonly string[]): Job => ({
  name: gateJob,
  ...(judging.length > 0 ? { if: 'always()', needs: judging } : {}),
  'runs-on': runner,
  'timeout-minutes': 5,
  permissions: {},
  steps: [
    judging.length > 0
      ? { name: 'Let nothing pass but success', env: { RESULTS: "${{ join(needs.*.result, ' ') }}" }, run: script }
      : { name: 'Nothing to test', run: "echo 'nothing in this repository is built or tested'\n" },
  ],
});

const script = `for result in $RESULTS; do
  if [ "$result" != success ] && [ "$result" != skipped ]; then
    echo "::error::a job that this one needs ended with $result"
    exit 1
  fi
done
`;
