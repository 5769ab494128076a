import { gateJob, gateOnlyOfPullRequests } from '../../names/github';
import type { RunnerModel } from '../../model/types/runner-model';
import { runsOn } from '../runner';
import type { Job } from '../workflow';

/**
 * The only job that a ruleset requires. It must always run: GitHub counts a required job as passed if it is skipped, which happens if a job
 * that it needs fails. If there are no other jobs, it still runs, so that pull requests can be merged.
 *
 * @param judging IDs of all jobs that a pull request must pass.
 * @param options whether a push reports another check.
 */
export const gate = (judging: readonly string[], runner: RunnerModel, { isOnlyOfPullRequests = false } = {}): Job => ({
  name: isOnlyOfPullRequests ? gateOnlyOfPullRequests : gateJob,
  ...(judging.length > 0 ? { if: 'always()', needs: judging } : {}),
  'runs-on': runsOn(runner),
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
