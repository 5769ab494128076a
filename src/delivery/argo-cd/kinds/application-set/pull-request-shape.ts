import { boolean, list, optional, required } from '../../../../definition/shape/shape';
import type {
  PullRequestFilter,
  PullRequestFilters,
  PullRequestProvider,
  PullRequestsOfAzureDevOps,
  PullRequestsOfBitbucket,
  PullRequestsOfBitbucketServer,
  PullRequestsOfGitea,
  PullRequestsOfGitHub,
  PullRequestsOfGitLab,
} from './pull-request-generator';
import { goRegularExpression } from '../common/go-regular-expression';
import { bitbucketAuthProperties, bitbucketServerProperties, certificateProperties, secretKeyShape } from './scm-provider-shape';
import { asTemplate, shapeOf } from '../common/shape-of';
import { filled } from '../common/text-formats';

const { text, choice } = asTemplate;
const name = required(text(filled('a name')));
const api = text(filled('a URL'));
const tokenRef = optional(secretKeyShape);
const labels = optional(list(text()));
const pattern = optional(text(goRegularExpression));

const github = shapeOf<PullRequestsOfGitHub['github']>('GitHub', {
  owner: name,
  repo: name,
  labels,
  api: optional(api),
  tokenRef,
  appSecretName: optional(text()),
});

const gitlab = shapeOf<PullRequestsOfGitLab['gitlab']>('GitLab', {
  project: name,
  labels,
  pullRequestState: optional(choice('opened', 'closed', 'merged', 'locked')),
  api: optional(api),
  tokenRef,
  ...certificateProperties,
});

const gitea = shapeOf<PullRequestsOfGitea['gitea']>('Gitea', {
  owner: name,
  repo: name,
  api: required(api),
  labels,
  tokenRef,
  insecure: optional(boolean()),
});

const bitbucket = shapeOf<PullRequestsOfBitbucket['bitbucket']>('Bitbucket', {
  owner: name,
  repo: name,
  api: optional(api),
  ...bitbucketAuthProperties,
});

const azuredevops = shapeOf<PullRequestsOfAzureDevOps['azuredevops']>('Azure DevOps', {
  organization: name,
  project: name,
  repo: name,
  labels,
  api: optional(api),
  tokenRef,
});

/** What a generator of pull requests has beside what every generator has. */
export const pullRequestProperties = shapeOf<PullRequestProvider & PullRequestFilters>('a provider', {
  github: optional(github),
  gitlab: optional(gitlab),
  gitea: optional(gitea),
  bitbucket: optional(bitbucket),
  bitbucketServer: optional(
    shapeOf<PullRequestsOfBitbucketServer['bitbucketServer']>('Bitbucket Server', { ...bitbucketServerProperties, repo: name }),
  ),
  azuredevops: optional(azuredevops),
  filters: optional(
    list(shapeOf<PullRequestFilter>('a filter', { branchMatch: pattern, targetBranchMatch: pattern, titleMatch: pattern })),
  ),
  continueOnRepoNotFoundError: optional(boolean()),
}).properties;
