/**
 * A repository as Terraform can name a resource: a letter or an underscore, then letters, digits, dashes and underscores. Most names
 * are that already; the others get an underscore in front, and no two names meet.
 */
export const resourceName = (repository: string): string =>
  /^[A-Za-z][A-Za-z0-9_-]*$/.test(repository)
    ? repository
    : `_${repository.replace(/[._]/g, (character) => (character === '.' ? '_dot_' : '__'))}`;
