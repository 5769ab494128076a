import type { GitHubMessage, NotificationTemplate, PagerDutyEvent } from '../kinds/notifications-config/template';
import type { Channel, CommitTrigger, NewsTrigger, Trigger } from './subscriptions';
import { application, applicationLink, changeLink, environment, failure, initiator, revisions, service, team } from './template-texts';

/** The targets of the links in templates. */
export interface LinkTargets {
  /** The page of the config repository. */
  readonly repositoryPage: string;
  /** Whether Argo CD's UI has a URL, which is in the context. */
  readonly hasUi: boolean;
}

/** The message of a trigger, with the parts for the given channels. */
export function templateOf(trigger: Trigger, channels: ReadonlySet<Channel>, targets: LinkTargets): NotificationTemplate {
  if (isAtCommit(trigger)) return { message: sentences[trigger], github: commitOf(trigger, targets) };
  const severity = channels.has('pagerdutyv2') ? severities[trigger] : undefined;
  return {
    message: channels.has('slack') ? slackTextOf(trigger, targets) : undefined,
    pagerdutyv2: severity && eventOf(trigger, severity, targets),
  };
}

const isAtCommit = (trigger: Trigger): trigger is CommitTrigger => Object.hasOwn(states, trigger);

/** Each trigger as a sentence without markup. It is also the description of the GitHub status. */
const sentences: Readonly<Record<Trigger, string>> = {
  deployed: `${service} is deployed to ${environment}`,
  degraded: `${service} is degraded in ${environment}`,
  'sync-failed': `The sync of ${service} to ${environment} has failed`,
  'commit-pending': `${service} is being synced to ${environment}`,
  'commit-deployed': `${service} is deployed to ${environment}`,
  'commit-failed': `The sync of ${service} to ${environment} has failed`,
};

/** The Slack texts, and the name of the link to the change. */
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

/** The triggers that PagerDuty gets, with their severity. */
const severities: Readonly<Partial<Record<NewsTrigger, PagerDutyEvent['severity']>>> = { degraded: 'critical', 'sync-failed': 'error' };

/** One incident per Application and trigger while it is open. Argo CD opens incidents, and never closes them. */
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

/** The state of the commit status, and of the deployment, for each trigger. */
const states: Readonly<Record<CommitTrigger, { readonly status: string; readonly deployment: string }>> = {
  'commit-pending': { status: 'pending', deployment: 'in_progress' },
  'commit-deployed': { status: 'success', deployment: 'success' },
  'commit-failed': { status: 'failure', deployment: 'failure' },
};

/**
 * A commit status and a deployment. The environment of the deployment is the Application, so each Application has its own state on a
 * commit. By default, GitHub would wait for all statuses of the commit, including this one, and would merge the main branch into it.
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

/** Where to find details: Argo CD's UI if it has a URL. */
const detailsOf = ({ repositoryPage, hasUi }: LinkTargets): string =>
  hasUi ? applicationLink : `${revisions}{{ if $revision }}${changeLink(repositoryPage)}{{ else }}${repositoryPage}{{ end }}`;
