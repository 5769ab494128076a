import type { GeneratorSettings } from './generator-settings';

/** Repositories of one provider. */
export type ScmProviderOptions = GeneratorSettings & RepositoryFilters & ScmProvider;

/** Selects repositories, and the protocol of their URLs. */
export interface RepositoryFilters {
  /** Filters, one of which must match. @default - all repositories */
  readonly filters?: readonly RepositoryFilter[];
  /** @default 'ssh' */
  readonly cloneProtocol?: 'ssh' | 'https';
}

/** Conditions for a repository. All of them must match. Patterns are Go regular expressions. */
export interface RepositoryFilter {
  /** @default - any */
  readonly repositoryMatch?: string;
  /** @default - any */
  readonly branchMatch?: string;
  /** @default - any */
  readonly labelMatch?: string;
  /** Paths that must all exist. @default - any */
  readonly pathsExist?: readonly string[];
  /** Paths none of which may exist. @default - any */
  readonly pathsDoNotExist?: readonly string[];
}

/** The names of all providers of repositories. */
export const scmProviders = ['github', 'gitlab', 'gitea', 'bitbucket', 'bitbucketServer', 'azureDevOps', 'awsCodeCommit'] as const;

type ScmProviderName = (typeof scmProviders)[number];
type OnlyOneProvider<K extends ScmProviderName> = { readonly [Other in Exclude<ScmProviderName, K>]?: NotBesideAnotherProvider };

/** Shown in a compile error if a generator has two providers: Argo CD would use only one. */
export interface NotBesideAnotherProvider {
  readonly makeItTwoGenerators: never;
}

/** The system with the repositories. */
export type ScmProvider =
  ReposOfGitHub | ReposOfGitLab | ReposOfGitea | ReposOfBitbucket | ReposOfBitbucketServer | ReposOfAzureDevOps | ReposOfCodeCommit;

/** A key of a Secret in Argo CD's namespace. */
export interface SecretKey {
  readonly secretName: string;
  readonly key: string;
}

/** A key of a ConfigMap in Argo CD's namespace. */
export interface ConfigMapKey {
  readonly configMapName: string;
  readonly key: string;
}

/** Options of every provider. */
export interface BranchOptions {
  /** Whether every branch is an element, instead of only the default branch. @default false */
  readonly allBranches?: boolean;
}

/** How certificates of a server are verified. */
export interface CertificateOptions {
  /** Whether invalid certificates are accepted. @default false */
  readonly insecure?: boolean;
  /** Trusted certificates. @default - those in Argo CD's image */
  readonly caRef?: ConfigMapKey;
}

/** How to access Bitbucket Server. */
export interface BitbucketServerAccess extends CertificateOptions {
  /** URL of the API. */
  readonly api: string;
  readonly project: string;
  /** @default - none */
  readonly basicAuth?: BitbucketBasicAuth;
  /** @default - none */
  readonly bearerToken?: BitbucketBearerToken;
}

export interface BitbucketBasicAuth {
  readonly username: string;
  readonly passwordRef: SecretKey;
}

export interface BitbucketBearerToken {
  readonly tokenRef: SecretKey;
}

export interface ReposOfGitHub extends OnlyOneProvider<'github'> {
  readonly github: BranchOptions & {
    readonly organization: string;
    /** URL of the API. @default - GitHub's own */
    readonly api?: string;
    /** @default - anonymous requests, with GitHub's rate limit */
    readonly tokenRef?: SecretKey;
    /** Secret of type repo-creds with a GitHub App. @default - see `tokenRef` */
    readonly appSecretName?: string;
    /** @default false */
    readonly excludeArchivedRepos?: boolean;
  };
}

export interface ReposOfGitLab extends OnlyOneProvider<'gitlab'> {
  readonly gitlab: BranchOptions &
    CertificateOptions & {
      /** ID or full path. */
      readonly group: string;
      /** @default false */
      readonly includeSubgroups?: boolean;
      /** Whether projects are included that other groups share with the subgroups. @default true */
      readonly includeSharedProjects?: boolean;
      /** @default false */
      readonly includeArchivedRepos?: boolean;
      /** @default - any */
      readonly topic?: string;
      /** URL of the API. @default - GitLab's own */
      readonly api?: string;
      /** @default - anonymous requests */
      readonly tokenRef?: SecretKey;
    };
}

export interface ReposOfGitea extends OnlyOneProvider<'gitea'> {
  readonly gitea: BranchOptions & {
    /** An organization or a user. */
    readonly owner: string;
    /** URL of the API. */
    readonly api: string;
    /** @default - anonymous requests */
    readonly tokenRef?: SecretKey;
    /** @default false */
    readonly excludeArchivedRepos?: boolean;
    /** Whether invalid certificates are accepted. @default false */
    readonly insecure?: boolean;
  };
}

export interface ReposOfBitbucket extends OnlyOneProvider<'bitbucket'> {
  readonly bitbucket: BranchOptions & {
    /** The workspace. */
    readonly owner: string;
    readonly user: string;
    readonly appPasswordRef: SecretKey;
  };
}

export interface ReposOfBitbucketServer extends OnlyOneProvider<'bitbucketServer'> {
  readonly bitbucketServer: BranchOptions & BitbucketServerAccess;
}

export interface ReposOfAzureDevOps extends OnlyOneProvider<'azureDevOps'> {
  readonly azureDevOps: BranchOptions & {
    readonly organization: string;
    readonly teamProject: string;
    readonly accessTokenRef: SecretKey;
    /** URL of the API. @default - Azure's own */
    readonly api?: string;
  };
}

export interface ReposOfCodeCommit extends OnlyOneProvider<'awsCodeCommit'> {
  readonly awsCodeCommit: BranchOptions & {
    /** @default - that of Argo CD */
    readonly region?: string;
    /** ARN of a role to assume, in another account. @default - that of Argo CD */
    readonly role?: string;
    /** Tags that a repository must have, one or more. @default - any */
    readonly tagFilters?: readonly { readonly key: string; readonly value?: string }[];
  };
}
