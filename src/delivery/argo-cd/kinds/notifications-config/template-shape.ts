import { boolean, list, optional, required, oneOf, object, stringAs } from '../../../../definition/shape/shape';
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
import { among, asTemplate } from '../common/texts';
import { filled, formed } from '../common/text-formats';

const { format, text } = asTemplate;
const something = required(text(filled('a text')));
const perhaps = optional(text());

const slack = object<SlackMessage>('a message', {
  username: perhaps,
  icon: perhaps,
  attachments: perhaps,
  blocks: perhaps,
  groupingKey: perhaps,
  notifyBroadcast: optional(boolean()),
  deliveryPolicy: optional(oneOf('Post', 'PostAndUpdate', 'Update')),
});

const pagerDuty = object<PagerDutyEvent>('an event', {
  summary: something,
  severity: required(stringAs<PagerDutyEvent['severity']>(format(among('critical', 'error', 'warning', 'info')))),
  source: something,
  component: perhaps,
  group: perhaps,
  class: perhaps,
  url: perhaps,
  dedupKey: perhaps,
});

const status = object<GitHubStatus>('a status', {
  state: required(text(among('error', 'failure', 'pending', 'success'))),
  label: something,
  targetURL: perhaps,
});

const deployment = object<GitHubDeployment>('a deployment', {
  state: required(text(among('error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'))),
  environment: something,
  environmentURL: perhaps,
  logURL: perhaps,
  requiredContexts: optional(list(text())),
  autoMerge: optional(boolean()),
  transientEnvironment: optional(boolean()),
  reference: perhaps,
});

/** Argo CD parses the times with a pattern that matches only this text. */
const noTime = required(
  stringAs<'YYYY-MM-DDTHH:MM:SSZ'>(format(formed('what Argo CD takes for a time', /^YYYY-MM-DDTHH:MM:SSZ$/, 'YYYY-MM-DDTHH:MM:SSZ'))),
);

const checkRun = object<GitHubCheckRun>('a check run', {
  name: something,
  details_url: perhaps,
  status: perhaps,
  conclusion: perhaps,
  started_at: noTime,
  completed_at: noTime,
  output: optional(object<NonNullable<GitHubCheckRun['output']>>('an output', { title: something, summary: something, text: perhaps })),
});

const gitHub = object<GitHubMessage>('a message', {
  repoURLPath: perhaps,
  revisionPath: perhaps,
  status: optional(status),
  deployment: optional(deployment),
  pullRequestComment: optional(object<GitHubPullRequestComment>('a comment', { content: something, commentTag: perhaps })),
  checkRun: optional(checkRun),
  repositoryDispatch: optional(object<GitHubRepositoryDispatch>('an event', { event_type: something, client_payload: perhaps })),
});

/** See {@link NotificationTemplate}. */
export const notificationTemplateShape = object<NotificationTemplate>('a template', {
  message: perhaps,
  slack: optional(slack),
  pagerdutyv2: optional(pagerDuty),
  github: optional(gitHub),
});
