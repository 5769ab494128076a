import type { UnplacedJob } from '../runner';
import { planArtifact } from './steps/artifacts';
import { commentPlan } from './steps/comment-plan';

/** Writes the plan, or why there is none, into the comment of the pull request. It runs no code of the pull request: the plan is data. */
export const commentJob: UnplacedJob = {
  name: 'comment',
  if: "!cancelled() && needs.plan.outputs.made == 'yes'",
  needs: 'plan',
  'timeout-minutes': 10,
  permissions: { 'pull-requests': { write: 'write the comment with the plan' } },
  steps: [planArtifact.take, commentPlan],
};
