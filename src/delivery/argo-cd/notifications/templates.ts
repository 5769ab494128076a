import type { GitHubMessage, NotificationTemplate, PagerDutyEvent } from '../kinds/notifications-config/template';
import type { Channel, CommitTrigger, NewsTrigger, Trigger } from './subscriptions';
import { application, applicationLink, changeLink, environment, failure, initiator, revisions, service, team } from './template-texts';

/** What templates link to. */
export interface LinkTargets {
  /** The page of the config repository. */
  readonly repositoryPage: string;
  /** Whether Argo CD's UI has a URL, in the context. */
  readonly hasUi: boolean;
}

/** What a trigger sends, in the parts that somebody reads. */
export function templateOf(trigger: Trigger, channels: ReadonlySet<Channel>, targets: LinkTargets): NotificationTemplate {
  if (isAtCommit(trigger)) return { message: sentences[trigger], github: commitOf(trigger, targets) };
  const severity = channels.has('pagerdutyv2') ? severities[trigger] : undefined;
  return {
    message: channels.has('slack') ? slackTextOf(trigger, targets) : undefined,
    pagerdutyv2: severity && eventOf(trigger, severity, targets),
  };
}

const isAtCommit = (trigger: Trigger): trigger is CommitTrigger => Object.hasOwn(states, trigger);

/** Each trigger in a sentence without markup. GitHub describes a status by it. */
const sentences: Readonly<Record<Trigger, string>> = {
  deployed: `${service} is deployed to ${environment}`,
  degraded: `${service} is degraded in ${environment}`,
  'sync-failed': `The sync of ${service} to ${environment} has failed`,
  'commit-pending': `${service} is being synced to ${environment}`,
  'commit-deployed': `${service} is deployed to ${environment}`,
  'commit-failed': `The sync of ${service} to ${environment} has failed`,
};

/** What Slack is told, and what the link to the change is called there. */
const slackTexts: Readonly<Record<NewsTrigger, { readonly text: string; readonly change: string }>> = {
  deployed: {
    text: `:white_check_mark: *${service}* of team ${team} is deployed to *${environment}*${initiator} (${application})`,
    change: 'What changed',
  },
  degraded: {
    text: `:rotating_light: *${service}* of team ${team} is degraded in *${environment}* (${application})`,
    change: 'What changed last',
  },
  'sync-failed': {
    text: `:x: The sync of *${service}* of team ${team} to *${environment}*${initiator} has failed (${application})\n${failure}`,
    change: 'What was to change',
  },
};

function slackTextOf(trigger: NewsTrigger, { repositoryPage, hasUi }: LinkTargets): string {
  const { text, change } = slackTexts[trigger];
  const links = `{{ if $revision }}\n<${changeLink(repositoryPage)}|${change}>{{ end }}${hasUi ? `\n<${applicationLink}|Argo CD>` : ''}`;
  return `${revisions}${text}${links}`;
}

/** What PagerDuty is told of, and how bad it is. */
const severities: Readonly<Partial<Record<NewsTrigger, PagerDutyEvent['severity']>>> = { degraded: 'critical', 'sync-failed': 'error' };

/** One incident for each Application and kind of trouble, for as long as it is open: Argo CD opens incidents, and closes none. */
const eventOf = (trigger: NewsTrigger, severity: PagerDutyEvent['severity'], targets: LinkTargets): PagerDutyEvent => ({
  summary: `${sentences[trigger]} (${application})`,
  severity,
  source: application,
  component: service,
  group: team,
  class: trigger,
  url: detailsOf(targets),
  dedupKey: `${application}/${trigger}`,
});

/** What a trigger is to GitHub: the state of a commit status, and that of a deployment. */
const states: Readonly<Record<CommitTrigger, { readonly status: string; readonly deployment: string }>> = {
  'commit-pending': { status: 'pending', deployment: 'in_progress' },
  'commit-deployed': { status: 'success', deployment: 'success' },
  'commit-failed': { status: 'failure', deployment: 'failure' },
};

/**
 * A status at the commit, and a deployment. Its environment is the Application: at one commit, each has a state of its own. If it were not told
 * otherwise, GitHub would wait for all statuses of the commit, this one among them, and merge the main branch into it.
 */
const commitOf = (trigger: CommitTrigger, targets: LinkTargets): GitHubMessage => ({
  status: { state: states[trigger].status, label: `argo-cd/${application}`, targetURL: detailsOf(targets) },
  deployment: {
    state: states[trigger].deployment,
    environment: application,
    logURL: detailsOf(targets),
    requiredContexts: [],
    autoMerge: false,
  },
});

/** Where to read on: Argo CD's UI, where it has a URL. */
const detailsOf = ({ repositoryPage, hasUi }: LinkTargets): string =>
  hasUi ? applicationLink : `${revisions}{{ if $revision }}${changeLink(repositoryPage)}{{ else }}${repositoryPage}{{ end }}`;
