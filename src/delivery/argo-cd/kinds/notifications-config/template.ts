/**
 * A message. Every text may contain Go templates: `{{ .app.metadata.name }}`. Properties of a service only apply to messages of this
 * service.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/templates/
 */
export interface NotificationTemplate {
  /** @default - empty */
  readonly message?: string;
  /** @default - only the message */
  readonly slack?: SlackMessage;
  /** @default - none; PagerDuty then rejects the message */
  readonly pagerdutyv2?: PagerDutyEvent;
  /** @default - none; GitHub then rejects the message */
  readonly github?: GitHubMessage;
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/slack/#templates */
export interface SlackMessage {
  /** @default - the service's */
  readonly username?: string;
  /** `:emoji:`, or the URL of an image. @default - the service's */
  readonly icon?: string;
  /** A JSON list. @default - none */
  readonly attachments?: string;
  /** A JSON list. @default - none */
  readonly blocks?: string;
  /** Messages with the same key go into one thread. @default - no thread */
  readonly groupingKey?: string;
  /** Whether a message in a thread is also shown in the channel. @default false */
  readonly notifyBroadcast?: boolean;
  /**
   * Whether a message is new, or updates the first one of its thread. All values except `Post` require {@link groupingKey}.
   *
   * @default 'Post'
   */
  readonly deliveryPolicy?: 'Post' | 'PostAndUpdate' | 'Update';
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/pagerduty_v2/#template */
export interface PagerDutyEvent {
  readonly summary: string;
  readonly severity: 'critical' | 'error' | 'warning' | 'info' | `${string}{{${string}}}${string}`;
  /** The affected system. */
  readonly source: string;
  /** @default - none */
  readonly component?: string;
  /** @default - none */
  readonly group?: string;
  /** @default - none */
  readonly class?: string;
  /** URL to which PagerDuty links. @default - none */
  readonly url?: string;
  /** Events with the same key are one incident. @default - each event is an incident */
  readonly dedupKey?: string;
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/github/#templates */
export interface GitHubMessage {
  /** @default '{{.app.spec.source.repoURL}}' */
  readonly repoURLPath?: string;
  /** @default '{{.app.status.operationState.syncResult.revision}}' */
  readonly revisionPath?: string;
  /** @default - none */
  readonly status?: GitHubStatus;
  /** @default - none */
  readonly deployment?: GitHubDeployment;
  /** @default - none */
  readonly pullRequestComment?: GitHubPullRequestComment;
  /** @default - none */
  readonly checkRun?: GitHubCheckRun;
  /** @default - none */
  readonly repositoryDispatch?: GitHubRepositoryDispatch;
}

/** The status of a commit. The message is its description. */
export interface GitHubStatus {
  /** `error`, `failure`, `pending` or `success`. */
  readonly state: string;
  /** Context of the status, which distinguishes it from others. */
  readonly label: string;
  /** @default - none */
  readonly targetURL?: string;
}

/** A deployment in GitHub, and its status. */
export interface GitHubDeployment {
  /** `error`, `failure`, `inactive`, `in_progress`, `queued`, `pending` or `success`. */
  readonly state: string;
  readonly environment: string;
  /** @default - none */
  readonly environmentURL?: string;
  /** @default - none */
  readonly logURL?: string;
  /** Statuses that GitHub waits for. `[]` for none. @default - all */
  readonly requiredContexts?: readonly string[];
  /** Whether GitHub merges the default branch first. @default true */
  readonly autoMerge?: boolean;
  /** @default false */
  readonly transientEnvironment?: boolean;
  /** @default - the revision */
  readonly reference?: string;
}

/** A comment on the pull requests of the revision. */
export interface GitHubPullRequestComment {
  readonly content: string;
  /** Identifies the comment, so that it is updated instead of written again. @default - written again */
  readonly commentTag?: string;
}

/** A check run. The property names are GitHub's. Argo CD 3.5 sends neither status nor conclusion, and sends the year 0 as times. */
export interface GitHubCheckRun {
  readonly name: string;
  /** @default - none */
  readonly details_url?: string;
  /** Not sent. @default - none */
  readonly status?: string;
  /** Not sent. @default - none */
  readonly conclusion?: string;
  /** Not sent. Argo CD accepts no other text. */
  readonly started_at: 'YYYY-MM-DDTHH:MM:SSZ';
  /** Not sent. Argo CD accepts no other text. */
  readonly completed_at: 'YYYY-MM-DDTHH:MM:SSZ';
  /** @default - none */
  readonly output?: { readonly title: string; readonly summary: string; readonly text?: string };
}

/** An event that starts workflows. The property names are GitHub's. */
export interface GitHubRepositoryDispatch {
  readonly event_type: string;
  /** A JSON object. @default - none */
  readonly client_payload?: string;
}
