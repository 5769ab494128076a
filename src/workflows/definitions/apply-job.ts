import { runner } from '../runner';
import { checkout } from '../steps/checkout';
import type { Job } from '../workflow';
import { applyDefinitions } from './steps/apply-definitions';
import { appliedArtifact, liveArtifact } from './steps/artifacts';
import { installPackages } from './steps/install-packages';

/**
 * Applies the definitions to what the repositories have. Although they are merged, it has no secret and nothing that it may write: packages
 * of others run here, too. Another job opens the pull requests.
 */
export const applyJob: Job = {
  name: 'apply',
  needs: 'live',
  'runs-on': runner,
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  steps: [checkout, installPackages, liveArtifact.take, applyDefinitions, appliedArtifact.handOn],
};
