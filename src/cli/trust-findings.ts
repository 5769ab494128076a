import { uniqueBy } from '../data/entries';
import { inParallel } from '../data/in-parallel';
import { repositoryAtGitHub, type RepositoryAtGitHub } from '../git/repository-at-github';
import type { Environment } from '../git/run-git';
import type { Prerequisites, RequiredTrust } from '../workflows/prerequisites/prerequisites';

/** What GitHub says of a repository whose jobs a cloud trusts, compared with the definitions. */
export interface TrustFinding {
  readonly repository: string;
  /** `wrong`: the cloud rejects its jobs. `unset`: the definitions lack numbers. `unknown`: GitHub does not show the repository. */
  readonly state: 'right' | 'wrong' | 'unset' | 'unknown';
  /** What to do; empty if it is right. */
  readonly advice: string;
}

type TrustedRepository = RequiredTrust['repositories'][number];

/** How many repositories GitHub is asked for at the same time. */
const questionsAtOnce = 8;

/** Asks GitHub about every repository whose jobs a cloud trusts. The findings are by name. */
export async function trustFindings(prerequisites: Prerequisites, environment: Environment): Promise<TrustFinding[]> {
  const repositories = uniqueBy(
    prerequisites.trusts.flatMap((trust) => trust.repositories),
    ({ name }) => name,
  );
  const known = new Map<string, RepositoryAtGitHub | undefined>();
  await inParallel(
    repositories,
    async ({ name }) => void known.set(name, await repositoryAtGitHub(`${prerequisites.organization}/${name}`, environment)),
    questionsAtOnce,
  );
  return repositories.map((repository) => ({
    repository: repository.name,
    ...compare(repository, known.get(repository.name), prerequisites),
  }));
}

function compare(
  { name, id }: TrustedRepository,
  known: RepositoryAtGitHub | undefined,
  { organization, organizationId }: Prerequisites,
): Pick<TrustFinding, 'state' | 'advice'> {
  if (known === undefined) return { state: 'unknown', advice: 'GitHub has no such repository, or you may not see it' };
  const numbers = `organizationId: ${known.organizationId}, repositoryId: ${known.repositoryId}`;
  const isOther = (given: number | undefined, right: number): boolean => given !== undefined && given !== right;
  if (isOther(organizationId, known.organizationId) || isOther(id, known.repositoryId)) {
    return { state: 'wrong', advice: `correct its numbers in the definitions: ${numbers}` };
  }
  if (known.hasOwnSubjects) {
    const path = `repos/${organization}/${name}/actions/oidc/customization/sub`;
    return { state: 'wrong', advice: `its subjects have another form: gh api --method PUT ${path} -F use_default=true` };
  }
  return organizationId === undefined || id === undefined
    ? { state: 'unset', advice: `its numbers are ${numbers}` }
    : { state: 'right', advice: '' };
}
