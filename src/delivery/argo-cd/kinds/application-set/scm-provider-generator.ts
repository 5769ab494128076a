import type { GeneratorSettings } from './generator-settings';

/** Repositories of one provider. */
export type ScmProviderOptions = GeneratorSettings & RepositoryFilters & ScmProvider;

/** Which repositories, and how they are named to Argo CD. */
export interface RepositoryFilters {
  /** Any one of these is enough. @default - all repositories */
  readonly filters?: readonly RepositoryFilter[];
  /** @default 'ssh' */
  readonly cloneProtocol?: 'ssh' | 'https';
}

/** What a repository must be like: all that is said. Patterns are regular expressions of Go's. */
export interface RepositoryFilter {
  /** @default - any */
  readonly repositoryMatch?: string;
  /** @default - any */
  readonly branchMatch?: string;
  /** @default - any */
  readonly labelMatch?: string;
  /** Paths that are all there. @default - any */
  readonly pathsExist?: readonly string[];
  /** Paths none of which is there. @default - any */
  readonly pathsDoNotExist?: readonly string[];
}

/** The names of all providers of repositories. */
export const scmProviders = ['github', 'gitlab', 'gitea', 'bitbucket', 'bitbucketServer', 'azureDevOps', 'awsCodeCommit'] as const;

type ScmProviderName = (typeof scmProviders)[number];
type OnlyOneProvider<K extends ScmProviderName> = { readonly [Other in Exclude<ScmProviderName, K>]?: NotBesideAnotherProvider };

/** Stands in a compile error where a generator asks two providers: Argo CD would ask one of them. */
export interface NotBesideAnotherProvider {
  readonly makeItTwoGenerators: never;
}

/** Who has the repositories. */
export type ScmProvider =
  ReposOfGitHub | ReposOfGitLab | ReposOfGitea | ReposOfBitbucket | ReposOfBitbucketServer | ReposOfAzureDevOps | ReposOfCodeCommit;

/** A key of a Secret beside Argo CD. */
export interface SecretKey {
  readonly secretName: string;
  readonly key: string;
}

/** A key of a ConfigMap beside Argo CD. */
export interface ConfigMapKey {
  readonly configMapName: string;
  readonly key: string;
}

/** What may be said of every provider. */
export interface BranchOptions {
  /** Whether every branch is one, and not only the default one. @default false */
  readonly allBranches?: boolean;
}

/** How much a server's certificate counts. */
export interface CertificateOptions {
  /** Whether any certificate will do. @default false */
  readonly insecure?: boolean;
  /** Certificates to trust. @default - those of Argo CD's image */
  readonly caRef?: ConfigMapKey;
}

/** How Bitbucket Server is asked. */
export interface BitbucketServerAccess extends CertificateOptions {
  /** URL of its API. */
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
    /** URL of its API. @default - GitHub's own */
    readonly api?: string;
    /** @default - asked without a name, seldom enough */
    readonly tokenRef?: SecretKey;
    /** A GitHub App, by its Secret of type repo-creds. @default - see `tokenRef` */
    readonly appSecretName?: string;
    /** @default false */
    readonly excludeArchivedRepos?: boolean;
  };
}

export interface ReposOfGitLab extends OnlyOneProvider<'gitlab'> {
  readonly gitlab: BranchOptions &
    CertificateOptions & {
      /** Its id, or its whole path. */
      readonly group: string;
      /** @default false */
      readonly includeSubgroups?: boolean;
      /** Whether projects count that other groups share with the subgroups. @default true */
      readonly includeSharedProjects?: boolean;
      /** @default false */
      readonly includeArchivedRepos?: boolean;
      /** @default - any */
      readonly topic?: string;
      /** URL of its API. @default - GitLab's own */
      readonly api?: string;
      /** @default - asked without a name */
      readonly tokenRef?: SecretKey;
    };
}

export interface ReposOfGitea extends OnlyOneProvider<'gitea'> {
  readonly gitea: BranchOptions & {
    /** An organization or a user. */
    readonly owner: string;
    /** URL of its API. */
    readonly api: string;
    /** @default - asked without a name */
    readonly tokenRef?: SecretKey;
    /** @default false */
    readonly excludeArchivedRepos?: boolean;
    /** Whether any certificate will do. @default false */
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
    /** URL of its API. @default - Azure's own */
    readonly api?: string;
  };
}

export interface ReposOfCodeCommit extends OnlyOneProvider<'awsCodeCommit'> {
  readonly awsCodeCommit: BranchOptions & {
    /** @default - that of Argo CD */
    readonly region?: string;
    /** ARN of a role to take on, in another account. @default - that of Argo CD */
    readonly role?: string;
    /** Tags that a repository has, one or more. @default - any */
    readonly tagFilters?: readonly { readonly key: string; readonly value?: string }[];
  };
}
