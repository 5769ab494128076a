import { askGitHub } from './ask-github';
import type { Environment } from './run-git';

/** Where secrets or variables of Actions are: a repository with its owner, and one of its environments, or the repository itself. */
export interface SettingPlace {
  readonly kind: 'secret' | 'variable';
  /** As `owner/name`. */
  readonly repository: string;
  readonly environment: string | undefined;
}

/**
 * Asks GitHub for the names of the secrets or variables of a place, by the command `gh`. GitHub does not show the values of secrets. For a
 * repository, those that the organization shares with it are among them.
 *
 * @returns undefined if there is no such repository or environment, or if the user may not see it: GitHub gives the same answer.
 * @throws CannotRunError if `gh` does not run, is not logged in, or gets another answer.
 * @see https://docs.github.com/en/rest/actions/secrets
 */
export async function namesAtGitHub(place: SettingPlace, environment: Environment): Promise<readonly string[] | undefined> {
  const answers = await Promise.all(pathsOf(place).map((path) => askGitHub(`${path}?per_page=100`, `.${place.kind}s[].name`, environment)));
  return answers.includes(undefined) ? undefined : answers.flatMap((answer) => answer!.split('\n').filter((name) => name !== ''));
}

const pathsOf = ({ kind, repository, environment }: SettingPlace): string[] =>
  environment === undefined
    ? [`repos/${repository}/actions/${kind}s`, `repos/${repository}/actions/organization-${kind}s`]
    : [`repos/${repository}/environments/${encodeURIComponent(environment)}/${kind}s`];
