import { groupOf, type Manifest } from '../../files/manifest';
import { hook } from './decorate';
import { syncOptionsIn } from './sync-options-of';

const bindings: ReadonlySet<string> = new Set(['RoleBinding', 'ClusterRoleBinding']);

/**
 * Whether Argo CD deletes an object and creates it again where the API server refuses a change of it: with `Force=true`, which has no effect on
 * a server-side apply. Hooks are deleted before they run again. For a binding with another role, a client-side apply runs `kubectl auth
 * reconcile`, which creates it again.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 */
export function isRecreated(object: Manifest): boolean {
  if (object.metadata.annotations?.[hook] !== undefined) return true;
  const options = syncOptionsIn(object);
  if (options.includes('Replace=true')) return options.includes('Force=true');
  if (options.includes('ServerSideApply=true')) return false;
  return options.includes('Force=true') || (bindings.has(object.kind) && groupOf(object) === 'rbac.authorization.k8s.io');
}
