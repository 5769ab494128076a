import type { SecretReference } from './secret-reference';

/**
 * What messages are sent with: each under its type, or under its type, a dot and a name of its own, which recipients then say.
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

/** How a server is talked to. */
export interface HttpOptions {
  /** Whether any certificate will do. @default false */
  readonly insecureSkipVerify?: boolean;
  /** @default - Go's own */
  readonly maxIdleConns?: number;
  /** @default - Go's own */
  readonly maxIdleConnsPerHost?: number;
  /** @default - without end */
  readonly maxConnsPerHost?: number;
  /** In Go's form: `90s`. @default - Go's own */
  readonly idleConnTimeout?: string;
}

/** A Slack app. Recipients are channels. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/slack/ */
export interface SlackService extends HttpOptions {
  readonly token: SecretReference;
  /** @default - the app's own */
  readonly username?: string;
  /** `:emoji:`, or the URL of an image. @default - the app's own */
  readonly icon?: string;
  /** Proves that a command comes from Slack. @default - none */
  readonly signingSecret?: SecretReference;
  /** @default - any */
  readonly channels?: readonly string[];
  /** @default - Slack's own */
  readonly apiURL?: string;
  /** Whether links are shown without a preview. @default false */
  readonly disableUnfurl?: boolean;
}

/** PagerDuty, by its Events API v2. Recipients are names of keys. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/pagerduty_v2/ */
export interface PagerDutyService {
  /** Integration keys, by a name for each. */
  readonly serviceKeys: { readonly [service: string]: SecretReference };
}

/** A GitHub App, which may write statuses and deployments. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/github/ */
export interface GitHubService extends HttpOptions {
  readonly appID: number | SecretReference;
  readonly installationID: number | SecretReference;
  readonly privateKey: SecretReference;
  /** With `/api/v3` at its end. @default - GitHub's own */
  readonly enterpriseBaseURL?: string;
}
