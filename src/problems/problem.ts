import { catalogue, type Catalogue, type ProblemCode } from './catalogue';

/**
 * A mistake in a definition or in its output, as data.
 *
 * A problem says what is wrong, where, which value was given, which values are allowed, and how to fix it. Its `code` is also the name of
 * its page: `docs/problems/<code>.md`, which `charthouse explain` prints.
 */
export interface Problem {
  readonly code: ProblemCode;
  /** Places such as `services.checkout.environments.production.replicas`. The same mistake in several places is one problem. */
  readonly at: readonly string[];
  /** Set if one of these places is in the platform's definition. */
  readonly inPlatform?: true;
  readonly message: string;
  /** The given value, if it helps and is not secret. */
  readonly given?: unknown;
  /** The allowed values, if they can be listed. */
  readonly allowed?: readonly string[];
  readonly fix: string;
}

/** What a text of the catalogue returns: a problem without code and places. */
export type ProblemText = Pick<Problem, 'message' | 'given' | 'allowed' | 'fix'>;

type TextArguments<Code extends ProblemCode> = Parameters<Catalogue[Code]>[0];

/** Creates a problem at one or several places, with the text of the catalogue. */
export function problem<Code extends ProblemCode>(code: Code, at: At | readonly At[], args: TextArguments<Code>): Problem {
  const text = (catalogue[code] as (args: TextArguments<Code>) => ProblemText)(args);
  const places = Array.isArray(at) ? (at as readonly At[]) : [at as At];
  const inPlatform = places.some((place) => typeof place !== 'string' && place.of === 'platform');
  return { code, at: [...new Set(places.map(String))], ...(inPlatform && { inPlatform }), ...text };
}

/** The owner of a definition. */
export type Subject = 'platform' | 'service';

/** A place: in a definition whose owner is known, or any text. */
export type At = string | { readonly of: Subject; toString(): string };

/** Merges equal problems at several places into one that lists all places, in the order of first occurrence. */
export function mergeProblems(problems: readonly Problem[]): Problem[] {
  if (problems.length < 2) return [...problems];
  const merged = new Map<string, Problem>();
  for (const each of problems) {
    const key = JSON.stringify([each.code, each.message, each.given, each.allowed, each.fix], withEveryNumber);
    const known = merged.get(key);
    merged.set(key, known ? { ...known, ...(each.inPlatform && { inPlatform: true }), at: [...new Set([...known.at, ...each.at])] } : each);
  }
  return [...merged.values()];
}

/** JSON encodes all numbers that are not finite as `null`, so they would be equal. */
const withEveryNumber = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;
