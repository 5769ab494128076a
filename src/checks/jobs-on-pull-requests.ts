import type { GeneratedFile } from '../files/file-tree';
import { asMap } from './check';

/** Whether a file is a workflow that pull requests start. */
export const runsOnPullRequests = ({ path, content }: GeneratedFile): boolean =>
  path.includes('.github/workflows/') && 'pull_request' in asMap(asMap(content).on);

/** The jobs of a workflow as GitHub reads them, by ID. */
export type Jobs = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The IDs of the jobs that a job needs. */
export const needsOf = ({ needs = [] }: Jobs[string]): readonly string[] =>
  typeof needs === 'string' ? [needs] : (needs as readonly string[]);

/**
 * The IDs of the jobs that may run for a pull request or in a merge queue, except the gate and those behind it, where there is one. A job without a condition of its
 * own does not run if one that it needs does not.
 */
export function jobsOnPullRequests(jobs: Jobs, gate?: string): string[] {
  const behind = (id: string): boolean => needsOf(jobs[id]!).some((need) => need === gate || (need in jobs && behind(need)));
  const runs = (id: string): boolean => {
    const condition = textOf(jobs[id]!.if);
    if (isElsewhere(condition)) return false;
    return readsResults.test(condition) || needsOf(jobs[id]!).every((need) => !(need in jobs) || runs(need));
  };
  return Object.keys(jobs).filter((id) => id !== gate && !behind(id) && runs(id));
}

const textOf = (condition: unknown): string => (condition === undefined ? '' : String(condition)).replace(/^\s*\$\{\{|\}\}\s*$/g, '');

/** With one of these functions, a job runs although a job that it needs did not. */
const readsResults = /\b(?:always|cancelled|failure)\(\)/;

/** A condition that is false for pull requests and in a merge queue, whatever else it says. */
const elsewhere = /^(?:false|github\.event_name == '(?:push|schedule|workflow_dispatch|release)'|github\.ref == 'refs\/heads\/[\w./-]+')$/;

const isElsewhere = (condition: string): boolean =>
  !condition.includes('||') && condition.split('&&').some((part) => elsewhere.test(part.trim()));
