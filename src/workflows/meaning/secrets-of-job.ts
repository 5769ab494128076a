/**
 * Names of the secrets that a part of a workflow reads, sorted. The token of the job is none: its permissions say what it may do. Only
 * expressions read secrets, and a job that calls another workflow may pass all of them on.
 */
export function secretsOfJob(part: unknown): string[] {
  const text = JSON.stringify(part) ?? '';
  const names = [...text.matchAll(/\$\{\{(.*?)\}\}/g)].flatMap(([, expression]) => namesIn(expression!));
  const inherited = text.includes('"secrets":"inherit"') ? [anyName] : [];
  return [...new Set([...names, ...inherited])].filter((name) => name !== 'GITHUB_TOKEN').sort();
}

const anyName = 'of any name';

/** `secrets.NAME`, `secrets['NAME']`; anything else may read any secret. */
const namesIn = (expression: string): string[] =>
  [...expression.matchAll(/\bsecrets\b(?:\s*\.\s*(\w+)|\s*\[\s*'(\w+)'\s*\])?/gi)].map(
    ([, name, quoted]) => (name ?? quoted)?.toUpperCase() ?? anyName,
  );
