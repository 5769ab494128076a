import { textIn, type Checkout } from '../files/checkout';
import { parseRepositoryLedger } from '../ledger/parse-ledger';
import type { RepositoryLedger } from '../ledger/repository-ledger';
import { problemsOfChange } from '../ledger/rules/problems-of-change';
import type { ToldMeaning } from '../meaning/told-meaning';
import { inRepository, repositoryLedgerFile, repositoryOfPath, withinRepository } from '../names/paths';
import { mergeProblems, problem, type Problem } from '../problems/problem';
import { planRepository } from './plan-repository';
import type { FileChange, RepositoryPlan } from './repository-plan';

/** What an apply does to all checkouts. */
export interface ChangePlan {
  readonly repositories: readonly RepositoryPlan[];
  /** Changes that Kubernetes or the delivery engine refuses, or that lose something: an apply refuses those that are not accepted. */
  readonly unsafe: readonly Problem[];
  /** What keeps running, or remains on GitHub, without an owner. */
  readonly warnings: readonly Problem[];
  /** What the changes mean, those that need most care first. Undefined if nobody has asked. */
  readonly meanings?: readonly ToldMeaning[];
}

export interface PlatformFiles {
  /** Name of the platform. */
  readonly platform: string;
  /** All generated files: paths that begin with the name of a repository, and texts; sorted. */
  readonly files: readonly (readonly [path: string, text: string])[];
}

/** Compares everything that is generated with checkouts of all repositories, by name. One that is rendered no more loses its files. */
export function planCheckouts({ platform, files }: PlatformFiles, checkouts: ReadonlyMap<string, Checkout>): ChangePlan {
  const rendered = byRepository(files);
  const repositories = [...checkouts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([repository, checkout]) => planRepository({ platform, repository, files: rendered.get(repository) ?? new Map() }, checkout));
  const { unsafe, warnings } = changesOnClusters(repositories, rendered, checkouts);
  return { repositories, unsafe, warnings: mergeProblems([...warnings, ...repositories.flatMap((each) => each.warnings)]) };
}

/** What the changes do to what runs, as the ledgers tell it. The plan of a repository has the problems of broken ledgers already. */
function changesOnClusters(
  repositories: readonly RepositoryPlan[],
  rendered: ReadonlyMap<string, ReadonlyMap<string, string>>,
  checkouts: ReadonlyMap<string, Checkout>,
): Pick<ChangePlan, 'unsafe' | 'warnings'> {
  const paths = repositories.flatMap(({ repository, files }) => files.map(({ path }) => inRepository(repository, path)));
  const { unsafe, warnings } = problemsOfChange(paths, {
    before: (path) => {
      const checkout = checkouts.get(repositoryOfPath(path));
      return checkout && textIn(checkout, withinRepository(path));
    },
    after: (path) => rendered.get(repositoryOfPath(path))?.get(withinRepository(path)),
  });
  return { unsafe: mergeProblems(unsafe), warnings };
}

/** The ledger of a checkout, where it is one of the platform; undefined for any other folder. */
export function formerLedger(checkout: Checkout, platform: string): RepositoryLedger | undefined {
  const text = textIn(checkout, repositoryLedgerFile);
  if (text === undefined) return undefined;
  const { value } = parseRepositoryLedger(repositoryLedgerFile, text);
  return value?.platform === platform ? value : undefined;
}

/** The names of all repositories that something is generated for. */
export const repositoriesOf = (files: PlatformFiles['files']): string[] => [...new Set(files.map(([path]) => repositoryOfPath(path)))];

/** The files of each repository, by their paths in it. */
export function byRepository(files: PlatformFiles['files']): Map<string, Map<string, string>> {
  const repositories = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const name = repositoryOfPath(path);
    let own = repositories.get(name);
    if (!own) repositories.set(name, (own = new Map<string, string>()));
    own.set(withinRepository(path), text);
  }
  return repositories;
}

/** What whoever runs an apply lets it do. */
export interface ApplyPermissions {
  /** To overwrite and remove generated files that were edited by hand, and to generate again what was deleted. */
  readonly overwrite?: boolean;
  /** To take over checkouts without a ledger, or with one of another name. */
  readonly adopt?: boolean;
  /** Unsafe changes to carry out, by the codes of their problems. */
  readonly accept?: readonly string[];
}

/** Why a plan is not carried out: all reasons. */
export const refusalsOf = ({ repositories, unsafe }: ChangePlan, permissions: ApplyPermissions = {}): Problem[] => [
  ...mergeProblems(repositories.flatMap((each) => refusalsOfOne(each, permissions))),
  ...unsafe.filter(({ code }) => !permissions.accept?.includes(code)),
];

function refusalsOfOne(plan: RepositoryPlan, { overwrite = false, adopt = false }: ApplyPermissions): Problem[] {
  const placesOf = (kind: FileChange['kind']): string[] =>
    plan.files.flatMap((file) => (file.kind === kind ? `${plan.folder}/${file.path}` : []));
  const [edited, deleted, inTheWay] = [placesOf('edited'), placesOf('deleted'), placesOf('in the way')];
  // What is whose is not known without the ledger.
  if (plan.problems.some(({ code }) => code === 'broken-ledger')) return [...plan.problems];
  const found = [...plan.problems];
  if (plan.foreign && !adopt) found.push(plan.foreign);
  if (edited.length > 0 && !overwrite) found.push(problem('edited-by-hand', edited, { deleted: false }));
  if (deleted.length > 0 && !overwrite) found.push(problem('edited-by-hand', deleted, { deleted: true }));
  if (inTheWay.length > 0 && plan.ledger !== 'none') found.push(problem('file-in-the-way', inTheWay, {}));
  if (inTheWay.length > 0 && plan.ledger === 'none' && !adopt) {
    found.push(problem('no-ledger', plan.folder, { repository: plan.repository, files: inTheWay.length }));
  }
  return found;
}

/** Whether an apply of the plan would change anything. */
export const hasChanges = ({ repositories }: ChangePlan): boolean =>
  repositories.some(({ files, problems }) => files.length + problems.length > 0);
