import { isMap } from '../../../files/is-map';
import { groupOf, type Manifest } from '../../../files/manifest';
import { problem, type Problem } from '../../../problems/problem';

/** A Job that Kubernetes removes some time after its end is missing then, is made anew, and so runs for ever. A hook is not missed. */
export function jobRemovedByItself(object: Manifest, at: string): Problem[] {
  if (object.kind !== 'Job' || groupOf(object) !== 'batch') return [];
  const { metadata, spec } = object;
  const seconds = isMap(spec) ? spec.ttlSecondsAfterFinished : undefined;
  if (seconds === undefined || seconds === null || metadata.annotations?.['argocd.argoproj.io/hook'] !== undefined) return [];
  return [problem('job-removed-by-itself', at, { name: metadata.name, seconds: Number(seconds) })];
}
