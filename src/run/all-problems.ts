import { mergeProblems, type Problem } from '../problems/problem';

/** What may only follow from services that could not be loaded. */
const following: ReadonlySet<Problem['code']> = new Set(['unknown-service', 'sync-window-unused', 'sync-window-without-application']);

/** What loading and rendering have found, all at once; without what may be no mistake when the modules that failed are corrected. */
export function allProblems(loading: readonly Problem[], rendering: readonly Problem[]): Problem[] {
  const isWhole = !loading.some(({ code }) => code === 'module-fails');
  return mergeProblems([...loading, ...rendering.filter(({ code }) => isWhole || !following.has(code))]);
}
