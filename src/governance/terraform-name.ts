/**
 * A repository or a branch as the name of a Terraform resource: a letter or an underscore, then letters, digits, dashes and underscores. Names that do
 * not begin like this get a leading underscore, so all names stay different.
 */
export const terraformName = (name: string): string =>
  /^[A-Za-z][A-Za-z0-9_-]*$/.test(name) ? name : `_${name.replace(/[._/]/g, (character) => replacements[character]!)}`;

const replacements: Readonly<Record<string, string>> = { '.': '_dot_', '/': '_slash_', _: '__' };
