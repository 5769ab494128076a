import { isMap } from '../../../files/is-map';
import { groupOf, type Manifest } from '../../../files/manifest';
import { problem, type Problem } from '../../../problems/problem';

/**
 * Kubernetes removes a Job with a TTL after it finishes. Argo CD then finds it missing and creates it again, so it runs forever. A hook is
 * not affected.
 */
export function jobRemovedByItself(object: Manifest, at: string): Problem[] {
  if (object.kind !== 'Job' || groupOf(object) !== 'batch') return [];
  const { metadata, spec } = object;
  const seconds = isMap(spec) ? spec.ttlSecondsAfterFinished : undefined;
  if (seconds === undefined || seconds === null || metadata.annotations?.['argocd.argoproj.io/hook'] !== undefined) return [];
  return [problem('job-removed-by-itself', at, { name: metadata.name, seconds: Number(seconds) })];
}
