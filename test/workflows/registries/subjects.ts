import type { Example } from '../examples';
import type { Job } from '../rendered-workflow';

/** A repository at GitHub, as its identities name it. */
export interface RepositoryAtGitHub {
  readonly organization: string;
  readonly name: string;
  /** Of the organization and of the repository. */
  readonly ids: readonly [organization: number, repository: number];
}

/** In which form GitHub names the repository. */
export type Form = 'names' | 'numbers';

/** What the identity of a job says, as far as clouds read it. @see https://docs.github.com/en/actions/reference/security/oidc */
export interface Identity {
  readonly iss: string;
  readonly aud: string;
  readonly sub: string;
  readonly repository: string;
  readonly repository_id: string;
  readonly repository_owner: string;
  readonly repository_owner_id: string;
}

/** The identity that GitHub gives to a job which runs for a ref, or for a pull request. */
export const identityAtGitHub = (
  job: Job,
  on: { readonly ref: string } | 'pull_request',
  repository: RepositoryAtGitHub,
  form: Form,
  aud: string,
): Identity => ({
  iss: 'https://token.actions.githubusercontent.com',
  aud,
  sub: subjectAtGitHub(job, on, repository, form),
  repository: `${repository.organization}/${repository.name}`,
  repository_id: String(repository.ids[1]),
  repository_owner: repository.organization,
  repository_owner_id: String(repository.ids[0]),
});

const ownerOf = ({ organization, name, ids }: RepositoryAtGitHub, form: Form): string =>
  form === 'names' ? `${organization}/${name}` : `${organization}@${ids[0]}/${name}@${ids[1]}`;

function subjectAtGitHub(job: Job, on: { readonly ref: string } | 'pull_request', repository: RepositoryAtGitHub, form: Form): string {
  const { environment } = job;
  const context = environment === undefined ? (on === 'pull_request' ? on : `ref:${on.ref}`) : `environment:${environment}`;
  return `repo:${ownerOf(repository, form)}:${context}`;
}

/** The refs for which a push starts a workflow. */
export function refsOf({ workflow }: Example): string[] {
  const { branches = [], tags = [] } = (workflow.on as { push?: { branches?: string[]; tags?: string[] } }).push ?? {};
  return [
    ...branches.map((branch) => `refs/heads/${branch}`),
    ...tags.map((tag) => `refs/tags/${tag.replace('*', 'cart').replaceAll('[0-9]+', '1')}`),
  ];
}
