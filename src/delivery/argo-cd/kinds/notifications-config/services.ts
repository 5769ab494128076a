import type { SecretReference } from './secret-reference';

/**
 * Services that send messages, each by its type, or by its type, a dot and a name. Recipients use this key.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/overview/
 */
export interface NotificationServices {
  /** @default - none */
  readonly slack?: SlackService;
  readonly [name: `slack.${string}`]: SlackService;
  /** @default - none */
  readonly pagerdutyv2?: PagerDutyService;
  readonly [name: `pagerdutyv2.${string}`]: PagerDutyService;
  /** @default - none */
  readonly github?: GitHubService;
  readonly [name: `github.${string}`]: GitHubService;
}

/** Options of HTTP connections. */
export interface HttpOptions {
  /** Whether invalid certificates are accepted. @default false */
  readonly insecureSkipVerify?: boolean;
  /** @default - Go's default */
  readonly maxIdleConns?: number;
  /** @default - Go's default */
  readonly maxIdleConnsPerHost?: number;
  /** @default - no limit */
  readonly maxConnsPerHost?: number;
  /** A Go duration: `90s`. @default - Go's default */
  readonly idleConnTimeout?: string;
}

/** A Slack app. Recipients are channels. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/slack/ */
export interface SlackService extends HttpOptions {
  readonly token: SecretReference;
  /** @default - the app's own */
  readonly username?: string;
  /** `:emoji:`, or the URL of an image. @default - the app's own */
  readonly icon?: string;
  /** Verifies that a command comes from Slack. @default - none */
  readonly signingSecret?: SecretReference;
  /** @default - any */
  readonly channels?: readonly string[];
  /** @default - Slack's own */
  readonly apiURL?: string;
  /** Whether links are shown without a preview. @default false */
  readonly disableUnfurl?: boolean;
}

/**
 * PagerDuty, through its Events API v2. Recipients are names of keys.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/pagerduty_v2/
 */
export interface PagerDutyService {
  /** Integration keys, by name. */
  readonly serviceKeys: { readonly [service: string]: SecretReference };
}

/**
 * A GitHub App that may write statuses and deployments.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/github/
 */
export interface GitHubService extends HttpOptions {
  readonly appID: number | SecretReference;
  readonly installationID: number | SecretReference;
  readonly privateKey: SecretReference;
  /** URL of a GitHub Enterprise server, ending with `/api/v3`. @default - GitHub's own */
  readonly enterpriseBaseURL?: string;
}
