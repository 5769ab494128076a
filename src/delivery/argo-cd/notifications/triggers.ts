import type { TriggerCondition } from '../kinds/notifications-config/props';
import type { Trigger } from './subscriptions';

/** The phase of the last sync. It includes failed hooks, which leave the Application Synced and Healthy. */
const phase = 'app.status?.operationState?.phase';
const succeeded = `${phase} == 'Succeeded' and app.status?.health?.status == 'Healthy'`;
const failed = `${phase} in ['Error', 'Failed']`;

/** The commit of the last sync. If it is unknown, it is empty, so that every occurrence is reported, not only the first. */
const revision = "app.status?.operationState?.syncResult?.revision ?? ''";
const isKnown = `(${revision}) != ''`;

/** A deployment is an entry of the history. A rollback has one too; self-healing has none. Without a history, the commit is used. */
const deployment = `last(app.status?.history ?? [])?.id ?? ${revision}`;

/**
 * When each trigger fires. A degraded Application is reported each time that it becomes degraded; everything else is reported once.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/triggers/
 */
export const conditions: Readonly<Record<Trigger, Omit<TriggerCondition, 'send'>>> = {
  deployed: { description: 'A sync has succeeded, hooks and all, and the Application is healthy', when: succeeded, oncePer: deployment },
  degraded: { description: 'The Application is degraded', when: "app.status?.health?.status == 'Degraded'" },
  'sync-failed': { description: 'A sync has failed, or a hook of it', when: failed, oncePer: revision },
  'commit-pending': { description: 'A commit is being synced', when: `${phase} == 'Running' and ${isKnown}`, oncePer: revision },
  'commit-deployed': {
    description: 'A commit is synced, hooks and all, and the Application is healthy',
    when: `${succeeded} and ${isKnown}`,
    oncePer: deployment,
  },
  'commit-failed': { description: 'The sync of a commit has failed, or a hook of it', when: `${failed} and ${isKnown}`, oncePer: revision },
};
