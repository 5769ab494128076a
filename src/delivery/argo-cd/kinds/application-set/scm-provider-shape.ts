import { boolean, list, optional, required, type Properties, object } from '../../../../definition/shape/shape';
import type {
  BitbucketBasicAuth,
  BitbucketBearerToken,
  BitbucketServerAccess,
  ConfigMapKey,
  RepositoryFilter,
  RepositoryFilters,
  ReposOfAzureDevOps,
  ReposOfBitbucket,
  ReposOfBitbucketServer,
  ReposOfCodeCommit,
  ReposOfGitea,
  ReposOfGitHub,
  ReposOfGitLab,
  ScmProvider,
  SecretKey,
} from './scm-provider-generator';
import { goRegularExpression } from '../common/go-regular-expression';
import { asTemplate } from '../common/texts';
import { filled } from '../common/text-formats';

const { text, choice } = asTemplate;
const name = required(text(filled('a name')));
const api = text(filled('a URL'));

/** See {@link SecretKey}. */
export const secretKeyShape = object<SecretKey>('a key of a Secret', { secretName: name, key: name });

/** See {@link ConfigMapKey}. */
export const certificateProperties = {
  insecure: optional(boolean()),
  caRef: optional(object<ConfigMapKey>('a key of a ConfigMap', { configMapName: name, key: name })),
};

/** Authentication to Bitbucket. */
export const bitbucketAuthProperties = {
  basicAuth: optional(object<BitbucketBasicAuth>('a user', { username: name, passwordRef: required(secretKeyShape) })),
  bearerToken: optional(object<BitbucketBearerToken>('a token', { tokenRef: required(secretKeyShape) })),
};

/** See {@link BitbucketServerAccess}. */
export const bitbucketServerProperties = {
  api: required(api),
  project: name,
  ...certificateProperties,
  ...bitbucketAuthProperties,
} satisfies Properties<BitbucketServerAccess>;

const tokenRef = optional(secretKeyShape);
const allBranches = optional(boolean());
const pattern = optional(text(goRegularExpression));

const github = object<ReposOfGitHub['github']>('GitHub', {
  organization: name,
  api: optional(api),
  tokenRef,
  appSecretName: optional(text()),
  excludeArchivedRepos: optional(boolean()),
  allBranches,
});

const gitlab = object<ReposOfGitLab['gitlab']>('GitLab', {
  group: name,
  includeSubgroups: optional(boolean()),
  includeSharedProjects: optional(boolean()),
  includeArchivedRepos: optional(boolean()),
  topic: optional(text()),
  api: optional(api),
  tokenRef,
  allBranches,
  ...certificateProperties,
});

const gitea = object<ReposOfGitea['gitea']>('Gitea', {
  owner: name,
  api: required(api),
  tokenRef,
  excludeArchivedRepos: optional(boolean()),
  insecure: optional(boolean()),
  allBranches,
});

const bitbucket = object<ReposOfBitbucket['bitbucket']>('Bitbucket', {
  owner: name,
  user: name,
  appPasswordRef: required(secretKeyShape),
  allBranches,
});

const azureDevOps = object<ReposOfAzureDevOps['azureDevOps']>('Azure DevOps', {
  organization: name,
  teamProject: name,
  accessTokenRef: required(secretKeyShape),
  api: optional(api),
  allBranches,
});

const awsCodeCommit = object<ReposOfCodeCommit['awsCodeCommit']>('CodeCommit', {
  region: optional(text()),
  role: optional(text()),
  tagFilters: optional(list(object<{ readonly key: string; readonly value?: string }>('a tag', { key: name, value: optional(text()) }))),
  allBranches,
});

const filter = object<RepositoryFilter>('a filter', {
  repositoryMatch: pattern,
  branchMatch: pattern,
  labelMatch: pattern,
  pathsExist: optional(list(text())),
  pathsDoNotExist: optional(list(text())),
});

/** Properties of a repository generator, except those that every generator has. */
export const scmProviderProperties = {
  github: optional(github),
  gitlab: optional(gitlab),
  gitea: optional(gitea),
  bitbucket: optional(bitbucket),
  bitbucketServer: optional(
    object<ReposOfBitbucketServer['bitbucketServer']>('Bitbucket Server', { ...bitbucketServerProperties, allBranches }),
  ),
  azureDevOps: optional(azureDevOps),
  awsCodeCommit: optional(awsCodeCommit),
  filters: optional(list(filter)),
  cloneProtocol: optional(choice('ssh', 'https')),
} satisfies Properties<ScmProvider & RepositoryFilters>;
