import { globMatches } from './glob-match';
import type { SyncWindow } from '../kinds/app-project/sync-window';
import type { SimulatedApplication } from './simulated-application';

/**
 * Whether a window applies to an Application. Each list of the window either matches or does not. One match is sufficient; with
 * `andOperator`, all lists must match. A window without lists applies to no Application.
 *
 * @see https://github.com/argoproj/argo-cd/blob/v3.2.12/pkg/apis/application/v1alpha1/types.go
 */
export function matches(window: SyncWindow, { name, destination }: SimulatedApplication): boolean {
  const clusters = [destination.name, destination.server].filter((each) => each !== undefined && each !== '') as string[];
  const results = [
    ...resultOf(window.applications, [name]),
    ...resultOf(window.clusters, clusters),
    ...resultOf(window.namespaces, [destination.namespace ?? '']),
  ];
  return results.length > 0 && (window.andOperator ? results.every(Boolean) : results.some(Boolean));
}

const resultOf = (globs: readonly string[] | undefined, texts: readonly string[]): boolean[] =>
  globs === undefined || globs.length === 0 ? [] : [globs.some((glob) => texts.some((text) => globMatches(glob, text)))];
