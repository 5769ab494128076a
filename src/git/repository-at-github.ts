import { askGitHub } from './ask-github';
import type { Environment } from './run-git';

/** What GitHub says of a repository, as far as the subjects of its jobs depend on it. */
export interface RepositoryAtGitHub {
  readonly organizationId: number;
  readonly repositoryId: number;
  /** Whether somebody has chosen which claims its subjects have, so that they have another form. */
  readonly hasOwnSubjects: boolean;
}

/**
 * Asks GitHub by the command `gh`.
 *
 * @param repository as `owner/name`.
 * @returns undefined if there is no such repository, or if the user may not see it.
 * @see https://docs.github.com/en/rest/actions/oidc
 */
export async function repositoryAtGitHub(repository: string, environment: Environment): Promise<RepositoryAtGitHub | undefined> {
  const numbers = await askGitHub(`repos/${repository}`, '[.owner.id, .id] | @tsv', environment);
  if (numbers === undefined) return undefined;
  const [organizationId, repositoryId] = numbers.trim().split('\t').map(Number) as [number, number];
  const filter = '.use_default == false and ((.include_claim_keys // []) | length > 0)';
  const hasOwnSubjects = (await askGitHub(`repos/${repository}/actions/oidc/customization/sub`, filter, environment))?.trim() === 'true';
  return { organizationId, repositoryId, hasOwnSubjects };
}
