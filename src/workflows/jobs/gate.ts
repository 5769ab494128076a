import { gateJob } from '../../model/names';
import { runner } from '../runner';
import type { Job } from '../workflow';

/**
 * The one job that a ruleset requires. It must run whatever becomes of the others: GitHub takes a required job that is skipped,
 * as it is when one that it needs fails, for passed.
 *
 * @param judging ids of all jobs that a pull request must pass.
 */
export const gate = (judging: readonly string[]): Job => ({
  name: gateJob,
  if: 'always()',
  needs: judging,
  'runs-on': runner,
  'timeout-minutes': 5,
  permissions: {},
  steps: [
    {
      name: 'Let nothing pass but success',
      env: { RESULTS: "${{ join(needs.*.result, ' ') }}" },
      run: script,
    },
  ],
});

const script = `for result in $RESULTS; do
  if [ "$result" != success ] && [ "$result" != skipped ]; then
    echo "::error::a job that this one needs ended with $result"
    exit 1
  fi
done
`;
