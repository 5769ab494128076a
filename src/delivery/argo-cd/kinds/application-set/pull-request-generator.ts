import type { GeneratorSettings } from './generator-settings';
import type {
  BitbucketBasicAuth,
  BitbucketBearerToken,
  BitbucketServerAccess,
  CertificateOptions,
  SecretKey,
} from './scm-provider-generator';

/** Pull requests of one repository. */
export type PullRequestOptions = GeneratorSettings & PullRequestFilters & PullRequestProvider;

/** Which pull requests. */
export interface PullRequestFilters {
  /** Any one of these is enough. @default - all that are open */
  readonly filters?: readonly PullRequestFilter[];
  /** Whether a repository that is not there has no pull requests, and is no error. @default false */
  readonly continueOnRepoNotFoundError?: boolean;
}

/** What a pull request must be like: all that is said. Each is a regular expression of Go's. */
export interface PullRequestFilter {
  /** @default - any */
  readonly branchMatch?: string;
  /** @default - any */
  readonly targetBranchMatch?: string;
  /** @default - any */
  readonly titleMatch?: string;
}

/** The names of all providers of pull requests. */
export const pullRequestProviders = ['github', 'gitlab', 'gitea', 'bitbucket', 'bitbucketServer', 'azuredevops'] as const;

type PullRequestProviderName = (typeof pullRequestProviders)[number];
type OnlyOneProvider<K extends PullRequestProviderName> = {
  readonly [Other in Exclude<PullRequestProviderName, K>]?: NotBesideAnotherPullRequestProvider;
};

/** Stands in a compile error where a generator asks two providers: Argo CD would ask one of them. */
export interface NotBesideAnotherPullRequestProvider {
  readonly makeItTwoGenerators: never;
}

/** Who has the pull requests. */
export type PullRequestProvider =
  | PullRequestsOfGitHub
  | PullRequestsOfGitLab
  | PullRequestsOfGitea
  | PullRequestsOfBitbucket
  | PullRequestsOfBitbucketServer
  | PullRequestsOfAzureDevOps;

export interface PullRequestsOfGitHub extends OnlyOneProvider<'github'> {
  readonly github: {
    /** An organization or a user. */
    readonly owner: string;
    readonly repo: string;
    /** Labels that it has, all of them. @default - any */
    readonly labels?: readonly string[];
    /** URL of its API. @default - GitHub's own */
    readonly api?: string;
    /** @default - asked without a name, seldom enough */
    readonly tokenRef?: SecretKey;
    /** A GitHub App, by its Secret of type repo-creds. @default - see `tokenRef` */
    readonly appSecretName?: string;
  };
}

export interface PullRequestsOfGitLab extends OnlyOneProvider<'gitlab'> {
  readonly gitlab: CertificateOptions & {
    /** Its id, or its whole path. */
    readonly project: string;
    /** Labels that it has, all of them. @default - any */
    readonly labels?: readonly string[];
    /** @default - any */
    readonly pullRequestState?: 'opened' | 'closed' | 'merged' | 'locked';
    /** URL of its API. @default - GitLab's own */
    readonly api?: string;
    /** @default - asked without a name */
    readonly tokenRef?: SecretKey;
  };
}

export interface PullRequestsOfGitea extends OnlyOneProvider<'gitea'> {
  readonly gitea: {
    /** An organization or a user. */
    readonly owner: string;
    readonly repo: string;
    /** URL of its API. */
    readonly api: string;
    /** Labels that it has, all of them. @default - any */
    readonly labels?: readonly string[];
    /** @default - asked without a name */
    readonly tokenRef?: SecretKey;
    /** Whether any certificate will do. @default false */
    readonly insecure?: boolean;
  };
}

export interface PullRequestsOfBitbucket extends OnlyOneProvider<'bitbucket'> {
  readonly bitbucket: {
    /** The workspace. */
    readonly owner: string;
    readonly repo: string;
    /** URL of its API. @default - Bitbucket's own */
    readonly api?: string;
    /** @default - none */
    readonly basicAuth?: BitbucketBasicAuth;
    /** @default - none */
    readonly bearerToken?: BitbucketBearerToken;
  };
}

export interface PullRequestsOfBitbucketServer extends OnlyOneProvider<'bitbucketServer'> {
  readonly bitbucketServer: BitbucketServerAccess & { readonly repo: string };
}

export interface PullRequestsOfAzureDevOps extends OnlyOneProvider<'azuredevops'> {
  readonly azuredevops: {
    readonly organization: string;
    readonly project: string;
    readonly repo: string;
    /** Labels that it has, all of them. @default - any */
    readonly labels?: readonly string[];
    /** URL of its API. @default - Azure's own */
    readonly api?: string;
    /** @default - asked without a name */
    readonly tokenRef?: SecretKey;
  };
}
