import type { UnplacedJob } from '../runner';
import { checkout } from '../steps/checkout';
import { liveArtifact, planArtifact } from './steps/artifacts';
import { failWithoutPlan, makePlan } from './steps/make-plan';
import { installPackages } from './steps/install-packages';

/** Makes the plan. It runs the code of the pull request, so it has no secret and nothing that it may write: another job comments. */
export const planJob: UnplacedJob = {
  name: 'plan',
  needs: 'live',
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  outputs: { made: '${{ steps.plan.outputs.made }}' },
  steps: [checkout, installPackages, liveArtifact.take, makePlan, planArtifact.handOn, failWithoutPlan],
};
