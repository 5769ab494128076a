import { boolean, list, optional, required, object, type Properties } from '../../../../definition/shape/shape';
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
import { asTemplate } from '../common/texts';
import { filled } from '../common/text-formats';

const { text, choice } = asTemplate;
const name = required(text(filled('a name')));
const api = text(filled('a URL'));
const tokenRef = optional(secretKeyShape);
const labels = optional(list(text()));
const pattern = optional(text(goRegularExpression));

const github = object<PullRequestsOfGitHub['github']>('GitHub', {
  owner: name,
  repo: name,
  labels,
  api: optional(api),
  tokenRef,
  appSecretName: optional(text()),
});

const gitlab = object<PullRequestsOfGitLab['gitlab']>('GitLab', {
  project: name,
  labels,
  pullRequestState: optional(choice('opened', 'closed', 'merged', 'locked')),
  api: optional(api),
  tokenRef,
  ...certificateProperties,
});

const gitea = object<PullRequestsOfGitea['gitea']>('Gitea', {
  owner: name,
  repo: name,
  api: required(api),
  labels,
  tokenRef,
  insecure: optional(boolean()),
});

const bitbucket = object<PullRequestsOfBitbucket['bitbucket']>('Bitbucket', {
  owner: name,
  repo: name,
  api: optional(api),
  ...bitbucketAuthProperties,
});

const azuredevops = object<PullRequestsOfAzureDevOps['azuredevops']>('Azure DevOps', {
  organization: name,
  project: name,
  repo: name,
  labels,
  api: optional(api),
  tokenRef,
});

/** Properties of a pull request generator, except those that every generator has. */
export const pullRequestProperties = {
  github: optional(github),
  gitlab: optional(gitlab),
  gitea: optional(gitea),
  bitbucket: optional(bitbucket),
  bitbucketServer: optional(
    object<PullRequestsOfBitbucketServer['bitbucketServer']>('Bitbucket Server', { ...bitbucketServerProperties, repo: name }),
  ),
  azuredevops: optional(azuredevops),
  filters: optional(list(object<PullRequestFilter>('a filter', { branchMatch: pattern, targetBranchMatch: pattern, titleMatch: pattern }))),
  continueOnRepoNotFoundError: optional(boolean()),
} satisfies Properties<PullRequestProvider & PullRequestFilters>;
