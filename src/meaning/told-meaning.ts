import { groupBy } from '../data/group-by';
import { compareGrades, type Grade, type LocatedMeaning, type Topic } from './meaning';

/** A line of a plan: what a change means, and everywhere where it means the same. */
export interface ToldMeaning {
  readonly repository: string;
  /** Undefined if it belongs to no service. */
  readonly service?: string;
  /** Where it means this. None if it is the same in all environments, or in none of them. */
  readonly stages: readonly ToldStage[];
  readonly topic: Topic;
  readonly grade: Grade;
  readonly text: string;
  readonly reason: string;
  /** Places in the definitions. */
  readonly at: readonly string[];
}

/** An environment, or one of its clusters if these differ. */
export interface ToldStage {
  readonly environment: string;
  readonly cluster?: string;
}

/**
 * Combines meanings that differ only in their environment, and sorts them: those that need most care first, then by service. If texts differ
 * only in the name of the environment, such as `shop-dev` and `shop-production`, their line has `shop-{environment}`.
 */
export function tellMeanings(repository: string, meanings: readonly LocatedMeaning[]): ToldMeaning[] {
  const lines = meanings.map(({ service, topic, grade, text, reason, environment, cluster, at }) => ({
    ...{ repository, service, topic, grade, text, reason },
    stages: environment === undefined ? [] : [{ environment, ...(cluster !== undefined && { cluster }) }],
    at: at === undefined ? [] : [at],
  }));
  const combined = combine(
    combine(lines, ({ text }) => text),
    textOfAnyEnvironment,
  );
  return combined.sort((a, b) => compareGrades(b.grade, a.grade) || compareNames(a.service, b.service));
}

/** Combines lines that have the same text in all their environments, in the order of the first of them. */
function combine(lines: readonly ToldMeaning[], textOf: (line: ToldMeaning) => string): ToldMeaning[] {
  const groups = groupBy(lines, (line) => JSON.stringify([line.service, line.topic, line.grade, textOf(line), line.reason]));
  return [...groups.values()].map(([first, ...others]) =>
    others.length === 0
      ? first!
      : {
          ...first!,
          text: textOf(first!),
          stages: distinct([first!, ...others].flatMap(({ stages }) => stages)),
          at: [...new Set([first!, ...others].flatMap(({ at }) => at))],
        },
  );
}

const distinct = (stages: readonly ToldStage[]): ToldStage[] => [
  ...new Map(stages.map((stage) => [`${stage.environment} ${stage.cluster}`, stage])).values(),
];

/** The text with `{environment}` for the name of its environment, wherever this is a part of a name; unchanged if it has several environments. */
function textOfAnyEnvironment({ text, stages }: ToldMeaning): string {
  const [environment, ...others] = new Set(stages.map((stage) => stage.environment));
  if (environment === undefined || others.length > 0) return text;
  const inName = new RegExp(`(?<![a-z0-9])${environment}(?![a-z0-9])`, 'g');
  return text.replace(/[a-z0-9]+(?:[-./][a-z0-9]+)+/g, (name) => (name === environment ? name : name.replace(inName, '{environment}')));
}

/** What belongs to no service comes first. */
const compareNames = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

/** The highest grade of all; undefined if there are no meanings. */
export const highestGrade = (meanings: readonly Pick<ToldMeaning, 'grade'>[]): Grade | undefined =>
  meanings.map(({ grade }) => grade).sort((a, b) => compareGrades(b, a))[0];
