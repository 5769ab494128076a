import { boolean, list, optional, required, type ObjectShape } from '../../../../definition/shape/shape';
import type {
  GitHubCheckRun,
  GitHubDeployment,
  GitHubMessage,
  GitHubPullRequestComment,
  GitHubRepositoryDispatch,
  GitHubStatus,
  NotificationTemplate,
  PagerDutyEvent,
  SlackMessage,
} from './template';
import { asTemplate, shapeOf } from '../common/shape-of';
import { filled, formed } from '../common/text-formats';

const { text, choice } = asTemplate;
const something = required(text(filled('a text')));
const perhaps = optional(text());

const slack = shapeOf<SlackMessage>('a message', {
  username: perhaps,
  icon: perhaps,
  attachments: perhaps,
  blocks: perhaps,
  groupingKey: perhaps,
  notifyBroadcast: optional(boolean()),
  deliveryPolicy: optional({ kind: 'string', oneOf: ['Post', 'PostAndUpdate', 'Update'] }),
});

const pagerDuty = shapeOf<PagerDutyEvent>('an event', {
  summary: something,
  severity: required(choice('critical', 'error', 'warning', 'info')),
  source: something,
  component: perhaps,
  group: perhaps,
  class: perhaps,
  url: perhaps,
  dedupKey: perhaps,
});

const status = shapeOf<GitHubStatus>('a status', {
  state: required(choice('error', 'failure', 'pending', 'success')),
  label: something,
  targetURL: perhaps,
});

const deployment = shapeOf<GitHubDeployment>('a deployment', {
  state: required(choice('error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success')),
  environment: something,
  environmentURL: perhaps,
  logURL: perhaps,
  requiredContexts: optional(list(text())),
  autoMerge: optional(boolean()),
  transientEnvironment: optional(boolean()),
  reference: perhaps,
});

/** Argo CD reads the times by a pattern that is itself the only text that fits it. */
const noTime = required(text(formed('what Argo CD takes for a time', /^YYYY-MM-DDTHH:MM:SSZ$/, 'YYYY-MM-DDTHH:MM:SSZ')));

const checkRun = shapeOf<GitHubCheckRun>('a check run', {
  name: something,
  details_url: perhaps,
  status: perhaps,
  conclusion: perhaps,
  started_at: noTime,
  completed_at: noTime,
  output: optional(shapeOf<NonNullable<GitHubCheckRun['output']>>('an output', { title: something, summary: something, text: perhaps })),
});

const gitHub = shapeOf<GitHubMessage>('a message', {
  repoURLPath: perhaps,
  revisionPath: perhaps,
  status: optional(status),
  deployment: optional(deployment),
  pullRequestComment: optional(shapeOf<GitHubPullRequestComment>('a comment', { content: something, commentTag: perhaps })),
  checkRun: optional(checkRun),
  repositoryDispatch: optional(shapeOf<GitHubRepositoryDispatch>('an event', { event_type: something, client_payload: perhaps })),
});

/** See {@link NotificationTemplate}. */
export const notificationTemplateShape: ObjectShape = shapeOf<NotificationTemplate>('a template', {
  message: perhaps,
  slack: optional(slack),
  pagerdutyv2: optional(pagerDuty),
  github: optional(gitHub),
});
