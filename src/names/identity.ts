/** The identity that GitHub gives to a job, as clouds see it. */

/** Who issues it. */
export const identityHost = 'token.actions.githubusercontent.com';
export const identityIssuer = `https://${identityHost}`;

/** A repository, as the subject of an identity names it. */
export interface SubjectRepository {
  readonly organization: string;
  readonly name: string;
  /** The numbers of the organization and of the repository; undefined if they are not known. */
  readonly ids: { readonly organization: number; readonly repository: number } | undefined;
}

/**
 * The subjects that a job may have, which runs for a branch, or in a GitHub environment: by the names of its repository, and by names and
 * numbers. A repository that was created, renamed or transferred after 15 July 2026 has the second form; others have the first, or either.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function subjectsOf(
  { organization, name, ids }: SubjectRepository,
  runs: { readonly environment: string } | { readonly branch: string },
): string[] {
  const context = 'environment' in runs ? `environment:${runs.environment}` : `ref:refs/heads/${runs.branch}`;
  return [
    `repo:${organization}/${name}:${context}`,
    ...(ids ? [`repo:${organization}@${ids.organization}/${name}@${ids.repository}:${context}`] : []),
  ];
}
