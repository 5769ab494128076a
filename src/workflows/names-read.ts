import { unique } from '../data/entries';
import { Recent } from '../data/recent';

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
  const expressions = expressionsIn(part);
  if (expressions.length === 0) return nothing;
  const names = expressions.map((each) => namesIn.get(each));
  return {
    secrets: unique(names.flatMap(({ secrets }) => secrets)).filter((name) => name !== 'GITHUB_TOKEN'),
    vars: unique(names.flatMap(({ vars }) => vars)),
  };
}

const nothing: NamesRead = { secrets: [], vars: [] };

/** `secrets.NAME`, `secrets['NAME']`; anything else may read any of them. */
const patternOf = (context: keyof NamesRead): RegExp =>
  new RegExp(`\\b${context}\\b(?:\\s*\\.\\s*(\\w+)|\\s*\\[\\s*'(\\w+)'\\s*\\])?`, 'gi');

const patterns: Readonly<Record<keyof NamesRead, RegExp>> = { secrets: patternOf('secrets'), vars: patternOf('vars') };

/** The names in an expression. Many repositories have the same expressions. */
const namesIn = new Recent(
  (expression): NamesRead => ({
    secrets: matches(expression, patterns.secrets),
    vars: matches(expression, patterns.vars),
  }),
  200,
);

const matches = (expression: string, pattern: RegExp): string[] =>
  [...expression.matchAll(pattern)].map(([, name, quoted]) => (name ?? quoted)?.toUpperCase() ?? anyName);

/** The expressions at any depth that may read something. */
function expressionsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return part.includes('${{') && context.test(part) ? expressionsOf(part) : none;
  if (typeof part !== 'object' || part === null) return none;
  return Array.isArray(part) ? joined(part, expressionsInItem) : expressionsInMap(part as Readonly<Record<string, unknown>>);
}

const none: readonly string[] = [];

const context = /secrets|vars/i;

const expressionsOf = (text: string): string[] => [...text.matchAll(/\$\{\{(.*?)\}\}/gs)].map(([, expression]) => expression!);

function expressionsInMap(map: Readonly<Record<string, unknown>>): readonly string[] {
  const found = joined(Object.values(map), expressionsIn);
  return map.secrets === 'inherit' ? [...found, 'secrets'] : found;
}

/** Steps occur in many jobs. */
const known = new WeakMap<object, readonly string[]>();

function expressionsInItem(item: unknown): readonly string[] {
  if (typeof item !== 'object' || item === null) return expressionsIn(item);
  let found = known.get(item);
  if (!found) {
    found = expressionsIn(item);
    known.set(item, found);
  }
  return found;
}

/** Nothing is copied while at most one part has expressions. */
function joined(parts: readonly unknown[], find: (part: unknown) => readonly string[]): readonly string[] {
  let all = none;
  for (const part of parts) {
    const found = find(part);
    if (found.length > 0) all = all.length > 0 ? [...all, ...found] : found;
  }
  return all;
}
