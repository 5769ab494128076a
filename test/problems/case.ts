import type { Definitions } from '../../src/definition/definitions';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import type { ProblemCode } from '../../src/problems/catalogue';
import type { Problem } from '../../src/problems/problem';
import { platform, service } from '../example-platform';

/** One mistake, as a user would make it, and everything that is said of it. */
export interface Case {
  /** Makes the mistake, and no other. */
  readonly provoke: () => readonly Problem[];
  /** The problem as it is printed; its page begins with the same text. */
  readonly says: string;
  /** How a warning is marked, which stops nothing. */
  readonly mark?: '!';
}

/** The cases of one file of the catalogue. */
export type Cases = Partial<Record<ProblemCode, Case>>;

/** The problems of the example, with another platform or other services. */
export const problemsOf = (changed: Partial<Definitions>): readonly Problem[] =>
  resolveDefinitions({ platform: platform(), services: [service()], ...changed }).problems;

/** The problems of the example, with changes to its platform. */
export const problemsOfPlatform = (changes: Record<string, unknown>): readonly Problem[] => problemsOf({ platform: platform(changes) });

/** The problems of the example, with changes to its service. */
export const problemsOfService = (changes: Record<string, unknown>): readonly Problem[] => problemsOf({ services: [service(changes)] });

/** The warnings of the example, with changes to its service. */
export const warningsOfService = (changes: Record<string, unknown>): readonly Problem[] =>
  resolveDefinitions({ platform: platform(), services: [service(changes)] }).warnings;

/** The environments of the example, with changes to one of them. */
export function environments(changed: string, changes: Record<string, unknown>): Record<string, unknown> {
  const { environments: all } = platform().definition;
  return { ...all, [changed]: { ...all[changed], ...changes } };
}

/** A text that is written with the indentation of the code around it. */
export function text([written]: TemplateStringsArray): string {
  const lines = written!.replace(/^\n|\n *$/g, '').split('\n');
  const indentation = /^ */.exec(lines[0]!)![0].length;
  return lines.map((line) => line.slice(indentation)).join('\n');
}
