import type { StackPlace } from '../../model/types/platform-model';
import type { UnplacedJob } from '../runner';
import { checkout } from '../steps/checkout';
import { applyDefinitions } from './steps/apply-definitions';
import { appliedArtifact, liveArtifact, stackArtifact } from './steps/artifacts';
import { takeOutStack } from './steps/take-out-stack';
import { installPackages } from './steps/install-packages';

/**
 * Applies the definitions to what the repositories have. Although they are merged, it has no secret and nothing that it may write: packages
 * of others run here, too. Another job opens the pull requests.
 *
 * @param stack where the Terraform stack is, if it is planned.
 */
export const applyJob = (stack: StackPlace | undefined): UnplacedJob => ({
  name: 'apply',
  needs: 'live',
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  steps: [
    checkout,
    installPackages,
    liveArtifact.take,
    applyDefinitions,
    appliedArtifact.handOn,
    ...(stack ? [takeOutStack(stack), stackArtifact.handOn] : []),
  ],
});
