import { applyEnvironment } from '../../names/github';
import type { UnplacedJob } from '../runner';
import { repositoriesEnv, type LiveRepositories } from './live-repositories';
import { applierToken } from './steps/applier-token';
import { appliedArtifact, liveArtifact } from './steps/artifacts';
import { failIfIncomplete, findChanges } from './steps/find-changes';
import { openChanges } from './steps/open-changes';

/** Opens a pull request in each repository that changes. It runs no code of the definitions: what they changed is data. */
export const openJob = (repositories: LiveRepositories): UnplacedJob => ({
  name: 'open',
  needs: 'apply',
  'timeout-minutes': 30,
  environment: applyEnvironment,
  permissions: { contents: 'read' },
  env: repositoriesEnv(repositories),
  steps: [liveArtifact.take, appliedArtifact.take, findChanges, applierToken(repositories.organization), openChanges, failIfIncomplete],
});
