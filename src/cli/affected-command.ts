import type { Environment } from '../git/run-git';
import { affectedJson } from '../plan/affected/affected-json';
import { affectedText } from '../plan/affected/affected-text';
import { compareWithBase } from './compare-with-base';

export interface AffectedCommandOptions {
  /** A branch, a tag or a commit. */
  readonly base?: string;
  readonly format: 'text' | 'json';
}

/** `charthouse affected`: what a change of the definitions touches. */
export async function affectedCommand(
  main: string | undefined,
  { base: revision, format }: AffectedCommandOptions,
  environment: Environment,
): Promise<string> {
  const { base, affected } = await compareWithBase(main, { revision, environment });
  return format === 'json' ? affectedJson(affected, base) : affectedText(affected, base);
}
