import { inRepository, ofServiceLedger, repositoryLedgerFile } from '../../names/paths';
import type { Problem } from '../../problems/problem';
import { parseRepositoryLedger, parseServiceLedger } from '../parse-ledger';
import type { RepositoryLedger } from '../repository-ledger';
import type { ServiceLedger } from '../service-ledger';
import { leftRunning } from './left-running';
import { renamedObjects } from './renamed-objects';
import type { ServiceChange } from './service-change';
import { unsafeRules } from './unsafe-rules';

/** The text of a file before and after a change, by its path in the output folder; undefined where there is none. */
export interface ChangedTexts {
  readonly before: (path: string) => string | undefined;
  readonly after: (path: string) => string | undefined;
}

/** What a change does to what runs. */
export interface ChangeProblems {
  /** What Kubernetes or the delivery engine refuses, or what loses something. */
  readonly unsafe: readonly Problem[];
  /** What keeps running without an owner, and what gets another name. */
  readonly warnings: readonly Problem[];
  /** Ledgers that cannot be read: what they said is not known. */
  readonly broken: readonly Problem[];
}

/** @param paths created, changed and removed files: a service whose ledger is not among them does not change. */
export function problemsOfChange(paths: readonly string[], texts: ChangedTexts): ChangeProblems {
  const { changes, broken } = readChanges(paths, texts);
  const rules = Object.values(unsafeRules);
  return {
    unsafe: changes.flatMap((change) => rules.flatMap((rule) => rule(change))),
    warnings: changes.flatMap((change) => [...leftRunning(change), ...renamedObjects(change)]),
    broken,
  };
}

function readChanges(paths: readonly string[], texts: ChangedTexts): { changes: readonly ServiceChange[]; broken: readonly Problem[] } {
  const teamsIn = readingTeams(texts);
  const changes: Omit<ServiceChange, 'added' | 'sharesRepository'>[] = [];
  const broken: Problem[] = [];
  const created: [repository: string, path: string][] = [];
  for (const path of paths) {
    const [, repository] = ofServiceLedger.exec(path) ?? [];
    if (repository === undefined) continue;
    const text = texts.before(path);
    if (text === undefined) {
      created.push([repository, path]);
      continue;
    }
    const { value: before, problem } = parseServiceLedger(path, text);
    if (problem) broken.push(problem);
    else changes.push({ repository, before, after: tryParse(path, texts), teams: teamsIn(repository) });
  }
  // Only where a service is removed, it matters which ones are new: the first plan has hundreds of them.
  const addedIn = (repository: string): ServiceLedger[] =>
    created.flatMap(([other, path]) => (other === repository ? (tryParse(path, texts) ?? []) : []));
  const added = new Map(changes.flatMap(({ repository, after }) => (after ? [] : [[repository, addedIn(repository)] as const])));
  const whole = changes.map((each) => {
    const news = each.after ? [] : added.get(each.repository)!;
    return { ...each, added: news, sharesRepository: news.length > 0 && sharesRepository(each.before, texts) };
  });
  return { changes: whole, broken };
}

function sharesRepository({ source }: ServiceLedger, { before }: ChangedTexts): boolean {
  const path = source && inRepository(source.repository, repositoryLedgerFile);
  const text = path === undefined ? undefined : before(path);
  return text !== undefined && (parseRepositoryLedger(path!, text).value?.services ?? []).length > 1;
}

function tryParse(path: string, { after }: ChangedTexts): ServiceLedger | undefined {
  const text = after(path);
  return text === undefined ? undefined : parseServiceLedger(path, text).value;
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
