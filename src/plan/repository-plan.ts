import type { Problem } from '../problems/problem';

/** What an apply does to one file: what a plan shows of it. */
export interface FileChange {
  /** Relative to the repository. */
  readonly path: string;
  /**
   * - `edited`: it is ours, and somebody has changed it since
   * - `deleted`: it is ours, and somebody has deleted it
   * - `in the way`: it has the path of a generated file, and is not ours
   */
  readonly kind: 'created' | 'changed' | 'removed' | 'edited' | 'deleted' | 'in the way';
  /** What is there; undefined where nothing is. */
  readonly before: string | undefined;
  /** What is to be there; undefined where the file is removed. */
  readonly after: string | undefined;
  /** Of a file of one environment: its name. */
  readonly environment?: string;
  /** The services that it belongs to: one in the config repository, those of the repository in another, and none where it is the platform's. */
  readonly services: readonly string[];
}

/** What an apply does to one checkout. */
export interface RepositoryPlan {
  readonly repository: string;
  /** Where the checkout is, in the words of whoever named it. */
  readonly folder: string;
  /** If it is a folder of a checkout: where that checkout is, and the folder in it. */
  readonly within?: { readonly folder: string; readonly path: string };
  /** Whose ledger is in it: a `foreign` one is that of another repository or platform. */
  readonly ledger: 'own' | 'foreign' | 'none';
  /** Sorted by path. */
  readonly files: readonly FileChange[];
  /** Tag files with other tags than first ones, which stay. */
  readonly kept: readonly Omit<FileChange, 'kind' | 'before' | 'after'>[];
  readonly unchanged: number;
  /** Of a checkout without a ledger: files in generated folders that are not ours. They stay. */
  readonly found: readonly string[];
  /** Why it cannot be carried out, whatever is allowed. */
  readonly problems: readonly Problem[];
  /** What a person has to do that an apply does not. */
  readonly warnings: readonly Problem[];
  /** Why it cannot be carried out as long as the checkout is another's. */
  readonly foreign?: Problem;
}
