import { inRepository, ofServiceLedger, repositoryLedgerFile } from '../../names/paths';
import type { Problem } from '../../problems/problem';
import { parseRepositoryLedger, parseServiceLedger } from '../parse-ledger';
import type { RepositoryLedger } from '../repository-ledger';
import { leftRunning } from './left-running';
import { lostCounts } from './lost-counts';
import type { ServiceChange } from './service-change';

/** The text of a file before and after a change, by its path in the output folder; undefined where there is none. */
export interface ChangedTexts {
  readonly before: (path: string) => string | undefined;
  readonly after: (path: string) => string | undefined;
}

const rules: readonly ((change: ServiceChange) => Problem[])[] = [leftRunning, lostCounts];

/**
 * What a change leaves behind on the clusters, or takes away from running workloads.
 *
 * @param paths changed and removed files: a service whose ledger is not among them does not change.
 */
export function warningsOfChange(paths: readonly string[], texts: ChangedTexts): Problem[] {
  const teamsIn = readingTeams(texts);
  return paths.flatMap((path) => {
    const [, repository] = ofServiceLedger.exec(path) ?? [];
    const text = texts.before(path);
    if (repository === undefined || text === undefined) return [];
    const { value: before, problem } = parseServiceLedger(path, text);
    if (problem) return [problem];
    const now = texts.after(path);
    const after = now === undefined ? undefined : parseServiceLedger(path, now).value;
    return rules.flatMap((rule) => rule({ repository, before, after, teams: teamsIn(repository) }));
  });
}

/** The permissions of teams after a change, by repository. */
function readingTeams({ after }: ChangedTexts): (repository: string) => NonNullable<RepositoryLedger['teams']> {
  const known = new Map<string, NonNullable<RepositoryLedger['teams']>>();
  return (repository) => {
    const path = inRepository(repository, repositoryLedgerFile);
    const text = after(path);
    const teams = known.get(repository) ?? (text === undefined ? undefined : parseRepositoryLedger(path, text).value?.teams) ?? {};
    known.set(repository, teams);
    return teams;
  };
}
