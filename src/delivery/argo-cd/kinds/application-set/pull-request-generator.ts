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

/** Selects pull requests. */
export interface PullRequestFilters {
  /** Filters, one of which must match. @default - all open pull requests */
  readonly filters?: readonly PullRequestFilter[];
  /** Whether a missing repository counts as a repository without pull requests, instead of an error. @default false */
  readonly continueOnRepoNotFoundError?: boolean;
}

/** Conditions for a pull request, as Go regular expressions. All of them must match. */
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

/** Shown in a compile error if a generator has two providers: Argo CD would use only one. */
export interface NotBesideAnotherPullRequestProvider {
  readonly makeItTwoGenerators: never;
}

/** The system with the pull requests. */
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
    /** Labels that it must have, all of them. @default - any */
    readonly labels?: readonly string[];
    /** URL of the API. @default - GitHub's own */
    readonly api?: string;
    /** @default - anonymous requests, with GitHub's rate limit */
    readonly tokenRef?: SecretKey;
    /** Secret of type repo-creds with a GitHub App. @default - see `tokenRef` */
    readonly appSecretName?: string;
  };
}

export interface PullRequestsOfGitLab extends OnlyOneProvider<'gitlab'> {
  readonly gitlab: CertificateOptions & {
    /** ID or full path. */
    readonly project: string;
    /** Labels that it must have, all of them. @default - any */
    readonly labels?: readonly string[];
    /** @default - any */
    readonly pullRequestState?: 'opened' | 'closed' | 'merged' | 'locked';
    /** URL of the API. @default - GitLab's own */
    readonly api?: string;
    /** @default - anonymous requests */
    readonly tokenRef?: SecretKey;
  };
}

export interface PullRequestsOfGitea extends OnlyOneProvider<'gitea'> {
  readonly gitea: {
    /** An organization or a user. */
    readonly owner: string;
    readonly repo: string;
    /** URL of the API. */
    readonly api: string;
    /** Labels that it must have, all of them. @default - any */
    readonly labels?: readonly string[];
    /** @default - anonymous requests */
    readonly tokenRef?: SecretKey;
    /** Whether invalid certificates are accepted. @default false */
    readonly insecure?: boolean;
  };
}

export interface PullRequestsOfBitbucket extends OnlyOneProvider<'bitbucket'> {
  readonly bitbucket: {
    /** The workspace. */
    readonly owner: string;
    readonly repo: string;
    /** URL of the API. @default - Bitbucket's own */
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
    /** Labels that it must have, all of them. @default - any */
    readonly labels?: readonly string[];
    /** URL of the API. @default - Azure's own */
    readonly api?: string;
    /** @default - anonymous requests */
    readonly tokenRef?: SecretKey;
  };
}
