/** How a comment is written in a file, by the ending or the name of its path; formats without comments are missing. */
const comments: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/\.(?:ya?ml|sh)$|(?:^|\/)CODEOWNERS$/, (text) => `# ${text}\n`],
  [/\.md$/, (text) => `<!-- ${text} -->\n\n`],
];

/** Puts a comment into the first line of a file, or the second where the first names the interpreter of a script. A format without comments stays as it is. */
export function withFirstLine(text: string, path: string, comment: string): string {
  const format = comments.find(([paths]) => paths.test(path))?.[1];
  if (!format) return text;
  const [interpreter = ''] = /^#!.*\n/.exec(text) ?? [];
  return interpreter + format(comment) + text.slice(interpreter.length);
}
