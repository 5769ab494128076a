import { planEnvironment } from '../../names/github';
import type { UnplacedJob } from '../runner';
import { repositoriesEnv, type LiveRepositories } from './live-repositories';
import { liveArtifact } from './steps/artifacts';
import { fetchRepositories } from './steps/fetch-repositories';
import { findRepositories } from './steps/find-repositories';
import { listingToken, readerToken } from './steps/reader-token';

/**
 * Fetches what the repositories have now, and hands it on as an artifact. Later jobs need no token for it, so that code of a pull request
 * never meets one: this job runs none, not even that of the checkout.
 */
export const liveJob = (repositories: LiveRepositories, condition: Pick<UnplacedJob, 'if'> = {}): UnplacedJob => ({
  name: 'live',
  ...condition,
  'timeout-minutes': 30,
  environment: planEnvironment,
  permissions: {},
  env: repositoriesEnv(repositories),
  steps: [
    listingToken(repositories.organization),
    findRepositories,
    readerToken(repositories.organization),
    fetchRepositories,
    liveArtifact.handOn,
  ],
});
