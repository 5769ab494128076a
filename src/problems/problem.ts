import { catalogue, type Catalogue, type ProblemCode } from './catalogue';

/**
 * Something wrong with a definition or with what was made of it, as data.
 *
 * A problem says what is wrong, where, which value was given, which are allowed, and how to mend it.
 * Its `code` is also the name of its page: `docs/problems/<code>.md`.
 */
export interface Problem {
  readonly code: ProblemCode;
  /** Places such as `services.checkout.environments.production.replicas`; the same mistake in several places is one problem. */
  readonly at: readonly string[];
  readonly message: string;
  /** The value that was given, where showing it helps and gives no secret away. */
  readonly given?: unknown;
  /** The values that would have been accepted, where they can be listed. */
  readonly allowed?: readonly string[];
  readonly fix: string;
}

/** What a catalogue text makes of its arguments: a problem without code and place. */
export type ProblemText = Pick<Problem, 'message' | 'given' | 'allowed' | 'fix'>;

type TextArguments<Code extends ProblemCode> = Parameters<Catalogue[Code]>[0];

/** Makes the problem `code` at one place or several, in the words of the catalogue. */
export function problem<Code extends ProblemCode>(code: Code, at: string | readonly string[], args: TextArguments<Code>): Problem {
  const text = (catalogue[code] as (args: TextArguments<Code>) => ProblemText)(args);
  return { code, at: typeof at === 'string' ? [at] : at, ...text };
}

/** Joins problems that say the same of several places into one that names them all; the order of first mention is kept. */
export function mergeProblems(problems: readonly Problem[]): Problem[] {
  const merged = new Map<string, Problem>();
  for (const each of problems) {
    const key = JSON.stringify([each.code, each.message, each.given, each.allowed, each.fix], withEveryNumber);
    const known = merged.get(key);
    merged.set(key, known ? { ...known, at: [...new Set([...known.at, ...each.at])] } : each);
  }
  return [...merged.values()];
}

/** JSON writes `null` for every number that is not finite: they would be the same value. */
const withEveryNumber = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;
