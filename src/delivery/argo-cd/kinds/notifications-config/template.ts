/**
 * A message, with Go templates in any text: `{{ .app.metadata.name }}`. What stands under a service is for that service alone.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/templates/
 */
export interface NotificationTemplate {
  /** @default - empty */
  readonly message?: string;
  /** @default - the message alone */
  readonly slack?: SlackMessage;
  /** @default - nothing: PagerDuty then refuses the message */
  readonly pagerdutyv2?: PagerDutyEvent;
  /** @default - nothing: GitHub then refuses the message */
  readonly github?: GitHubMessage;
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/slack/#templates */
export interface SlackMessage {
  /** @default - the service's */
  readonly username?: string;
  /** `:emoji:`, or the URL of an image. @default - the service's */
  readonly icon?: string;
  /** A list, in JSON. @default - none */
  readonly attachments?: string;
  /** A list, in JSON. @default - none */
  readonly blocks?: string;
  /** What messages have in common that go into one thread. @default - each stands alone */
  readonly groupingKey?: string;
  /** Whether a message of a thread is shown in the channel, too. @default false */
  readonly notifyBroadcast?: boolean;
  /** Whether a message is a new one, or changes the first of its thread; all but `Post` need {@link groupingKey}. @default 'Post' */
  readonly deliveryPolicy?: 'Post' | 'PostAndUpdate' | 'Update';
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/pagerduty_v2/#template */
export interface PagerDutyEvent {
  readonly summary: string;
  readonly severity: 'critical' | 'error' | 'warning' | 'info' | `${string}{{${string}}}${string}`;
  /** What is affected. */
  readonly source: string;
  /** @default - none */
  readonly component?: string;
  /** @default - none */
  readonly group?: string;
  /** @default - none */
  readonly class?: string;
  /** Where PagerDuty links to. @default - nowhere */
  readonly url?: string;
  /** What events have in common that are one incident. @default - each is one */
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

/** The status of a commit, with the message as its description. */
export interface GitHubStatus {
  /** `error`, `failure`, `pending` or `success`. */
  readonly state: string;
  /** What tells it from other statuses. */
  readonly label: string;
  /** @default - none */
  readonly targetURL?: string;
}

/** A deployment, and its status. */
export interface GitHubDeployment {
  /** `error`, `failure`, `inactive`, `in_progress`, `queued`, `pending` or `success`. */
  readonly state: string;
  readonly environment: string;
  /** @default - none */
  readonly environmentURL?: string;
  /** @default - none */
  readonly logURL?: string;
  /** Statuses that GitHub waits for; none for `[]`. @default - all */
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
  /** What tells the comment from others: it is changed, and not written again. @default - written again */
  readonly commentTag?: string;
}

/** A check run. The names are GitHub's. Argo CD 3.5 sends neither status nor conclusion, and for times the year 0. */
export interface GitHubCheckRun {
  readonly name: string;
  /** @default - none */
  readonly details_url?: string;
  /** Not sent. @default - none */
  readonly status?: string;
  /** Not sent. @default - none */
  readonly conclusion?: string;
  /** Not sent; but Argo CD takes no other text. */
  readonly started_at: 'YYYY-MM-DDTHH:MM:SSZ';
  /** Not sent; but Argo CD takes no other text. */
  readonly completed_at: 'YYYY-MM-DDTHH:MM:SSZ';
  /** @default - none */
  readonly output?: { readonly title: string; readonly summary: string; readonly text?: string };
}

/** An event that workflows run on. The names are GitHub's. */
export interface GitHubRepositoryDispatch {
  readonly event_type: string;
  /** In JSON. @default - nothing */
  readonly client_payload?: string;
}
