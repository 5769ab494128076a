/**
 * A repository as the name of a Terraform resource: a letter or an underscore, then letters, digits, dashes and underscores. Names that do
 * not begin like this get a leading underscore, so all names stay different.
 */
export const terraformName = (repository: string): string =>
  /^[A-Za-z][A-Za-z0-9_-]*$/.test(repository)
    ? repository
    : `_${repository.replace(/[._]/g, (character) => (character === '.' ? '_dot_' : '__'))}`;
