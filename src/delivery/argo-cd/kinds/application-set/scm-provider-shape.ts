import { boolean, list, optional, required, type ObjectShape } from '../../../../definition/shape/shape';
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
import { asTemplate, shapeOf } from '../common/shape-of';
import { filled } from '../common/text-formats';

const { text, choice } = asTemplate;
const name = required(text(filled('a name')));
const api = text(filled('a URL'));

/** See {@link SecretKey}. */
export const secretKeyShape = shapeOf<SecretKey>('a key of a Secret', { secretName: name, key: name });

/** See {@link ConfigMapKey}. */
export const certificateProperties = {
  insecure: optional(boolean()),
  caRef: optional(shapeOf<ConfigMapKey>('a key of a ConfigMap', { configMapName: name, key: name })),
};

/** How Bitbucket is asked. */
export const bitbucketAuthProperties = {
  basicAuth: optional(shapeOf<BitbucketBasicAuth>('a user', { username: name, passwordRef: required(secretKeyShape) })),
  bearerToken: optional(shapeOf<BitbucketBearerToken>('a token', { tokenRef: required(secretKeyShape) })),
};

/** See {@link BitbucketServerAccess}. */
export const bitbucketServerProperties = shapeOf<BitbucketServerAccess>('a server', {
  api: required(api),
  project: name,
  ...certificateProperties,
  ...bitbucketAuthProperties,
}).properties as { readonly [K in keyof Required<BitbucketServerAccess>]: ObjectShape['properties'][string] };

const tokenRef = optional(secretKeyShape);
const allBranches = optional(boolean());
const pattern = optional(text(goRegularExpression));

const github = shapeOf<ReposOfGitHub['github']>('GitHub', {
  organization: name,
  api: optional(api),
  tokenRef,
  appSecretName: optional(text()),
  excludeArchivedRepos: optional(boolean()),
  allBranches,
});

const gitlab = shapeOf<ReposOfGitLab['gitlab']>('GitLab', {
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

const gitea = shapeOf<ReposOfGitea['gitea']>('Gitea', {
  owner: name,
  api: required(api),
  tokenRef,
  excludeArchivedRepos: optional(boolean()),
  insecure: optional(boolean()),
  allBranches,
});

const bitbucket = shapeOf<ReposOfBitbucket['bitbucket']>('Bitbucket', {
  owner: name,
  user: name,
  appPasswordRef: required(secretKeyShape),
  allBranches,
});

const azureDevOps = shapeOf<ReposOfAzureDevOps['azureDevOps']>('Azure DevOps', {
  organization: name,
  teamProject: name,
  accessTokenRef: required(secretKeyShape),
  api: optional(api),
  allBranches,
});

const awsCodeCommit = shapeOf<ReposOfCodeCommit['awsCodeCommit']>('CodeCommit', {
  region: optional(text()),
  role: optional(text()),
  tagFilters: optional(list(shapeOf<{ readonly key: string; readonly value?: string }>('a tag', { key: name, value: optional(text()) }))),
  allBranches,
});

const filter = shapeOf<RepositoryFilter>('a filter', {
  repositoryMatch: pattern,
  branchMatch: pattern,
  labelMatch: pattern,
  pathsExist: optional(list(text())),
  pathsDoNotExist: optional(list(text())),
});

/** What a generator of repositories has beside what every generator has. */
export const scmProviderProperties = shapeOf<ScmProvider & RepositoryFilters>('a provider', {
  github: optional(github),
  gitlab: optional(gitlab),
  gitea: optional(gitea),
  bitbucket: optional(bitbucket),
  bitbucketServer: optional(
    shapeOf<ReposOfBitbucketServer['bitbucketServer']>('Bitbucket Server', { ...bitbucketServerProperties, allBranches }),
  ),
  azureDevOps: optional(azureDevOps),
  awsCodeCommit: optional(awsCodeCommit),
  filters: optional(list(filter)),
  cloneProtocol: optional(choice('ssh', 'https')),
}).properties;
