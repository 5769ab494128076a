import type { DexDefinition, OidcDefinition } from './single-sign-on-definition';

/** How Argo CD is installed and configured. */
export interface ArgoCdDefinition {
  /**
   * Namespace of Argo CD and of its Applications.
   *
   * @default 'argocd'
   */
  readonly namespace?: string;
  /** How Applications are written: one ApplicationSet per service, or one file per Application. @default 'application-sets' */
  readonly layout?: ApplicationLayout;
  /**
   * Where Argo CD runs. `one`: on the cluster whose server is `https://kubernetes.default.svc`, for all clusters. `per-cluster`: on every
   * cluster, for that cluster only.
   *
   * @default 'one'
   */
  readonly instances?: 'one' | 'per-cluster';
  /** The release that `bootstrap/` installs, by its tag. Supported are 3.4, 3.5 and 3.6. @default 'v3.6.1' */
  readonly version?: string;
  /**
   * URL of the installation manifest, such as a mirror or the high-availability manifest.
   *
   * @default - `manifests/install.yaml` of the release, on GitHub
   */
  readonly manifest?: string;
  /**
   * SHA-256 of the manifest, in hexadecimal digits. `bootstrap.sh` does not install a file with another checksum.
   *
   * @default - known for 3.4.13, 3.5.1, 3.5.7 and 3.6.1 as released; required for other releases and for a `manifest` from elsewhere
   */
  readonly sha256?: string;
  /** URL of the UI, for links in notifications and for single sign-on. @default - notifications have no links to it */
  readonly url?: string;
  /**
   * Single sign-on with an OpenID Connect provider. With `oidc` or `dex`, nobody can log in as `admin`. It requires `url` and
   * `adminGroups`.
   *
   * @default - no single sign-on: people log in as `admin`, and synth reports a warning
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/#existing-oidc-provider
   */
  readonly oidc?: OidcDefinition;
  /**
   * Single sign-on with GitHub, through the Dex that is part of Argo CD; an alternative to `oidc`. It requires `url` and `adminGroups`.
   *
   * @default - see `oidc`
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/#dex
   */
  readonly dex?: DexDefinition;
  /**
   * Groups of the single sign-on that have Argo CD's role `role:admin`. Teams get permissions from their own `roles`.
   *
   * @default - none; required with single sign-on, where the list may be empty
   */
  readonly adminGroups?: readonly string[];
  /** Number of earlier revisions of an Application that are kept for rollbacks. @default 10 */
  readonly revisionHistoryLimit?: number;
  /** Whether a project warns about objects in its namespaces that belong to no Application. @default 'warn' */
  readonly orphanedResources?: 'warn' | 'ignore';
  /** How notifications are sent. @default - by Slack and PagerDuty, if teams name channels and services */
  readonly notifications?: NotificationsDefinition;
  /**
   * Health checks in Lua, by `<group>/<Kind>`, for custom resources for which Argo CD has none, or to replace its own.
   *
   * @default - the health checks of Charthouse
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#custom-health-checks
   */
  readonly healthChecks?: { readonly [kind: string]: string };
  /** How Argo CD Image Updater writes tags, in environments with `promotion: 'image-updater'`. @default - by pull request */
  readonly imageUpdater?: ImageUpdaterDefinition;
}

/** See {@link ArgoCdDefinition.layout}. */
export type ApplicationLayout = 'application-sets' | 'applications';

/**
 * Notifications of an environment: `deploys` and `alerts` go to channels of `slack`, `pages` to the team's `pagerDuty`, and `github` to
 * GitHub's deployments.
 */
export type NotificationTopic = 'deploys' | 'alerts' | 'pages' | 'github';

/** How notifications are sent. Their tokens come from the Secret `argocd-notifications-secret`, which the runbook describes. */
export interface NotificationsDefinition {
  /**
   * The GitHub App that writes commit statuses and deployments, for environments with `github` in their `notifications`.
   *
   * @default - none
   */
  readonly github?: GitHubAppDefinition;
}

/** A GitHub App that is installed in the organization. */
export interface GitHubAppDefinition {
  /** ID of the app, as its settings page shows it. */
  readonly appId: number;
  /** ID of the installation: the last part of the URL at which the organization configures it. */
  readonly installationId: number;
}

/** Argo CD Image Updater, which is installed next to Argo CD. @see https://argocd-image-updater.readthedocs.io/ */
export interface ImageUpdaterDefinition {
  /** Name of the Secret with credentials to write to the config repository, in the namespace of Argo CD. @default 'git-creds' */
  readonly credentials?: string;
  /** Tags that it considers, as a regular expression. @default '^sha-[0-9a-f]{40}$' */
  readonly allowTags?: string;
}
