import { unique } from '../data/entries';

/** Names of the secrets and variables that a part of a workflow reads, sorted. */
export interface NamesRead {
  readonly secrets: readonly string[];
  readonly vars: readonly string[];
}

/** Stands for a name that only the run knows. */
export const anyName = 'of any name';

/**
 * What a part of a workflow reads. The token of the job is no secret: its permissions say what it may do. Only expressions read secrets and
 * variables, and a job that calls another workflow may pass all secrets on.
 */
export function namesRead(part: unknown): NamesRead {
  const text = JSON.stringify(part) ?? '';
  const expressions = [...text.matchAll(/\$\{\{(.*?)\}\}/g)].map(([, expression]) => expression!);
  const inherited = text.includes('"secrets":"inherit"') ? [anyName] : [];
  const secrets = [...expressions.flatMap((each) => namesIn(each, patterns.secrets)), ...inherited];
  return {
    secrets: unique(secrets).filter((name) => name !== 'GITHUB_TOKEN'),
    vars: unique(expressions.flatMap((each) => namesIn(each, patterns.vars))),
  };
}

/** `secrets.NAME`, `secrets['NAME']`; anything else may read any of them. */
const patternOf = (context: keyof NamesRead): RegExp =>
  new RegExp(`\\b${context}\\b(?:\\s*\\.\\s*(\\w+)|\\s*\\[\\s*'(\\w+)'\\s*\\])?`, 'gi');

const patterns: Readonly<Record<keyof NamesRead, RegExp>> = { secrets: patternOf('secrets'), vars: patternOf('vars') };

const namesIn = (expression: string, pattern: RegExp): string[] =>
  [...expression.matchAll(pattern)].map(([, name, quoted]) => (name ?? quoted)?.toUpperCase() ?? anyName);
