/** What an expression may read by name. */
export type NamedContext = 'secrets' | 'vars';

/** Stands for a name that only the run knows. */
export const anyName = 'of any name';

/**
 * Names of the secrets or variables that a part of a workflow reads, sorted. The token of the job is none: its permissions say what it may do.
 * Only expressions read them, and a job that calls another workflow may pass all secrets on.
 */
export function namesRead(context: NamedContext, part: unknown): string[] {
  const text = JSON.stringify(part) ?? '';
  const names = [...text.matchAll(/\$\{\{(.*?)\}\}/g)].flatMap(([, expression]) => namesIn(expression!, context));
  const inherited = context === 'secrets' && text.includes('"secrets":"inherit"') ? [anyName] : [];
  return [...new Set([...names, ...inherited])].filter((name) => name !== 'GITHUB_TOKEN').sort();
}

const patterns: Readonly<Record<NamedContext, RegExp>> = { secrets: patternOf('secrets'), vars: patternOf('vars') };

/** `secrets.NAME`, `secrets['NAME']`; anything else may read any secret. */
function patternOf(context: NamedContext): RegExp {
  return new RegExp(`\\b${context}\\b(?:\\s*\\.\\s*(\\w+)|\\s*\\[\\s*'(\\w+)'\\s*\\])?`, 'gi');
}

const namesIn = (expression: string, context: NamedContext): string[] =>
  [...expression.matchAll(patterns[context])].map(([, name, quoted]) => (name ?? quoted)?.toUpperCase() ?? anyName);
