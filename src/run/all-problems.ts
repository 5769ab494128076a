import { mergeProblems, type Problem } from '../problems/problem';

/** Problems that may only be consequences of services that could not be loaded. */
const following: ReadonlySet<Problem['code']> = new Set(['unknown-service', 'sync-window-unused', 'sync-window-without-application']);

/** The problems of loading and rendering together, without those that may disappear when the failed modules are fixed. */
export function allProblems(loading: readonly Problem[], rendering: readonly Problem[]): Problem[] {
  const isWhole = !loading.some(({ code }) => code === 'module-fails');
  return mergeProblems([...loading, ...rendering.filter(({ code }) => isWhole || !following.has(code))]);
}
