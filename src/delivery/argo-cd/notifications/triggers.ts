import type { TriggerCondition } from '../kinds/notifications-config/props';
import type { Trigger } from './subscriptions';

/** The phase of the last sync, of which a failed hook is a part: it leaves the Application Synced and Healthy. */
const phase = 'app.status?.operationState?.phase';
const succeeded = `${phase} == 'Succeeded' and app.status?.health?.status == 'Healthy'`;
const failed = `${phase} in ['Error', 'Failed']`;

/** The commit of the last sync. Where none is known it is empty: then each time counts, and not one for ever. */
const revision = "app.status?.operationState?.syncResult?.revision ?? ''";
const isKnown = `(${revision}) != ''`;

/** A deployment is an entry of the history: a rollback is one, too, and what Argo CD puts back by itself is none. Without a history it is a commit. */
const deployment = `last(app.status?.history ?? [])?.id ?? ${revision}`;

/**
 * When each is told. A degraded Application is told of each time that it becomes so; all else once.
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
