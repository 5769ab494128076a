import type { DexDefinition, OidcDefinition } from './single-sign-on-definition';

/** The Argo CD that delivers. */
export interface ArgoCdDefinition {
  /**
   * Namespace of Argo CD and of its Applications.
   *
   * @default 'argocd'
   */
  readonly namespace?: string;
  /**
   * How Applications are written: one ApplicationSet per service, or one file per Application.
   *
   * @default 'application-sets'
   */
  readonly layout?: ApplicationLayout;
  /**
   * Where Argo CD runs: once, on the cluster whose server is `https://kubernetes.default.svc`, or on every cluster, each for itself.
   *
   * @default 'one'
   */
  readonly instances?: 'one' | 'per-cluster';
  /**
   * The release that `bootstrap/` installs, as its tag is called: of 3.4, 3.5 or 3.6.
   *
   * @default 'v3.6.1'
   */
  readonly version?: string;
  /**
   * URL of the manifest that installs it: a mirror, or the highly available one.
   *
   * @default - `manifests/install.yaml` of the release, at GitHub
   */
  readonly manifest?: string;
  /**
   * SHA-256 of that manifest, in hexadecimal digits. `bootstrap.sh` installs no file that has another.
   *
   * @default - known of 3.4.13, 3.5.1, 3.5.7 and 3.6.1, as they were released; required of every other release and of a `manifest` elsewhere
   */
  readonly sha256?: string;
  /** URL of its UI, for links in notifications and for the single sign-on. @default - notifications have no link to it */
  readonly url?: string;
  /**
   * An identity provider that speaks OpenID Connect. With it, or with `dex`, nobody logs in as `admin` any more. It needs `url` and `adminGroups`.
   *
   * @default - no single sign-on: `admin` logs in, of which synth warns
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/#existing-oidc-provider
   */
  readonly oidc?: OidcDefinition;
  /**
   * Single sign-on by GitHub, through the Dex that comes with Argo CD; in the place of `oidc`. It needs `url` and `adminGroups`.
   *
   * @default - see `oidc`
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/#dex
   */
  readonly dex?: DexDefinition;
  /**
   * Groups of the single sign-on that have Argo CD's own role `role:admin`. Teams have rights by `roles` of their own.
   *
   * @default - none; required where there is a single sign-on, and may be empty
   */
  readonly adminGroups?: readonly string[];
  /**
   * How many of an Application's earlier revisions are kept, to roll back to.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number;
  /**
   * Whether a project warns of objects in its namespaces that no Application has.
   *
   * @default 'warn'
   */
  readonly orphanedResources?: 'warn' | 'ignore';
  /** How notifications are sent. @default - by Slack and PagerDuty, where teams name channels and services */
  readonly notifications?: NotificationsDefinition;
  /**
   * Health checks in Lua, by `<group>/<Kind>`, for custom resources that Argo CD has none for, or another.
   *
   * @default - those that Charthouse brings
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#custom-health-checks
   */
  readonly healthChecks?: { readonly [kind: string]: string };
  /**
   * How Argo CD Image Updater writes tags, in environments whose promotion is `image-updater`.
   *
   * @default - by pull request
   */
  readonly imageUpdater?: ImageUpdaterDefinition;
}

/** See {@link ArgoCdDefinition.layout}. */
export type ApplicationLayout = 'application-sets' | 'applications';

/** What an environment tells, and whom: channels of `slack`, the team's `pagerDuty`, GitHub's deployments. */
export type NotificationTopic = 'deploys' | 'alerts' | 'pages' | 'github';

/** What sends notifications. Tokens come from the Secret `argocd-notifications-secret`, which the runbook names. */
export interface NotificationsDefinition {
  /**
   * The GitHub App that writes commit statuses and deployments, where an environment has `github` among its `notifications`.
   *
   * @default - none
   */
  readonly github?: GitHubAppDefinition;
}

/** A GitHub App, installed in the organization. */
export interface GitHubAppDefinition {
  /** Its id, as its page of settings shows it. */
  readonly appId: number;
  /** The id of its installation: the end of the address at which the organization configures it. */
  readonly installationId: number;
}

/** Argo CD Image Updater, installed beside Argo CD. @see https://argocd-image-updater.readthedocs.io/ */
export interface ImageUpdaterDefinition {
  /**
   * The Secret with the credentials to write to the config repository, in the namespace of Argo CD.
   *
   * @default 'git-creds'
   */
  readonly credentials?: string;
  /**
   * Which tags it takes, as a regular expression.
   *
   * @default '^sha-[0-9a-f]{40}$'
   */
  readonly allowTags?: string;
}
