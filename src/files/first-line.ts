/** Puts a comment into the first line of a file. A format without comments stays as it is. */
export function withFirstLine(text: string, path: string, comment: string): string {
  return formats.find(([paths]) => paths.test(path))?.[1](text, comment) ?? text;
}

/** How a file begins with a comment, by the ending or the name of its path. */
const formats: readonly (readonly [RegExp, (text: string, comment: string) => string])[] = [
  [/\.ya?ml$|(?:^|\/)(?:CODEOWNERS|\.gitignore|\.gitattributes)$/, (text, comment) => `# ${comment}\n${text}`],
  [/\.md$/, (text, comment) => `<!-- ${comment} -->\n\n${text}`],
  [/\.sh$/, script],
];

/** The first line of a script may name its interpreter, and stays the first. */
function script(text: string, comment: string): string {
  const start = text.startsWith('#!') ? text.indexOf('\n') + 1 : 0;
  return `${text.slice(0, start)}# ${comment}\n${text.slice(start)}`;
}
